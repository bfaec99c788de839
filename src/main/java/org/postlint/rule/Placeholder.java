package org.postlint.rule;

import java.util.Optional;
import org.postlint.syntax.template.TemplateMark;
import org.postlint.syntax.template.TemplateMarks;

/** What templates have in place of values: Jinja, Go, ERB, configure scripts, command output. */
final class Placeholder {
  private Placeholder() {}

  /** Returns the first placeholder in a text. */
  static Optional<String> in(String text) {
    Optional<TemplateMark> mark = isPlain(text) ? Optional.empty() : TemplateMarks.first(text);
    int to = mark.map(each -> each.span().start()).orElse(text.length());
    for (int at = text.indexOf('$'); at >= 0 && at < to; at = text.indexOf('$', at + 1)) {
      int end = command(text, at);
      if (end > 0) {
        return Optional.of(text.substring(at, end));
      }
    }
    return mark.map(each -> text.substring(each.span().start(), each.span().end()));
  }

  /** Tells whether a text has no sign at which a mark of a template could begin. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '<' || c == '@' || c == '[') {
        return false;
      }
    }
    return true;
  }

  /** {@code $(command argument)}; a name in such parentheses is Postfix's own. */
  private static int command(String text, int at) {
    int end = at + 2;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    boolean command =
        text.startsWith("$(", at)
            && end > at + 2
            && end + 1 < text.length()
            && text.charAt(end) == ' '
            && (text.charAt(end + 1) == '-' || isLetter(text.charAt(end + 1)));
    return command ? text.indexOf(')', end) + 1 : -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
