package org.postlint.cli;

import java.util.Optional;
import org.postlint.app.TargetRequest;
import org.postlint.report.Style;

/** Reads the values of options that several commands share. */
final class Words {
  private Words() {}

  /** Returns what the configuration is to be read for. */
  static TargetRequest target(Invocation invocation) {
    return new TargetRequest(
        invocation.last("target"), invocation.last("postfix"), invocation.last("openssl"));
  }

  /**
   * Returns whether to use colours.
   *
   * @throws UsageException if {@code --color} has another value than auto, always or never
   */
  static Style style(Invocation invocation, Console console) {
    String when = invocation.last("color").orElse("auto");
    return switch (when) {
      case "always" -> Style.COLOURED;
      case "never" -> Style.PLAIN;
      case "auto" -> console.terminal() && wantsColour(console) ? Style.COLOURED : Style.PLAIN;
      default -> throw new UsageException("--color is auto, always or never, not '" + when + "'");
    };
  }

  /** Follows the convention that any text in NO_COLOR but an empty one means none. */
  private static boolean wantsColour(Console console) {
    return Optional.ofNullable(console.environment().get("NO_COLOR")).orElse("").isEmpty()
        && !"dumb".equals(console.environment().get("TERM"));
  }
}
