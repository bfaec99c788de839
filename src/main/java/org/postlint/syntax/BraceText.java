package org.postlint.syntax;

import java.util.Optional;
import org.postlint.syntax.antlr.Reader;
import org.postlint.text.MappedText;

/**
 * A text that begins with a brace, without its braces.
 *
 * @param inside what stands between them, blanks included; all the rest if the closing one is
 *     missing
 * @param error what Postfix says about the braces
 */
public record BraceText(MappedText inside, Optional<String> error) {
  /**
   * Takes the braces off.
   *
   * @throws IllegalArgumentException if the text does not begin with a brace
   */
  public static BraceText of(MappedText text) {
    if (text.isEmpty() || text.charAt(0) != '{') {
      throw new IllegalArgumentException("no brace: " + text);
    }
    int after = Reader.closer(text.text());
    if (after < 0) {
      return new BraceText(
          text.sub(1, text.length()), Optional.of("missing '}' in \"" + text + '"'));
    }
    Optional<String> error =
        after == text.length()
            ? Optional.empty()
            : Optional.of("syntax error after '}' in \"" + text + '"');
    return new BraceText(text.sub(1, after - 1), error);
  }
}
