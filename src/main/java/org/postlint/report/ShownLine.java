package org.postlint.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * One physical line as a terminal shows it, cut to a width around what matters: tabs reach to the
 * next multiple of eight, bytes that are not printable are escaped, secrets are masked. It knows
 * the cell in which each byte ends up.
 */
final class ShownLine {
  /** The number of cells that a line may take. */
  static final int WIDTH = 120;

  /** How many cells before the focus are kept when the beginning of a line is cut off. */
  private static final int BEFORE = 24;

  /** A longer line is read only near the focus. */
  private static final int READ_WHOLE = 8 * WIDTH;

  private static final String MASK = "***";
  private static final String CUT = "…";

  private final StringBuilder text = new StringBuilder();
  private final Span bytes;
  private final int[] cells;
  private final int[] indexes;

  /**
   * Shows a line.
   *
   * @param line the line without its LF
   * @param focus the bytes of it that must be seen, as far as they fit
   * @param secrets spans of the source that are masked
   */
  ShownLine(Source source, Span line, Span focus, List<Span> secrets) {
    Span window = window(source.text(), line, focus);
    int[] widths = new int[window.length()];
    int[] chars = new int[window.length() + 1];
    StringBuilder all = new StringBuilder();
    lay(source.text(), window, secrets, all, widths, chars);
    int last = lastShown(widths, 0, WIDTH);
    boolean cutLeft = window.start() > line.start();
    int from = 0;
    if (last < window.length() && focusEnd(window, focus) > last) {
      from = startBefore(widths, focus.start() - window.start());
      last = lastShown(widths, from, WIDTH);
      cutLeft |= from > 0;
    }
    if (cutLeft) {
      text.append(CUT);
    }
    bytes = new Span(window.start() + from, window.start() + last);
    cells = new int[bytes.length() + 1];
    cells[0] = cutLeft ? 1 : 0;
    indexes = new int[bytes.length() + 1];
    indexes[0] = cells[0];
    for (int i = 0; i < bytes.length(); i++) {
      cells[i + 1] = cells[i] + widths[from + i];
      indexes[i + 1] = indexes[0] + chars[from + i + 1] - chars[from];
    }
    text.append(all, chars[from], chars[last]);
    if (bytes.end() < line.end()) {
      text.append(CUT);
    }
  }

  /** Returns the text to print. */
  String text() {
    return text.toString();
  }

  /** Tells whether the beginning of a span can be seen. */
  boolean shows(Span span) {
    return span.start() >= bytes.start()
        && (span.start() < bytes.end() || (span.isEmpty() && span.start() == bytes.end()));
  }

  /** Returns the number of cells before the byte at an offset, as far as it is shown. */
  int cell(int offset) {
    return cells[Math.max(0, Math.min(offset, bytes.end()) - bytes.start())];
  }

  /** Returns the index in {@link #text()} of the byte at an offset, as far as it is shown. */
  int index(int offset) {
    return indexes[Math.max(0, Math.min(offset, bytes.end()) - bytes.start())];
  }

  private static Span window(String text, Span line, Span focus) {
    if (line.length() <= READ_WHOLE) {
      return line;
    }
    int start = Math.max(line.start(), focus.start() - READ_WHOLE / 2);
    int end = Math.min(line.end(), start + READ_WHOLE);
    while (start > line.start() && Utf8.isContinuation(text.charAt(start))) {
      start--;
    }
    return new Span(start, end);
  }

  /** Writes the whole window to {@code all}; notes for each byte its cells and where it begins. */
  private static void lay(
      String text, Span window, List<Span> secrets, StringBuilder all, int[] widths, int[] chars) {
    int cell = 0;
    int at = window.start();
    while (at < window.end()) {
      int index = at - window.start();
      chars[index] = all.length();
      Span secret = secretAt(secrets, at);
      int taken;
      int width;
      if (secret != null) {
        taken = Math.min(secret.end(), window.end()) - at;
        all.append(MASK);
        width = MASK.length();
      } else if (text.charAt(at) == '\t') {
        taken = 1;
        width = 8 - cell % 8;
        all.append(" ".repeat(width));
      } else {
        taken = Printable.append(all, text, at, window.end());
        width = width(all, chars[index]);
      }
      widths[index] = width;
      for (int i = 1; i < taken; i++) {
        chars[index + i] = all.length();
      }
      cell += width;
      at += taken;
    }
    chars[window.length()] = all.length();
  }

  private static @Nullable Span secretAt(List<Span> secrets, int at) {
    for (Span secret : secrets) {
      if (secret.contains(at)) {
        return secret;
      }
    }
    return null;
  }

  private static int width(StringBuilder all, int from) {
    int length = all.length() - from;
    int character = all.codePointAt(from);
    if (length > Character.charCount(character)) {
      return length;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    return character >= 0x1100
        && (character <= 0x115f
            || (character >= 0x2e80 && character <= 0xa4cf)
            || (character >= 0xac00 && character <= 0xd7a3)
            || (character >= 0xf900 && character <= 0xfaff)
            || (character >= 0xfe30 && character <= 0xfe6f)
            || (character >= 0xff00 && character <= 0xff60)
            || (character >= 0xffe0 && character <= 0xffe6)
            || (character >= 0x1f300 && character <= 0x1faff)
            || (character >= 0x20000 && character <= 0x3fffd));
  }

  private static int focusEnd(Span window, Span focus) {
    return Math.min(focus.end(), window.end()) - window.start();
  }

  /** Returns the index after the last byte that fits into {@code room} cells from an index on. */
  private static int lastShown(int[] widths, int from, int room) {
    int used = 0;
    int index = from;
    while (index < widths.length && used + widths[index] <= room) {
      used += widths[index++];
    }
    return index;
  }

  private static int startBefore(int[] widths, int focus) {
    int index = Math.max(0, Math.min(focus, widths.length - 1));
    int used = 0;
    while (index > 0 && (used < BEFORE || widths[index] == 0)) {
      used += widths[--index];
    }
    return index;
  }
}
