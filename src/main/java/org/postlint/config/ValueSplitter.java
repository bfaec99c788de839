package org.postlint.config;

import org.jspecify.annotations.Nullable;
import org.postlint.text.MappedText;

/**
 * Takes the words of a value one after another, as Postfix does when it does not know what the
 * value is. Braces protect separators, wherever in a word they stand.
 */
final class ValueSplitter {
  private final MappedText value;
  private final String text;
  private final boolean braces;
  private int at;
  private int start;

  ValueSplitter(MappedText value, boolean braces) {
    this.value = value;
    this.text = value.text();
    this.braces = braces;
  }

  /** Returns the next word, or null at the end. */
  @Nullable MappedText next() {
    int length = text.length();
    while (at < length && Bytes.isSeparator(text.charAt(at))) {
      at++;
    }
    if (at == length) {
      return null;
    }
    start = at;
    int level = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (braces && c == '{') {
        level++;
      } else if (level > 0 && c == '}') {
        level--;
      } else if (level == 0 && Bytes.isSeparator(c)) {
        break;
      }
      at++;
    }
    MappedText word = value.sub(start, at);
    if (at < length) {
      at++;
    }
    return word;
  }

  /** Returns what follows the last word and its separator, at most so many bytes of it. */
  String ahead(int most) {
    return text.substring(at, Math.min(text.length(), at + most));
  }

  /** Returns the value from the last word on. */
  MappedText fromLastWord() {
    return value.sub(start, text.length());
  }
}
