package org.postlint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A result that a table of an access check may give.
 *
 * @param name the word, or words in small letters that describe a form
 * @param argument what follows it
 * @param since the first series that knows it; 1.1 means 1.1 or earlier
 * @param notIn where it cannot be used
 * @param note a remark
 */
public record AccessAction(
    String name, String argument, Release since, List<String> notIn, Optional<String> note) {
  /** Makes an action. */
  public AccessAction {
    notIn = List.copyOf(notIn);
  }

  static AccessAction of(Fields fields) {
    return new AccessAction(
        fields.text("name"),
        fields.text("argument"),
        fields.release("since"),
        fields.texts("notIn"),
        fields.optionalText("note"));
  }
}
