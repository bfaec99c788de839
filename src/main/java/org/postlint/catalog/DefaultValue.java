package org.postlint.catalog;

import java.util.Optional;

/**
 * The value that a parameter has when nothing sets it.
 *
 * @param text the value before expansion, as {@code postconf -d} prints it
 * @param choice what the text chooses between, when it depends on {@code compatibility_level}
 */
public record DefaultValue(String text, Optional<LevelChoice> choice) {
  /**
   * A default that differs below and from a compatibility level on.
   *
   * @param level the level from which the new value holds, such as {@code "1"} or {@code "3.6"}
   * @param below the value below that level, before expansion
   * @param atOrAbove the value at that level and above, before expansion
   */
  public record LevelChoice(String level, String below, String atOrAbove) {}

  static DefaultValue of(Object value) {
    if (value instanceof Fields fields) {
      return new DefaultValue(
          fields.text("text"),
          Optional.of(
              new LevelChoice(
                  fields.text("level"), fields.text("below"), fields.text("atOrAbove"))));
    }
    return new DefaultValue((String) value, Optional.empty());
  }
}
