package org.postlint.syntax.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.syntax.template.TemplateMark.Kind;
import org.postlint.text.Span;

/**
 * Finds what a template holds in place of text: Jinja, Twig, Go, Mustache, ERB, EPP, Mason, PHP,
 * Template Toolkit, and the plain placeholders of scripts. Total: any text at all can be looked at.
 */
public final class TemplateMarks {
  /** The fewest values that make a text a template when it has no instructions. */
  private static final int FEWEST_VALUES = 2;

  /** The longest mark, in bytes: what is open for longer was none. */
  private static final int LONGEST = 4096;

  private final String text;
  private final Set<Names.Style> styles;
  private final boolean known;
  private final Names names;
  private final List<TemplateMark> marks = new ArrayList<>();

  /** Where the next of each sign is, as far as it was looked for. */
  private final Map<String, Integer> next = new HashMap<>();

  private boolean commented;

  /** Whether the value at hand is a command line, in which local(8) fills in such names itself. */
  private boolean command;

  private TemplateMarks(String text, boolean known, Set<Names.Style> styles) {
    this.text = text;
    this.names = new Names(text);
    this.known = known;
    this.styles = styles;
  }

  /**
   * Returns the mark that shows that a text is a template: an instruction, or the first of several
   * values, outside comments. Signs that Postfix itself uses in values show nothing.
   */
  public static Optional<TemplateMark> proof(String text) {
    TemplateMark first = null;
    int values = 0;
    for (TemplateMark mark : new TemplateMarks(text, false, Names.CERTAIN).read()) {
      if (mark.commented()) {
        continue;
      }
      if (mark.kind() != Kind.VALUE) {
        return Optional.of(mark);
      }
      first = first == null ? mark : first;
      values++;
    }
    return values < FEWEST_VALUES ? Optional.empty() : Optional.ofNullable(first);
  }

