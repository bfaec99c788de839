package org.postlint.syntax.template;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds placeholders that are a name between signs, as scripts fill them in, in one text. */
final class Names {
  /** Types of tables that may hold all their entries themselves, in braces. */
  private static final List<String> TABLES = List.of("cidr:", "inline:", "pcre:", "regexp:");

  private final String text;
  private final Map<String, Boolean> free = new HashMap<>();

  Names(String text) {
    this.text = text;
  }

  /** How such a placeholder is written. */
  enum Style {
    /** {@code @NAME@} or {@code @@NAME@@}. */
    AT,
    /** {@code __NAME__}. */
    UNDERSCORES,
    /** {@code %%NAME%%}. */
    PERCENTS,
    /** {@code %{name}}; where that is found, {@code %name}, too. */
    PERCENT_BRACES,
    /** {@code {NAME}}, {@code {name}/path}; where that is found, {@code {name}}, too. */
    BRACES,
    /** {@code ${NAME}}; where that is found, {@code $NAME}, too. */
    SHELL
  }

  /** All. */
  static final Set<Style> CERTAIN = EnumSet.allOf(Style.class);

  static boolean isFirst(char c) {
    return c == '@' || c == '_' || c == '%' || c == '{' || c == '$';
  }

  static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /**
   * Returns the end of the placeholder at an offset, or -1.
   *
   * @param known whether the text has such placeholders for certain, so that less clear ones count
   */
  int at(int at, Style style, boolean known) {
    return switch (style) {
      case AT -> signs(at, '@', known);
      case UNDERSCORES -> underscores(at);
      case PERCENTS -> text.startsWith("%%", at) ? signs(at, '%', known) : -1;
      case PERCENT_BRACES -> percent(at, known);
      case BRACES -> braces(at, known);
      case SHELL -> shell(at, known);
    };
  }

  private int name(int at, boolean upper) {
    int end = at;
    while (end < text.length()
        && isPart(text.charAt(end))
        && !(upper && text.charAt(end) >= 'a' && text.charAt(end) <= 'z')) {
      end++;
    }
    return end;
  }

  private boolean follows(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isApart(int at, int end) {
    return (at == 0 || !isPart(text.charAt(at - 1)))
        && (end >= text.length() || !isPart(text.charAt(end)));
  }

  /** Between one or two signs, and nothing that an address has before or behind it. */
  private int signs(int at, char sign, boolean known) {
    if (!follows(at, sign)) {
      return -1;
    }
    int marks = follows(at + 1, sign) ? 2 : 1;
    int end = name(at + marks, !known);
    if (end < at + marks + 2 || !follows(end, sign)) {
      return -1;
    }
    int all = end + marks;
    boolean closed = marks == 1 || follows(end + 1, sign);
    return closed && (known || isApart(at, all)) ? all : -1;
  }

  private int underscores(int at) {
    if (!text.startsWith("__", at) || (at > 0 && isPart(text.charAt(at - 1)))) {
      return -1;
    }
    int close = text.indexOf("__", at + 2);
    boolean named = close > at + 3 && name(at + 2, true) >= close;
    return named ? close + 2 : -1;
  }

  private int percent(int at, boolean known) {
    if (!follows(at, '%')) {
      return -1;
    }
    boolean braces = follows(at + 1, '{');
    int start = braces ? at + 2 : at + 1;
    int end = name(start, false);
    if (braces) {
      return end > start + 1 && follows(end, '}') ? end + 1 : -1;
    }
    return known && end > start + 1 ? end : -1;
  }

  private int braces(int at, boolean known) {
    if (!follows(at, '{') || (at > 0 && "${".indexOf(text.charAt(at - 1)) >= 0)) {
      return -1;
    }
    int end = name(at + 1, false);
    if (end < at + 3 || !follows(end, '}')) {
      return -1;
    }
    boolean capitals = name(at + 1, true) == end && text.substring(at, end).contains("_");
    return known || capitals || follows(end + 1, '/') ? end + 1 : -1;
  }

  private int shell(int at, boolean known) {
    if (!follows(at, '$') || (at > 0 && text.charAt(at - 1) == '$')) {
      return -1;
    }
    boolean braces = follows(at + 1, '{');
    int start = braces ? at + 2 : at + 1;
    int end = name(start, true);
    if (end < start + 2 || (text.charAt(start) >= '0' && text.charAt(start) <= '9')) {
      return -1;
    }
    if (!braces) {
      boolean whole = end >= text.length() || !isPart(text.charAt(end));
      return known && whole && isFree(start, end) ? end : -1;
    }
    if (text.startsWith(":-", end)) {
      int close = text.indexOf('}', end);
      return close < 0 ? -1 : close + 1;
    }
    return follows(end, '}') && isFree(start, end) ? end + 1 : -1;
  }

  /** Tells whether a name is not one that the text itself gives a value, as Postfix permits. */
  private boolean isFree(int start, int end) {
    return free.computeIfAbsent(text.substring(start, end), this::isFree);
  }

  private boolean isFree(String name) {
    int at = text.startsWith(name) ? 0 : text.indexOf("\n" + name);
    while (at >= 0) {
      int after = at + name.length() + (text.charAt(at) == '\n' ? 1 : 0);
      while (follows(after, ' ') || follows(after, '\t')) {
        after++;
      }
      if (follows(after, '=')) {
        return false;
      }
      at = text.indexOf("\n" + name, at + 1);
    }
    return true;
  }

  /**
   * Tells whether what stands between double braces is an expression. Braces within braces are also
   * what Postfix has for comparisons and for tables in a value; those have more braces, a slash, a
   * dollar or an equals sign inside, or the type of such a table before them.
   */
  boolean isExpression(int start, int end) {
    boolean word = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '|' && word) {
        break;
      }
      if (c == '\n' || "{}=$:@".indexOf(c) >= 0) {
        return false;
      }
      if (c == '/' && !(i == start && name(i + 1, false) == end)) {
        return false;
      }
      word |= isPart(c);
    }
    return word && !isTable(start - 2);
  }

  private boolean isTable(int braces) {
    for (String type : TABLES) {
      if (text.startsWith(type, braces - type.length())) {
        return true;
      }
    }
    return false;
  }
}
