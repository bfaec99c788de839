package org.postlint.rule;

import java.util.Locale;
import org.postlint.rule.Value.Amount;
import org.postlint.rule.Value.Flag;
import org.postlint.rule.Value.Items;
import org.postlint.rule.Value.Text;
import org.postlint.rule.Value.Unknown;
import org.postlint.rule.Value.Version;

/** Compares values. */
final class Comparison {
  private Comparison() {}

  /** Tells whether a value is the operand; a word list is compared with its words. */
  static Truth equal(View view, Value value, Operand operand) {
    if (value instanceof Unknown) {
      return Truth.UNKNOWN;
    }
    if (operand instanceof Operand.Words words) {
      return Truth.of(words.words().contains(text(value).toLowerCase(Locale.ROOT)));
    }
    return equal(value, view.value(operand));
  }

  static Truth equal(Value a, Value b) {
    if (a instanceof Unknown || b instanceof Unknown) {
      return Truth.UNKNOWN;
    }
    if (a instanceof Amount x && b instanceof Amount y) {
      return Truth.of(x.number() == y.number());
    }
    if (a instanceof Version x && b instanceof Version y) {
      return Truth.of(compare(x, y) == 0);
    }
    if (a instanceof Items x && b instanceof Items y) {
      return sameItems(x, y);
    }
    boolean caseless =
        a instanceof Flag
            || b instanceof Flag
            || (a instanceof Text x && x.caseless())
            || (b instanceof Text y && y.caseless());
    String left = text(a);
    String right = text(b);
    return Truth.of(caseless ? left.equalsIgnoreCase(right) : left.equals(right));
  }

  private static Truth sameItems(Items a, Items b) {
    if (!a.complete() || !b.complete()) {
      return Truth.UNKNOWN;
    }
    if (a.items().size() != b.items().size()) {
      return Truth.FALSE;
    }
    for (int i = 0; i < a.items().size(); i++) {
      if (!a.items().get(i).word().equalsIgnoreCase(b.items().get(i).word())) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  /** Orders numbers and versions; nothing else has an order. */
  static int compare(Value a, Value b) {
    if (a instanceof Amount x && b instanceof Amount y) {
      return Long.compare(x.number(), y.number());
    }
    if (a instanceof Version x && b instanceof Version y) {
      int byMajor = Integer.compare(x.major(), y.major());
      if (byMajor != 0) {
        return byMajor;
      }
      int byMinor = Integer.compare(x.minor(), y.minor());
      return byMinor != 0 ? byMinor : Integer.compare(x.patch(), y.patch());
    }
    throw new IllegalStateException("no order between " + a + " and " + b);
  }

  static boolean areOrdered(Value a, Value b) {
    return (a instanceof Amount && b instanceof Amount)
        || (a instanceof Version && b instanceof Version);
  }

  /** Returns the text of a single value; that of a list is its words, with commas. */
  static String text(Value value) {
    if (value instanceof Text text) {
      return text.text();
    }
    if (value instanceof Flag flag) {
      return flag.on() ? "yes" : "no";
    }
    if (value instanceof Amount number) {
      return number.text();
    }
    if (value instanceof Version version) {
      return version.text();
    }
    if (value instanceof Items items) {
      StringBuilder words = new StringBuilder();
      for (Thing item : items.items()) {
        words.append(words.length() == 0 ? "" : ", ").append(item.word());
      }
      return words.toString();
    }
    return "?";
  }

  static boolean isEmpty(Value value) {
    return value instanceof Items items ? items.items().isEmpty() : text(value).isEmpty();
  }
}
