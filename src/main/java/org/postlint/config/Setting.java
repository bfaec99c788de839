package org.postlint.config;

import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Option;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/**
 * A name and its value, in main.cf or after {@code -o}.
 *
 * @param at where the name is written
 * @param service the service, or null in main.cf
 */
record Setting(String name, MappedText value, Place at, @Nullable Service service) {
  static Setting of(Assignment assignment) {
    return new Setting(assignment.name(), assignment.value(), assignment.namePlace(), null);
  }

  static Setting of(Service service, Option option) {
    return new Setting(
        option.name(), option.value(), option.nameText().place().orElseThrow(), service);
  }

  /** Returns where a part of the value is written, or else where the name is. */
  Place place(MappedText part) {
    return part.place().orElse(at);
  }
}