  /**
   * Returns the first mark in a text that may well be none of a template, as far as it is clear
   * enough to stand alone.
   */
  public static Optional<TemplateMark> first(String text) {
    List<TemplateMark> marks = new TemplateMarks(text, false, Set.of(Names.Style.AT)).read();
    return marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(0));
  }

  /** Returns all marks of a text that is known to be a template, in order, without overlaps. */
  public static List<TemplateMark> of(String text) {
    Names names = new Names(text);
    Set<Names.Style> styles = EnumSet.noneOf(Names.Style.class);
    for (Names.Style style : Names.CERTAIN) {
      for (TemplateMark mark : new TemplateMarks(text, false, Set.of(style)).read()) {
        if (names.at(mark.span().start(), style, false) > 0) {
          styles.add(style);
        }
      }
    }
    return new TemplateMarks(text, true, styles).read();
  }

  private List<TemplateMark> read() {
    int at = 0;
    boolean begins = true;
    while (at < text.length()) {
      if (begins) {
        beginLine(at);
      }
      char c = text.charAt(at);
      begins = c == '\n';
      int end = begins || c == ' ' ? -1 : mark(at, c);
      if (end < 0 && c == '#' && commented && !known) {
        // Comments are long and show nothing.
        int lf = text.indexOf('\n', at);
        end = lf < 0 ? text.length() : lf;
      }
      at = Math.max(at + 1, end);
    }
    return marks;
  }

  private void beginLine(int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    commented = at < text.length() && text.charAt(at) == '#';
    if (at == start && !commented) {
      int equals = at;
      while (equals < text.length() && text.charAt(equals) != '=' && text.charAt(equals) != '\n') {
        equals++;
      }
      boolean named = equals < text.length() && text.charAt(equals) == '=';
      command = named && text.substring(at, equals).contains("command");
    }
  }

  /** Adds the mark that begins at an offset; returns its end, or -1. */
  private int mark(int at, char c) {
    int end =
        switch (c) {
          case '{' -> braces(at);
          case '<' -> angle(at);
          case '[' -> delimited(at, "[%", "%]");
          case '%' -> line(at);
          default -> -1;
        };
    if (end < 0) {
      end = Names.isFirst(c) && !(c == '$' && command) ? name(at) : -1;
    }
    return end;
  }

  private int name(int at) {
    for (Names.Style style : styles) {
      int end = names.at(at, style, known);
      if (end > 0) {
        return add(Kind.VALUE, at, end);
      }
    }
    return -1;
  }

  private int braces(int at) {
    if (text.startsWith("{#", at)) {
      int end = close(at, "{#", "#}");
      return end < 0 ? -1 : add(Kind.NOTHING, at, end);
    }
    int end = delimited(at, "{%", "%}");
    if (end > 0 || !text.startsWith("{{", at) || (at > 0 && text.charAt(at - 1) == '$')) {
      return end;
    }
    int more = text.startsWith("{{{", at) && !text.startsWith("{{{{", at) ? 1 : 0;
    end = close(at, "{{", "}}");
    if (end < 0 || !(known || names.isExpression(at + 2 + more, end - 2))) {
      return -1;
    }
    Kind kind = Statement.braces(content(at, end, 2 + more));
    boolean closed = more > 0 && end < text.length() && text.charAt(end) == '}';
    return add(kind, at, closed ? end + 1 : end);
  }

  private int angle(int at) {
    if (text.startsWith("<?php", at) || text.startsWith("<?=", at)) {
      boolean value = text.charAt(at + 2) == '=';
      int end = close(at, "<?", "?>");
      return end < 0
          ? -1
          : add(value ? Kind.VALUE : Statement.instruction(content(at, end, 5)), at, end);
    }
    String section = text.startsWith("<%", at) ? letters(at + 2) : "";
    if (!section.isEmpty() && text.startsWith(">", at + 2 + section.length())) {
      String close = "</%" + section + ">";
      int end = next(close, at);
      return end < 0 ? -1 : add(Kind.NOTHING, at, end + close.length());
    }
    return delimited(at, "<%", "%>");
  }

  /** An instruction of Mason takes a line of its own. */
  private int line(int at) {
    boolean first = at == 0 || text.charAt(at - 1) == '\n';
    if (!known || !first || !text.startsWith("% ", at)) {
      return -1;
    }
    int lf = text.indexOf('\n', at);
    int end = lf < 0 ? text.length() : lf;
    return add(Statement.instruction(text.substring(at + 1, end)), at, end);
  }

  private int delimited(int at, String open, String close) {
    int end = text.startsWith(open, at) ? close(at, open, close) : -1;
    if (end < 0) {
      return -1;
    }
    char next = text.charAt(at + 2);
    if (open.equals("<%")) {
      boolean variable = isVariable(content(at, end, 2));
      Kind kind =
          next == '='
              ? Kind.VALUE
              : next == '#'
                  ? Kind.NOTHING
                  : variable ? Kind.VALUE : Statement.instruction(content(at, end, 2));
      return add(kind, at, end);
    }
    String content = content(at, end, 2);
    String word = Statement.word(content);
    boolean spaced = next == ' ' || next == '-' || next == '+' || next == '\n' || known;
    if (!spaced && !(open.equals("{%") && !word.isEmpty())) {
      return -1;
    }
    if (open.equals("{%")) {
      return word.isEmpty() ? -1 : add(Statement.instruction(content), at, end);
    }
    Kind kind = Statement.instruction(content);
    boolean prints = kind == Kind.NOTHING && !content.startsWith("#") && !assigns(content);
    return add(prints ? Kind.VALUE : kind, at, end);
  }

  /** Tells whether an instruction of Template Toolkit keeps a value for later. */
  private static boolean assigns(String content) {
    int equals = content.indexOf('=');
    return Statement.word(content).equals("set")
        || (equals > 0 && !content.startsWith("=", equals + 1) && content.indexOf('?') < 0);
  }

  /** Tells whether a text is a variable of Perl, perhaps with members. */
  private static boolean isVariable(String content) {
    return content.startsWith("$") && content.indexOf('=') < 0 && content.indexOf(' ') < 0;
  }

  /** Returns what is between two marks, without the signs that trim lines. */
  private String content(int at, int end, int mark) {
    int from = Math.min(at + mark, end - 2);
    int to = end - 2;
    while (from < to && isTrimmed(text.charAt(from))) {
      from++;
    }
    while (to > from && isTrimmed(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isTrimmed(char c) {
    return c == '-' || c == '+' || c == '~' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private String letters(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return text.substring(at, end);
  }

  /** Returns the end behind a closing mark, unless another one is opened before it. */
  private int close(int at, String open, String close) {
    int end = next(close, at + open.length());
    int other = next(open, at + open.length());
    boolean nested = other >= 0 && other < end && !open.equals("{{");
    return end < 0 || nested || end - at > LONGEST ? -1 : end + close.length();
  }

  /** Returns where a sign is next, or -1; offsets only ever grow, so none is passed twice. */
  private int next(String sign, int from) {
    Integer known = next.get(sign);
    int at = known == null ? 0 : known;
    if (known == null || (at >= 0 && at < from)) {
      at = text.indexOf(sign, from);
      next.put(sign, at);
    }
    return at;
  }

  private int add(Kind kind, int start, int end) {
    marks.add(new TemplateMark(kind, new Span(start, end), commented));
    return end;
  }
}
