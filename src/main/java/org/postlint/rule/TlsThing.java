package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;
import org.postlint.tls.Decided;
import org.postlint.tls.Level;
import org.postlint.tls.TlsService;
import org.postlint.tls.Version;

/** The TLS settings of a service as its program acts on them. */
final class TlsThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "tls",
          Selector.NONE,
          "the TLS settings of a service as its program acts on them, policy tables left out",
          List.of(
              Property.choice(
                  "level",
                  "the security level, old switches and wrapper mode included",
                  "none",
                  "may",
                  "encrypt",
                  "dane",
                  "dane-only",
                  "fingerprint",
                  "verify",
                  "secure"),
              Property.list("protocols", "word", "the protocol versions that are on at that level"),
              Property.of("ciphers", ValueType.WORD, "the cipher grade at that level"),
              Property.list("certificate-files", "word", "the files with its certificates")),
          List.of());

  private final Service service;
  private final Optional<TlsService> tls;
  private final Map<String, Value> values = new HashMap<>();
  private final Scene scene;
  private Optional<TlsAnalysis.Asked> asked = Optional.empty();
  private boolean isAsked;

  TlsThing(Scene scene, Service service) {
    this.scene = scene;
    this.service = service;
    this.tls = TlsService.of(scene.configuration(), service);
  }

  /** Returns what the service offers, worked out once for all analyses; empty: not known. */
  Optional<TlsAnalysis.Asked> asked() {
    if (!isAsked) {
      asked = tls.flatMap(each -> TlsAnalysis.asked(scene.configuration(), service, each));
      isAsked = true;
    }
    return asked;
  }

  Optional<TlsService> tls() {
    return tls;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    Value known = values.get(property);
    if (known == null) {
      known = tls.isEmpty() ? Value.unknown("its program has no TLS") : read(tls.get(), property);
      values.put(property, known);
    }
    return known;
  }

  private static Value read(TlsService tls, String property) {
    return switch (property) {
      case "level" -> {
        Optional<Level> level = tls.level().value();
        yield level.map(known -> Value.word(known.word())).orElse(unsure());
      }
      case "protocols" -> tls.protocols().value().map(TlsThing::versions).orElse(unsure());
      case "ciphers" -> tls.ciphers().value().map(Value::word).orElse(unsure());
      case "certificate-files" -> tls.certificateFiles().value().map(Scene::words).orElse(unsure());
      default -> throw new IllegalArgumentException(property);
    };
  }

  private static Value versions(Set<Version> on) {
    List<String> words = new ArrayList<>();
    for (Version version : Version.values()) {
      if (on.contains(version)) {
        words.add(version.text());
      }
    }
    return Scene.words(words);
  }

  private static Value unsure() {
    return Value.unknown("a setting is not known or not valid");
  }

  /** Returns the parameter that decided a property. */
  Optional<String> decider(String property) {
    return tls.map(
        known -> {
          Decided<?> decided =
              switch (property) {
                case "level" -> known.level();
                case "protocols" -> known.protocols();
                case "ciphers" -> known.ciphers();
                default -> known.certificateFiles();
              };
          return decided.parameter();
        });
  }

  @Override
  Optional<Place> place() {
    return Optional.empty();
  }

  @Override
  String word() {
    return service.key();
  }

  @Override
  @Nullable Service service() {
    return service;
  }
}
