package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.rule.Surroundings.Certificate;
import org.postlint.rule.Surroundings.Chain;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;

/** A chain of certificates in use. All but its file is unknown where it cannot be read. */
final class CertificateThing extends Thing {
  private static final long DAY = 86_400;

  static final ThingKind KIND =
      new ThingKind(
          "certificate",
          Selector.SIDES,
          "a chain of certificates in use; all but its file is unknown where it cannot be read",
          List.of(
              Property.of("file", ValueType.PATH, "the file that it is in"),
              Property.of("key-type", ValueType.WORD, "the kind of its key: rsa, ec, ed25519 …"),
              Property.number("key-bits", "the size of its key"),
              Property.number("days-left", "days until it expires; below 0 when it has"),
              Property.list("names", "word", "the host names in it"),
              Property.flag("complete", "the chain leads to a root"),
              Property.flag("ordered", "each certificate is signed by the next"),
              Property.flag("ends-in-root", "the last one is signed by itself"),
              Property.flag("self-signed", "it is signed by itself"),
              Property.of("signature", ValueType.WORD, "the digest of its signature"),
              Property.text("problem", "why it cannot be used; else empty")),
          List.of("service", "tls"));

  private final Scene scene;
  private final Service service;
  private final String file;
  private final Optional<Place> place;

  CertificateThing(Scene scene, Service service, String file, Optional<Place> place) {
    this.scene = scene;
    this.service = service;
    this.file = file;
    this.place = place;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    if (property.equals("file")) {
      return Value.text(file);
    }
    Optional<Chain> chain = scene.surroundings().chain(file);
    if (chain.isEmpty()) {
      return Value.unknown("the file cannot be read");
    }
    return switch (property) {
      case "complete" -> chain.get().complete().map(Value::of).orElse(Value.unknown("not known"));
      case "ordered" -> Value.of(chain.get().ordered());
      case "ends-in-root" -> Value.of(chain.get().endsInRoot());
      case "problem" -> Value.text(chain.get().problem());
      default ->
          chain.get().certificates().isEmpty()
              ? Value.unknown("no certificate in the file")
              : first(chain.get().certificates().get(0), property);
    };
  }

  private Value first(Certificate certificate, String property) {
    return switch (property) {
      case "key-type" -> Value.word(certificate.keyType());
      case "key-bits" -> Value.of(certificate.keyBits());
      case "days-left" ->
          scene
              .surroundings()
              .now()
              .map(now -> Value.of(Math.floorDiv(certificate.notAfter() - now, DAY)))
              .orElse(Value.unknown("the time is not known"));
      case "names" -> Scene.words(certificate.names());
      case "self-signed" -> Value.of(certificate.selfSigned());
      case "signature" -> Value.word(certificate.signature());
      default -> throw new IllegalArgumentException(property);
    };
  }

  @Override
  Optional<Place> place() {
    return place;
  }

  @Override
  String word() {
    return file;
  }

  @Override
  Service service() {
    return service;
  }

  @Override
  @Nullable Thing whole(String kind) {
    return switch (kind) {
      case "service" -> scene.thing(service);
      case "tls" -> scene.tls(service);
      default -> null;
    };
  }
}
