package org.postlint.config.value;

import java.util.List;
import java.util.Optional;

/**
 * What became of a value.
 *
 * @param value what it means; empty where its reader can make nothing of it
 * @param errors what is wrong with it, in the order of the text; there may be some beside a value
 */
public record Parsed(Optional<TypedValue> value, List<ValueError> errors) {
  /** Makes a result. */
  public Parsed {
    errors = List.copyOf(errors);
  }

  static Parsed of(TypedValue value) {
    return new Parsed(Optional.of(value), List.of());
  }

  static Parsed of(TypedValue value, List<ValueError> errors) {
    return new Parsed(Optional.of(value), errors);
  }

  static Parsed failed(ValueError error) {
    return new Parsed(Optional.empty(), List.of(error));
  }

  /** Tells whether the reader accepts the value as it is. */
  public boolean isValid() {
    return value.isPresent() && errors.isEmpty();
  }
}
