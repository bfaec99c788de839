package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;

/** The configuration as a whole, with what it says about its host and the target. */
final class SceneThings {
  static final ThingKind CONFIGURATION =
      new ThingKind(
          "configuration",
          Selector.NONE,
          "main.cf and master.cf together",
          List.of(
              Property.list("services", "service", "the active entries of master.cf"),
              Property.list("tables", "table", "the lookup tables that parameters name"),
              Property.list("next-hops", "next-hop", "the destinations that parameters name"),
              Property.list(
                  "certificates", "certificate", "the chains in use, where they can be read")),
          List.of());

  static final ThingKind HOST =
      new ThingKind(
          "host",
          Selector.NONE,
          "the host, as far as its configuration tells",
          List.of(
              Property.flag("mx", "it takes mail from outside on port 25"),
              Property.flag("submission", "it takes mail from its users on port 587 or 465"),
              Property.flag("direct", "some mail leaves by MX lookup"),
              Property.list(
                  "domains", "word", "the domains hosted here, beyond the host's own name"),
              Property.list("addresses", "word", "its addresses; unknown unless it can be asked"),
              Property.list("resolvers", "word", "its name servers; unknown unless readable"),
              Property.list(
                  "missing-services",
                  "word",
                  "services of the target's stock master.cf that Postfix cannot do without")),
          List.of());

  static final ThingKind TARGET =
      new ThingKind(
          "target",
          Selector.NONE,
          "what is linted for",
          List.of(
              Property.of("postfix", ValueType.VERSION, "the release of Postfix"),
              Property.of("openssl", ValueType.VERSION, "the release of OpenSSL"),
              Property.text("distribution", "its title, where the target is one; else unknown"),
              Property.of("level", ValueType.VERSION, "its newest compatibility level")),
          List.of());

  private SceneThings() {}

  /** The configuration as what a rule looks at. */
  static final class Whole extends Thing {
    private final Scene scene;

    Whole(Scene scene) {
      this.scene = scene;
    }

    @Override
    ThingKind kind() {
      return CONFIGURATION;
    }

    @Override
    Value get(String property) {
      return switch (property) {
        case "services" ->
            new Value.Items(
                List.copyOf(scene.services()), scene.configuration().masterFile().isPresent());
        case "tables" -> scene.tables();
        case "next-hops" -> scene.nextHops();
        case "certificates" -> scene.certificates();
        default -> throw new IllegalArgumentException(property);
      };
    }

    @Override
    Optional<Place> place() {
      return Optional.empty();
    }

    @Override
    String word() {
      return "configuration";
    }
  }
}
