package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.text.MappedText;

/** Splits a value, or the inside of a pair of braces in it, into items. */
final class Splitter {
  /** What separates the items. */
  enum Separators {
    /** White space and commas. */
    LIST,
    /** White space, commas and colons. */
    LIST_AND_COLON
  }

  /**
   * The items of a list, and what is wrong with their braces.
   *
   * @param commentAt where the first item stands that begins with a number sign, or -1
   */
  record Split(List<Item> items, List<ValueError> errors, int commentAt) {}

  private final Separators separators;
  private final boolean braces;

  Splitter(Separators separators, boolean braces) {
    this.separators = separators;
    this.braces = braces;
  }

  /** Splits a text that begins at index {@code offset} of the value. */
  Split split(MappedText text, int offset) {
    List<Item> items = new ArrayList<>();
    List<ValueError> errors = new ArrayList<>();
    int commentAt = -1;
    String string = text.text();
    int length = string.length();
    int at = 0;
    while (true) {
      while (at < length && separates(string.charAt(at))) {
        at++;
      }
      if (at == length) {
        return new Split(items, errors, commentAt);
      }
      int start = at;
      int level = 0;
      while (at < length && (level > 0 || !separates(string.charAt(at)))) {
        char c = string.charAt(at);
        if (braces && c == '{') {
          level++;
        } else if (level > 0 && c == '}') {
          level--;
        }
        at++;
      }
      if (string.charAt(start) == '#' && commentAt < 0) {
        commentAt = offset + start;
      }
      items.add(item(text.sub(start, at), offset + start, errors));
    }
  }

  private Item item(MappedText word, int start, List<ValueError> errors) {
    int end = start + word.length();
    if (!braces || word.charAt(0) != '{') {
      return new Item(word, start, end, false);
    }
    Inside inside = inside(word);
    if (inside.error != null) {
      errors.add(new ValueError(start, end, inside.message(), inside.error, true));
    }
    return new Item(inside.text, start, end, true);
  }

  private boolean separates(char c) {
    return Chars.isSeparator(c) || (separators == Separators.LIST_AND_COLON && c == ':');
  }

  /**
   * The inside of a text that begins with a brace.
   *
   * @param text what is inside, without blanks at its ends
   * @param offset how many bytes after the opening brace's own position it begins
   * @param error what Postfix says about the braces, or null
   */
  record Inside(MappedText text, int offset, @Nullable String error) {
    String message() {
      return error != null && error.startsWith("missing")
          ? "the brace that opens here is never closed"
          : "text follows the closing brace";
    }
  }

  /** Takes the braces off a text that begins with one. */
  static Inside inside(MappedText text) {
    String string = text.text();
    int level = 0;
    int close = -1;
    for (int i = 0; i < string.length() && close < 0; i++) {
      char c = string.charAt(i);
      if (c == '{') {
        level++;
      } else if (c == '}' && --level == 0) {
        close = i;
      }
    }
    String error = null;
    int end = close;
    if (close < 0) {
      error = "missing '}' in \"" + string + '"';
      end = string.length();
    } else if (close + 1 < string.length()) {
      error = "syntax error after '}' in \"" + string + '"';
    }
    int start = 1;
    while (start < end && Chars.isSpace(string.charAt(start))) {
      start++;
    }
    while (end > start && Chars.isSpace(string.charAt(end - 1))) {
      end--;
    }
    return new Inside(text.sub(start, end), start, error);
  }
}
