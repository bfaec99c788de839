package org.postlint.tls;

import java.util.Optional;

/**
 * A property of a service, and the parameter that decides it: where that one is a default which
 * only refers to another parameter, the other.
 *
 * @param value the property; nothing where it is not known or where its text is invalid
 * @param parameter the name of the parameter
 */
public record Decided<T>(Optional<T> value, String parameter) {
  static <T> Decided<T> of(T value, String parameter) {
    return new Decided<>(Optional.of(value), parameter);
  }

  static <T> Decided<T> unknown(String parameter) {
    return new Decided<>(Optional.empty(), parameter);
  }
}
