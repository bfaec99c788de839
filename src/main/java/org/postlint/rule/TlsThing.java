package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  TlsThing(Scene scene, Service service) {
    this.service = service;
    this.tls = TlsService.of(scene.configuration(), service);
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
    if (tls.isEmpty()) {
      return Value.unknown("its program has no TLS settings");
    }
    return switch (property) {
      case "level" -> {
        Optional<Level> level = tls.get().level().value();
        yield level.map(known -> Value.word(known.word())).orElse(unsure());
      }
      case "protocols" -> {
        List<String> words = new ArrayList<>();
        for (Version version : Version.values()) {
          if (tls.get().protocols().value().filter(on -> on.contains(version)).isPresent()) {
            words.add(version.text());
          }
        }
        yield tls.get().protocols().value().isPresent() ? Scene.words(words) : unsure();
      }
      case "ciphers" -> tls.get().ciphers().value().map(Value::word).orElse(unsure());
      case "certificate-files" ->
          tls.get().certificateFiles().value().map(Scene::words).orElse(unsure());
      default -> throw new IllegalArgumentException(property);
    };
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
