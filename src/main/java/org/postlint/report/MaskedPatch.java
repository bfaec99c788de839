package org.postlint.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postlint.fix.UnifiedDiff;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A patch that shows which lines change and hides the passwords in them. Where it hides one, it can
 * be read but not applied.
 */
final class MaskedPatch {
  private static final String MASK = "***";

  /** Above all bytes: marks masks of different texts as different until they are compared. */
  private static final char FIRST_MARK = '\ue000';

  private final Map<String, Character> marks = new HashMap<>();
  private final boolean isRevealing;

  private MaskedPatch(boolean isRevealing) {
    this.isRevealing = isRevealing;
  }

  /**
   * Returns the patch of an edited configuration, a char for each byte; with passwords if asked.
   */
  static String of(Edited edited, boolean isRevealing) {
    MaskedPatch patch = new MaskedPatch(isRevealing);
    Secrets before = new Secrets(edited.before());
    Secrets after = new Secrets(edited.after());
    List<UnifiedDiff.FileChange> changes = new ArrayList<>();
    for (Edited.File file : edited.changed()) {
      changes.add(
          new UnifiedDiff.FileChange(
              edited.folder() + file.name(),
              patch.masked(file.before(), before),
              patch.masked(file.after(), after)));
    }
    String text = UnifiedDiff.of(changes);
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < FIRST_MARK) {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private String masked(Source source, Secrets secrets) {
    String text = source.text();
    if (isRevealing) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (Span span : secrets.in(source)) {
      if (span.start() >= done) {
        comments(out, text.substring(done, span.start()), secrets);
        hide(out, text.substring(span.start(), span.end()));
        done = span.end();
      }
    }
    comments(out, text.substring(done), secrets);
    return out.toString();
  }

  /** Hides each line of a secret by itself, so that lines stay lines. */
  private void hide(StringBuilder out, String secret) {
    int at = 0;
    while (at < secret.length()) {
      int lf = secret.indexOf('\n', at);
      int end = lf < 0 ? secret.length() : lf;
      int start = at;
      while (start < end && secret.charAt(start) <= ' ') {
        start++;
      }
      out.append(secret, at, start);
      if (start < end) {
        String part = secret.substring(start, end);
        char next = (char) (FIRST_MARK + Math.min(marks.size(), 0x1000));
        out.append(MASK).append(marks.computeIfAbsent(part, none -> next));
      }
      out.append(lf < 0 ? "" : "\n");
      at = end + 1;
    }
  }

  /** Settings that are turned into comments keep their secrets. */
  private void comments(StringBuilder out, String text, Secrets secrets) {
    int at = 0;
    while (at < text.length()) {
      int lf = text.indexOf('\n', at);
      int end = lf < 0 ? text.length() : lf;
      String line = text.substring(at, end);
      boolean comment = line.startsWith("#") && line.indexOf('=') > 0;
      String shown = comment ? secrets.maskLine(line) : line;
      out.append(shown);
      if (!shown.equals(line)) {
        char next = (char) (FIRST_MARK + Math.min(marks.size(), 0x1000));
        out.append(marks.computeIfAbsent(line, none -> next));
      }
      out.append(lf < 0 ? "" : "\n");
      at = end + 1;
    }
  }
}
