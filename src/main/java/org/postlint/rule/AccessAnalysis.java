package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postlint.access.Access;
import org.postlint.access.Client;
import org.postlint.access.Decision;
import org.postlint.access.Outcome;
import org.postlint.access.Recipient;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.text.Place;

/** What the restriction lists of an smtpd service decide about a client and a recipient. */
final class AccessAnalysis implements Analysis {
  private static final String SMTPD = "smtpd";

  @Override
  public String name() {
    return "access";
  }

  @Override
  public String sentence() {
    return "the restriction lists of the service decide so, whatever tables and servers answer";
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        new Input("client", words(Client.values()), false, true),
        new Input("recipient", words(Recipient.values()), false, true),
        new Input("decision", words(Outcome.values()), false, true));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("place", false, "the restriction that decides"),
        new Output("path", true, "the lists and restrictions that were asked, in order"));
  }

  @Override
  public Answer answer(
      Configuration configuration, Optional<Service> service, Map<String, List<String>> given) {
    if (service.isEmpty() || !service.get().program().equals(SMTPD)) {
      return Answer.UNKNOWN;
    }
    Client client = of(Client.values(), given, "client");
    Recipient recipient = of(Recipient.values(), given, "recipient");
    Outcome outcome = of(Outcome.values(), given, "decision");
    Decision decision = new Access(configuration, service.get()).decide(client, recipient);
    Map<String, Place> places = new HashMap<>();
    decision.place().ifPresent(place -> places.put("place", place));
    Map<String, List<String>> values = new HashMap<>();
    values.put("path", decision.path());
    decision.place().ifPresent(place -> values.put("place", List.of(place.text())));
    return new Answer(decision.is(outcome), values, places);
  }

  private static <E extends Enum<E>> E of(
      E[] values, Map<String, List<String>> given, String input) {
    String word = given.getOrDefault(input, List.of("")).get(0);
    for (E value : values) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException(input + ": " + word);
  }

  private static List<String> words(Enum<?>[] values) {
    List<String> words = new ArrayList<>();
    for (Enum<?> value : values) {
      words.add(word(value));
    }
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
