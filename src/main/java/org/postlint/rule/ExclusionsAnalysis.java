package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.tls.Exclusion;
import org.postlint.tls.ExclusionEffect;

/** Whether words of exclusion lists have a certain effect on what a service offers. */
final class ExclusionsAnalysis extends TlsAnalysis {
  private static final String VOID = "void";
  private static final String UNUSABLE = "unusable";
  private static final String INVALID = "invalid";
  private static final String ACTS = "acts";

  @Override
  public String name() {
    return "exclusions";
  }

  @Override
  public String sentence() {
    return "a word of the exclusion lists in force has that effect with the target's library: void"
        + " (nothing in the list goes by it), unusable (it takes away only what could not be used"
        + " anyway), invalid (it breaks every handshake), acts";
  }

  @Override
  public List<Input> inputs() {
    return List.of(new Input("effect", List.of(VOID, UNUSABLE, INVALID, ACTS), true, true));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("words", true, "these words, in order"),
        new Output("place", false, "the first of them, where it is written"));
  }

  @Override
  Answer answer(Asked asked, Map<String, List<String>> given) {
    List<Exclusion> found = new ArrayList<>();
    boolean unknown = false;
    for (ExclusionEffect each :
        ExclusionEffect.of(asked.offer().library(), asked.offer().terms())) {
      unknown |= each.effect() == ExclusionEffect.Effect.UNKNOWN;
      if (given.getOrDefault("effect", List.of()).contains(word(each.effect()))) {
        found.add(each.exclusion());
      }
    }
    Optional<Boolean> yes =
        found.isEmpty() && unknown ? Optional.empty() : Optional.of(!found.isEmpty());
    return new Answer(yes, Map.of("words", words(found)), asked.places(found));
  }

  private static String word(ExclusionEffect.Effect effect) {
    return switch (effect) {
      case NOT_IN_LIST, UNKNOWN_NAME -> VOID;
      case ONLY_UNUSABLE -> UNUSABLE;
      case INVALID -> INVALID;
      case REMOVES -> ACTS;
      case ONLY_OTHER_BUILDS, UNKNOWN -> "";
    };
  }
}
