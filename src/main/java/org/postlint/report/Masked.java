package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.config.Configuration;
import org.postlint.fix.Comparison;
import org.postlint.fix.Difference;

/** Hides what may be a password in differences. */
final class Masked {
  private Masked() {}

  static List<Comparison.Entry> entries(
      List<Comparison.Entry> entries, Configuration before, Configuration after) {
    Secrets old = new Secrets(before);
    Secrets now = new Secrets(after);
    List<Comparison.Entry> masked = new ArrayList<>();
    for (Comparison.Entry each : entries) {
      Difference difference = difference(each.difference(), old, now);
      masked.add(
          new Comparison.Entry(difference, each.cause(), each.services(), each.old(), each.now()));
    }
    return masked;
  }

  private static Difference difference(Difference each, Secrets before, Secrets after) {
    return new Difference(
        each.kind(),
        each.name(),
        each.where(),
        text(each, each.before(), before),
        text(each, each.after(), after));
  }

  private static String text(Difference each, String text, Secrets secrets) {
    return switch (each.kind()) {
      case PARAMETER -> isNone(text) ? text : secrets.mask(each.name(), text);
      case ARGUMENTS -> arguments(text, secrets);
      case COLUMN, SERVICE -> text;
    };
  }

  private static boolean isNone(String text) {
    return text.equals(Difference.NOTHING) || text.equals("(empty)");
  }

  private static String arguments(String text, Secrets secrets) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at <= text.length()) {
      int blank = text.indexOf(' ', at);
      int end = blank < 0 ? text.length() : blank;
      out.append(secrets.maskArgument(text.substring(at, end)));
      out.append(blank < 0 ? "" : " ");
      at = end + 1;
    }
    return out.toString();
  }
}
