package org.postlint.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Service;
import org.postlint.text.Place;
import org.postlint.tls.Exclusion;
import org.postlint.tls.Offer;
import org.postlint.tls.TlsService;

/** What the analyses of cipher suites share: they ask what a service offers at its level. */
abstract class TlsAnalysis implements Analysis {
  @Override
  public final Answer answer(
      Configuration configuration, Optional<Service> service, Map<String, List<String>> given) {
    return answer(
        service.flatMap(
            each ->
                TlsService.of(configuration, each).flatMap(tls -> asked(configuration, each, tls))),
        given);
  }

  /** Answers for a service of which it is known what it offers; else the answer is unknown. */
  final Answer answer(Optional<Asked> asked, Map<String, List<String>> given) {
    return asked.isEmpty() ? Answer.UNKNOWN : answer(asked.get(), given);
  }

  /** Works out what a service offers, which is the costly part; nothing where it is not known. */
  static Optional<Asked> asked(Configuration configuration, Service service, TlsService tls) {
    return tls.offer().map(offer -> new Asked(configuration, service, tls, offer));
  }

  abstract Answer answer(Asked asked, Map<String, List<String>> given);

  /** A service of a configuration, and what it offers. */
  record Asked(Configuration configuration, Service service, TlsService tls, Offer offer) {
    /** Returns where a word of an exclusion list is written; nothing where it is by default. */
    Optional<Place> place(Exclusion exclusion) {
      EffectiveValue value = service.scope().value(exclusion.parameter());
      int end = exclusion.start() + exclusion.word().length();
      return value.text().flatMap(text -> text.place(exclusion.start(), end));
    }

    /** Returns where words of exclusion lists are written; only the first of them has a place. */
    Map<String, Place> places(List<Exclusion> exclusions) {
      Map<String, Place> places = new HashMap<>();
      for (Exclusion exclusion : exclusions) {
        Optional<Place> place = place(exclusion);
        if (place.isPresent()) {
          places.put("place", place.get());
          break;
        }
      }
      return places;
    }
  }

  static List<String> words(List<Exclusion> exclusions) {
    Set<String> words = new LinkedHashSet<>();
    for (Exclusion exclusion : exclusions) {
      words.add(exclusion.word());
    }
    return List.copyOf(words);
  }

  static Optional<Boolean> yes(org.postlint.tls.Answer answer) {
    return switch (answer) {
      case YES -> Optional.of(true);
      case NO -> Optional.of(false);
      case UNKNOWN -> Optional.empty();
    };
  }
}
