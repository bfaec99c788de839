package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.tls.ClientKind;
import org.postlint.tls.LostClients;

/** Whether exclusions or a list of one's own turn away clients that the default would serve. */
final class LostClientsAnalysis extends TlsAnalysis {
  @Override
  public String name() {
    return "lost-clients";
  }

  @Override
  public String sentence() {
    return "the exclusions and the cipher list turn away a kind of client that the default list"
        + " would serve";
  }

  @Override
  public List<Input> inputs() {
    return List.of();
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("clients", true, "the kinds of clients, oldest software first"),
        new Output("exclusions", true, "the exclusions any one of which keeps such a client out"),
        new Output("place", false, "the first of these exclusions, where it is written"));
  }

  @Override
  Answer answer(Asked asked, Map<String, List<String>> given) {
    Optional<String> byDefault = asked.tls().defaultCipherList();
    if (byDefault.isEmpty()) {
      return Answer.UNKNOWN;
    }
    LostClients lost = LostClients.of(asked.offer(), byDefault.get());
    List<String> clients = new ArrayList<>();
    for (ClientKind kind : lost.clients()) {
      clients.add(kind.title());
    }
    return new Answer(
        Optional.of(!clients.isEmpty()),
        Map.of("clients", clients, "exclusions", words(lost.culprits())),
        asked.places(lost.culprits()));
  }
}
