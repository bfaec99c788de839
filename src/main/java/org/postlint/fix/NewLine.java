package org.postlint.fix;

import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.text.Edit;
import org.postlint.text.Source;

/**
 * A new line of main.cf. It goes behind the last line of its family, the parameters whose names
 * begin alike, as far as underscores go; without family at the end. It looks like its neighbour.
 * Indented comments below a value are about the value, and stay with it.
 */
final class NewLine {
  private NewLine() {}

  /** Returns the edit that adds a line. */
  static Edit insert(MainFile file, String name, String value) throws Withheld {
    check(name, value);
    Source source = file.source();
    String text = source.text();
    Assignment related = related(file, name);
    Assignment model = related == null ? last(file) : related;
    int at = related == null ? text.length() : endOf(text, related);
    String eol = Bytes.eol(source, related == null ? text.length() : related.nameSpan().start());
    boolean ended = at == 0 || text.charAt(at - 1) == '\n';
    String line = line(text, model, name, value);
    return Edit.insert(at, ended ? line + eol : eol + line);
  }

  private static int endOf(String text, Assignment related) {
    int at = related.span().end();
    while (at < text.length() && Bytes.isSpace(text.charAt(at))) {
      int start = Bytes.skipBlanks(text, at);
      if (start == text.length() || text.charAt(start) != '#') {
        break;
      }
      at = Bytes.nextLine(text, at);
    }
    return at;
  }

  private static void check(String name, String value) throws Withheld {
    boolean good = !name.isEmpty() && name.charAt(0) != '#';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      good &= c != '=' && c != '\0' && !Bytes.isSpace(c);
    }
    if (!good) {
      throw new Withheld("not the name of a parameter: \"" + name + '"');
    }
    if (value.indexOf('\n') >= 0 || value.indexOf('\0') >= 0) {
      throw new Withheld("the value cannot be written on a line");
    }
  }

  private static String line(String text, @Nullable Assignment model, String name, String value) {
    String before = " ";
    String behind = " ";
    if (model != null) {
      int nameEnd = model.nameSpan().end();
      int equals = model.equals();
      if (!Bytes.has(text, '\n', nameEnd, equals)) {
        before = text.substring(nameEnd, equals);
        int lineEnd = Bytes.lineEnd(text, equals);
        int start = Math.min(Bytes.skipBlanks(text, equals + 1), lineEnd);
        boolean here = start < lineEnd;
        behind = here ? text.substring(equals + 1, start) : before.isEmpty() ? "" : " ";
        if (before.length() > 1 && before.indexOf('\t') < 0) {
          int column = equals - model.nameSpan().start();
          before = " ".repeat(Math.max(1, column - name.length()));
        }
      }
    }
    return value.isEmpty() ? name + before + '=' : name + before + '=' + behind + value;
  }

  private static @Nullable Assignment last(MainFile file) {
    for (int i = file.nodes().size() - 1; i >= 0; i--) {
      if (file.nodes().get(i) instanceof Assignment assignment) {
        return assignment;
      }
    }
    return null;
  }

  private static @Nullable Assignment related(MainFile file, String name) {
    int longest = 0;
    Assignment found = null;
    for (MainNode node : file.nodes()) {
      if (node instanceof Assignment assignment) {
        int length = common(name, assignment.name());
        if (length > 0 && length >= longest) {
          longest = length;
          found = assignment;
        }
      }
    }
    return found;
  }

  /** The length of what two names have in common, up to an underscore. */
  private static int common(String one, String other) {
    int common = 0;
    int most = Math.min(one.length(), other.length());
    for (int i = 0; i < most && one.charAt(i) == other.charAt(i); i++) {
      if (one.charAt(i) == '_') {
        common = i + 1;
      }
    }
    return common;
  }
}
