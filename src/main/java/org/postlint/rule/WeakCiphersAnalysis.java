package org.postlint.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.tls.Suite;
import org.postlint.tls.WeakSuites;
import org.postlint.tls.Weakness;

/** Whether a service still offers weak cipher suites. */
final class WeakCiphersAnalysis extends TlsAnalysis {
  @Override
  public String name() {
    return "weak-ciphers";
  }

  @Override
  public String sentence() {
    return "the service offers a cipher suite with one of these weaknesses, in every build of the"
        + " target's library";
  }

  @Override
  public List<Input> inputs() {
    List<String> words = new ArrayList<>();
    for (Weakness weakness : Weakness.values()) {
      words.add(weakness.word());
    }
    return List.of(new Input("kinds", words, true, false));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("suites", true, "the weak suites, in the order of preference"),
        new Output("exclusions", true, "words that would exclude them"));
  }

  @Override
  Answer answer(Asked asked, Map<String, List<String>> given) {
    Set<Weakness> kinds = EnumSet.allOf(Weakness.class);
    List<String> wanted = given.getOrDefault("kinds", List.of());
    if (!wanted.isEmpty()) {
      kinds = EnumSet.noneOf(Weakness.class);
      for (String word : wanted) {
        Weakness.of(word).ifPresent(kinds::add);
      }
    }
    WeakSuites weak = WeakSuites.of(asked.offer(), kinds);
    List<String> suites = new ArrayList<>();
    for (Suite suite : weak.suites()) {
      suites.add(suite.name());
    }
    Optional<Boolean> yes = yes(weak.answer());
    return new Answer(yes, Map.of("suites", suites, "exclusions", weak.remedies()), Map.of());
  }
}
