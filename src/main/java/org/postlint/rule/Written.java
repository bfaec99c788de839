package org.postlint.rule;

import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Option;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/**
 * A setting as it is written in a file.
 *
 * @param name the name of the parameter
 * @param value the value, unexpanded
 * @param whole the logical line, or the words of the option
 * @param anchor what a finding about it points to: the name
 * @param service whose option it is; null for a line of main.cf
 */
record Written(
    String name, MappedText value, Place whole, Place anchor, @Nullable Service service) {
  static Written of(Assignment assignment) {
    return new Written(
        assignment.name(),
        assignment.value(),
        assignment.line().place(),
        assignment.namePlace(),
        null);
  }

  static Written of(Service service, Option option) {
    Place whole = option.place();
    return new Written(
        option.name(), option.value(), whole, option.nameText().place().orElse(whole), service);
  }

  /** Returns where the value is written; the name where it is empty. */
  Place valuePlace() {
    return value.place().orElse(anchor);
  }

  /** Tells whether both are the same words of the same file. */
  boolean isSame(Written other) {
    return whole.source() == other.whole.source() && whole.span().equals(other.whole.span());
  }

  Setting setting() {
    return new Setting(name, whole);
  }
}
