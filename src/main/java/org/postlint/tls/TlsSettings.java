package org.postlint.tls;

import java.util.Locale;
import java.util.Optional;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Scope;

/**
 * The TLS parameters of one program: those that start with its name, and those without.
 *
 * @param scope where they are read
 * @param program the start of their names, such as {@code smtpd}
 */
record TlsSettings(Scope scope, String program) {
  private static final int LONGEST_CHAIN = 8;

  /** Returns the name of the program's own parameter. */
  String name(String parameter) {
    return program + "_" + parameter;
  }

  /** Returns the expanded value of the program's own parameter, if it is known. */
  Optional<String> text(String parameter) {
    return scope.value(name(parameter)).string();
  }

  /** Returns a switch; nothing where it is not known or no boolean. */
  Optional<Boolean> flag(String parameter) {
    return text(parameter).flatMap(TlsSettings::flagOf);
  }

  private static Optional<Boolean> flagOf(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Follows defaults that are one reference to the parameter that is written, or the last. */
  String decider(String parameter) {
    String name = name(parameter);
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      EffectiveValue value = scope.value(name);
      Optional<String> next = value.set() ? Optional.empty() : reference(value.raw().text());
      if (next.isEmpty()) {
        return name;
      }
      name = next.get();
    }
    return name;
  }

  private static Optional<String> reference(String text) {
    if (!text.startsWith("$")) {
      return Optional.empty();
    }
    String name = text.substring(1);
    if (name.startsWith("{") && name.endsWith("}")) {
      name = name.substring(1, name.length() - 1);
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && !Character.isLetterOrDigit(c)) {
        return Optional.empty();
      }
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
