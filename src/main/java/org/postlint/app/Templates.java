package org.postlint.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postlint.report.Printable;
import org.postlint.syntax.template.TemplateMark;
import org.postlint.syntax.template.TemplateMarks;
import org.postlint.text.Source;

/** What becomes of files from which configurations are made, and how they are told from those. */
public enum Templates {
  /** They are read like any other file. */
  TEXT,
  /** They are not looked at, and that is said. */
  SKIP,
  /** They are checked as far as that can be done before they are filled in. */
  LINT;

  /** What names of templates have behind their first dot, besides {@link #LAST}. */
  private static final List<String> PARTS =
      List.of(
          "ctmpl",
          "ejs",
          "epp",
          "erb",
          "gotmpl",
          "hbs",
          "j2",
          "jinja",
          "jinja2",
          "mako",
          "mas",
          "mustache",
          "template",
          "tmpl",
          "tpl",
          "tt",
          "tt2");

  /** What {@code configure} makes files of has this at its end. */
  private static final String LAST = "in";

  private static final int LONGEST_MARK = 40;

  /** Returns what an option or a setting asks for. */
  public static Optional<Templates> of(String word) {
    for (Templates each : List.of(SKIP, LINT)) {
      if (each.word().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the word that asks for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns why a file is a template that is not to be looked at, if its name says so. */
  Optional<String> passes(String name) {
    return this == SKIP ? byName(name) : Optional.empty();
  }

  /** Returns why a file is a template that is not to be looked at. */
  Optional<String> passes(String name, Source source) {
    return this == SKIP ? byName(name).or(() -> byContent(source)) : Optional.empty();
  }

  /** Tells whether a file that was read is a template to be checked as one. */
  boolean isOne(Source source) {
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    return this == LINT && (byName(name).isPresent() || byContent(source).isPresent());
  }

  /** Returns why the name of a file says that it is a template, in words. */
  static Optional<String> byName(String name) {
    int dot = name.indexOf('.');
    while (dot >= 0) {
      int next = name.indexOf('.', dot + 1);
      String part = name.substring(dot + 1, next < 0 ? name.length() : next);
      if (PARTS.contains(part) || (next < 0 && part.equals(LAST))) {
        return Optional.of("its name has ." + part);
      }
      dot = next;
    }
    return Optional.empty();
  }

  /** Returns why a content is that of a template, in words. */
  static Optional<String> byContent(Source source) {
    String text = source.text();
    Optional<TemplateMark> proof = isPlain(text) ? Optional.empty() : TemplateMarks.proof(text);
    if (proof.isEmpty()) {
      return Optional.empty();
    }
    int start = proof.get().span().start();
    int lf = text.indexOf('\n', start);
    int end = Math.min(proof.get().span().end(), lf < 0 ? text.length() : lf);
    String mark = text.substring(start, end);
    String shown = mark.length() > LONGEST_MARK ? mark.substring(0, LONGEST_MARK - 1) + "…" : mark;
    return Optional.of("line " + source.lines().line(start) + " has " + Printable.of(shown));
  }

  /** Tells whether a mark can begin nowhere, so that what looks for them need not be loaded. */
  private static boolean isPlain(String text) {
    boolean begins = true;
    for (int at = 0; at + 1 < text.length(); at++) {
      char c = text.charAt(at);
      if (begins && c == '#') {
        int lf = text.indexOf('\n', at);
        at = lf < 0 ? text.length() : lf;
        continue;
      }
      begins = c == '\n' || (begins && (c == ' ' || c == '\t'));
      if (c <= ' ' || (c >= 'a' && c <= 'z')) {
        continue;
      }
      if (begins(c, text.charAt(at + 1), at == 0 ? ' ' : text.charAt(at - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(char c, char next, char before) {
    boolean capital = next >= 'A' && next <= 'Z';
    return switch (c) {
      case '{' ->
          capital
              || "{%#_".indexOf(next) >= 0
              || (next >= 'a' && next <= 'z' && before != '$' && before != '{');
      case '<' -> next == '%' || next == '?';
      case '[' -> next == '%';
      case '@' -> capital || next == '@' || next == '_';
      case '%' -> next == '%' || next == '{';
      case '_' -> next == '_';
      default -> false;
    };
  }
}
