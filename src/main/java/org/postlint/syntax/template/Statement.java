package org.postlint.syntax.template;

import java.util.Locale;
import java.util.Set;
import org.postlint.syntax.template.TemplateMark.Kind;

/** Tells from the words between two marks what becomes of them. */
final class Statement {
  /** They have an end of their own, in one language or another. */
  private static final Set<String> OPEN =
      Set.of(
          "autoescape",
          "begin",
          "block",
          "call",
          "case",
          "define",
          "filter",
          "for",
          "foreach",
          "if",
          "macro",
          "range",
          "raw",
          "switch",
          "trans",
          "try",
          "unless",
          "until",
          "while",
          "with",
          "wrapper");

  private static final Set<String> MIDDLE =
      Set.of("catch", "elif", "else", "elseif", "elsif", "final", "when");

  /** They put in what another file holds. */
  private static final Set<String> INCLUDE = Set.of("include", "insert", "process", "template");

  private Statement() {}

  /** Returns what an instruction is that prints nothing unless it includes something. */
  static Kind instruction(String content) {
    String text = content.strip();
    if (text.startsWith("|")) {
      // The list of parameters with which a Puppet template begins.
      return Kind.NOTHING;
    }
    boolean closes = text.startsWith("}");
    boolean opens = text.endsWith("{") || text.endsWith(" do") || text.endsWith("|");
    if (closes) {
      return opens ? Kind.MIDDLE : Kind.CLOSE;
    }
    String word = word(text);
    if (OPEN.contains(word)) {
      return Kind.OPEN;
    }
    if (MIDDLE.contains(word)) {
      return Kind.MIDDLE;
    }
    if (word.startsWith("end")) {
      return Kind.CLOSE;
    }
    boolean block = word.equals("set") && text.indexOf('=') < 0;
    return block || opens ? Kind.OPEN : INCLUDE.contains(word) ? Kind.VALUE : Kind.NOTHING;
  }

  /** Returns what a text between double braces is: in Go, instructions stand there, too. */
  static Kind braces(String content) {
    String text = content.strip();
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first == '#' || first == '^') {
      return Kind.OPEN;
    }
    if (first == '/') {
      return text.startsWith("/*") ? Kind.NOTHING : Kind.CLOSE;
    }
    String word = word(text);
    return switch (word) {
      case "if", "range", "with", "define", "block" ->
          word.length() == text.length() ? Kind.VALUE : Kind.OPEN;
      case "else" -> Kind.MIDDLE;
      case "end" -> Kind.CLOSE;
      default -> Kind.VALUE;
    };
  }

  /** Returns the first word, in lower case. */
  static String word(String text) {
    int end = 0;
    while (end < text.length() && Names.isPart(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
