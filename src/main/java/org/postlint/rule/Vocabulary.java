package org.postlint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All kinds of things that rules can look at. Each kind lists its properties where it computes
 * them, so adding a property touches one file; adding a kind means a class and a line here.
 */
final class Vocabulary {
  static final ThingKind CONFIGURATION = SceneThings.CONFIGURATION;
  static final ThingKind SERVICE = ServiceThing.KIND;

  private static final List<ThingKind> KINDS =
      List.of(
          SceneThings.CONFIGURATION,
          SceneThings.HOST,
          SceneThings.TARGET,
          ServiceThing.KIND,
          TlsThing.KIND,
          AssignmentThing.KIND,
          ParameterThing.KIND,
          ReferenceThing.KIND,
          LineThing.KIND,
          ElementThing.KIND,
          TableThing.KIND,
          EntryThing.KIND,
          NextHopThing.KIND,
          CertificateThing.KIND,
          ProblemThing.KIND,
          SuppressionThing.KIND);

  private Vocabulary() {}

  static List<ThingKind> kinds() {
    return KINDS;
  }

  /** Returns the kind of that name, or null. */
  static @Nullable ThingKind kind(String name) {
    for (ThingKind kind : KINDS) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  /** Tells whether a kind's properties are those of the whole configuration, seen from anywhere. */
  static boolean isOfScene(String kindName) {
    return kindName.equals("configuration") || kindName.equals("host") || kindName.equals("target");
  }
}
