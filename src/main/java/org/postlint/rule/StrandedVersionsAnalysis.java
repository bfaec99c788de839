package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.config.EffectiveValue;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.tls.Exclusion;
import org.postlint.tls.Offer;
import org.postlint.tls.Version;

/** Whether a service allows protocol versions that no cipher suite is left for. */
final class StrandedVersionsAnalysis extends TlsAnalysis {
  private static final String SUITES = "suites";
  private static final String EMPTY_LIST = "empty-list";
  private static final String REFUSED_LIST = "refused-list";

  @Override
  public String name() {
    return "stranded-versions";
  }

  @Override
  public String sentence() {
    return "the protocol list allows versions for which no suite is left, for one of these causes:"
        + " suites (none of those in the list can be used with them), empty-list (the library finds"
        + " no suite in the list at all), refused-list (it cannot read the list)";
  }

  @Override
  public List<Input> inputs() {
    return List.of(new Input("cause", List.of(SUITES, EMPTY_LIST, REFUSED_LIST), true, false));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("versions", true, "these versions, oldest first"),
        new Output("place", false, "the exclusions, or else the cipher list, that are to blame"));
  }

  @Override
  Answer answer(Asked asked, Map<String, List<String>> given) {
    Offer offer = asked.offer();
    String cause =
        switch (offer.outcome()) {
          case OPEN -> SUITES;
          case EMPTY_LIST -> EMPTY_LIST;
          case INVALID_LIST -> REFUSED_LIST;
          case INVALID_EXCLUSION, UNKNOWN -> "";
        };
    if (cause.isEmpty()) {
      return Answer.UNKNOWN;
    }
    List<String> causes = given.getOrDefault("cause", List.of());
    Set<Version> stranded = offer.stranded();
    if (stranded.isEmpty() || (!causes.isEmpty() && !causes.contains(cause))) {
      return new Answer(Optional.of(false), Map.of(), Map.of());
    }
    List<String> versions = new ArrayList<>();
    for (Version version : Version.values()) {
      if (stranded.contains(version)) {
        versions.add(version.text());
      }
    }
    Map<String, Place> places = new HashMap<>();
    blamed(asked, stranded)
        .flatMap(name -> place(asked, name))
        .ifPresent(place -> places.put("place", place));
    return new Answer(Optional.of(true), Map.of("versions", versions), places);
  }

  /** Returns the parameter without which the versions would have a suite. */
  private static Optional<String> blamed(Asked asked, Set<Version> stranded) {
    List<Exclusion> builtIn = new ArrayList<>();
    Optional<String> excluding = Optional.empty();
    for (Exclusion exclusion : asked.offer().terms().exclusions()) {
      if (!exclusion.isWritten()) {
        builtIn.add(exclusion);
      } else if (excluding.isEmpty()) {
        excluding = Optional.of(exclusion.parameter());
      }
    }
    Offer without =
        Offer.of(asked.offer().library(), asked.offer().terms().withExclusions(builtIn));
    return excluding.isPresent() && !without.stranded().containsAll(stranded)
        ? excluding
        : asked.tls().listParameter();
  }

  private static Optional<Place> place(Asked asked, String name) {
    EffectiveValue value = asked.service().scope().value(name);
    Optional<MappedText> text = value.set() ? value.text() : Optional.empty();
    return text.flatMap(each -> each.place(0, each.length()));
  }
}
