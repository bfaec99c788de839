package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.config.Service;
import org.postlint.text.Place;
import org.postlint.tls.Exclusion;
import org.postlint.tls.ExclusionEffect;
import org.postlint.tls.Level;
import org.postlint.tls.Offer;
import org.postlint.tls.Role;
import org.postlint.tls.TlsService;

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
        + " (nothing in the list goes by it, here and wherever else the word counts), unusable (it takes away only what could not be used"
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
    for (ExclusionEffect each : asked.offer().exclusionEffects()) {
      unknown |= each.effect() == ExclusionEffect.Effect.UNKNOWN;
      if (given.getOrDefault("effect", List.of()).contains(word(each.effect()))
          && (!each.effect().isVoid() || isVoidEverywhere(asked, each.exclusion()))) {
        found.add(each.exclusion());
      }
    }
    Optional<Boolean> yes =
        found.isEmpty() && unknown ? Optional.empty() : Optional.of(!found.isEmpty());
    return new Answer(yes, Map.of("words", words(found)), asked.places(found));
  }

  /** One line of main.cf serves many services, and a word may act for another one. */
  private static boolean isVoidEverywhere(Asked asked, Exclusion exclusion) {
    Optional<Place> place = asked.place(exclusion);
    for (Service service : asked.configuration().services()) {
      if (service != asked.service() && service.active() && !isVoid(asked, service, place)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVoid(Asked asked, Service service, Optional<Place> place) {
    Optional<TlsService> tls = TlsService.of(asked.configuration(), service);
    if (tls.isEmpty() || tls.get().role() != asked.tls().role() || isWithoutTls(tls.get())) {
      return true;
    }
    Optional<Offer> offer = tls.get().offer();
    if (offer.isEmpty()) {
      return false;
    }
    Asked other = new Asked(asked.configuration(), service, tls.get(), offer.get());
    for (ExclusionEffect each : offer.get().exclusionEffects()) {
      if (other.place(each.exclusion()).equals(place) && !each.effect().isVoid()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithoutTls(TlsService tls) {
    return tls.level().value().filter(level -> level == Level.NONE).isPresent()
        || (tls.role() == Role.SERVER
            && tls.certificateFiles().value().filter(List::isEmpty).isPresent());
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
