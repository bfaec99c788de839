package org.postlint.config;

import org.jspecify.annotations.Nullable;
import org.postlint.text.MappedText;

/**
 * The inside of a text that begins with a brace.
 *
 * @param inside what stands between the braces; all the rest where the closing one is missing
 * @param error what Postfix says about the braces, or null
 */
record BraceText(MappedText inside, @Nullable String error) {
  static BraceText of(MappedText text) {
    String all = text.text();
    int after = Bytes.closer(all, 0, all.length(), '{', '}');
    if (after < 0) {
      return new BraceText(text.sub(1, all.length()), "missing '}' in \"" + all + '"');
    }
    String error = after == all.length() ? null : "syntax error after '}' in \"" + all + '"';
    return new BraceText(text.sub(1, after - 1), error);
  }
}
