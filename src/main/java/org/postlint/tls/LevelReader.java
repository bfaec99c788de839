package org.postlint.tls;

import java.util.Optional;

/** Reads the level on which a program acts, and which parameter decides it. */
final class LevelReader {
  private static final String LEVEL = "tls_security_level";

  private LevelReader() {}

  /** Returns the parameter that says the level, also where something else decides it. */
  static String parameter(TlsSettings settings) {
    return settings.decider(LEVEL);
  }

  static Decided<Level> read(TlsSettings settings, Role role) {
    if (settings.program().equals("smtpd")) {
      Optional<Boolean> wrapper = settings.flag("tls_wrappermode");
      if (wrapper.orElse(true)) {
        return new Decided<>(
            wrapper.map(unused -> Level.ENCRYPT), settings.decider("tls_wrappermode"));
      }
    }
    Optional<String> level = settings.text(LEVEL);
    String decider = settings.decider(LEVEL);
    if (level.isEmpty()) {
      return Decided.unknown(decider);
    }
    if (!level.get().isEmpty()) {
      return new Decided<>(
          role == Role.CLIENT
              ? Level.ofClient(level.get(), false, false, false)
              : Level.ofServer(false, level.get(), false, false),
          decider);
    }
    return bySwitches(settings, role, decider);
  }

  /** The level is empty, so that the older switches count. */
  private static Decided<Level> bySwitches(TlsSettings settings, Role role, String decider) {
    Optional<Boolean> enforce = settings.flag("enforce_tls");
    if (enforce.isEmpty() || enforce.get()) {
      String name = settings.decider("enforce_tls");
      if (enforce.isEmpty()) {
        return Decided.unknown(name);
      }
      if (role == Role.SERVER) {
        return new Decided<>(Level.ofServer(false, "", false, true), name);
      }
      Optional<Boolean> peer = settings.flag("tls_enforce_peername");
      return new Decided<>(peer.flatMap(verify -> Level.ofClient("", false, true, verify)), name);
    }
    Optional<Boolean> use = settings.flag("use_tls");
    if (use.isEmpty() || use.get()) {
      return new Decided<>(use.map(unused -> Level.MAY), settings.decider("use_tls"));
    }
    return Decided.of(Level.NONE, decider);
  }
}
