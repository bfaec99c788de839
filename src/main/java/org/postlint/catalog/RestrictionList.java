package org.postlint.catalog;

import java.util.Optional;

/**
 * A parameter whose value is a restriction list.
 *
 * @param parameter the name of the parameter
 * @param stage when smtpd evaluates the list
 * @param since the first series that has it; 1.1 means 1.1 or earlier
 * @param bareTable the restriction that a lookup table without one stands for; nothing when the
 *     list may not contain a bare table
 */
public record RestrictionList(
    String parameter, Stage stage, Release since, Optional<String> bareTable) {
  static RestrictionList of(Fields fields) {
    return new RestrictionList(
        fields.text("name"),
        Stage.of(fields.text("stage")),
        fields.release("since"),
        fields.optionalText("bareTable"));
  }
}
