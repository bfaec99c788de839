package org.postlint.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.text.Source;

/**
 * Prints how fast a main.cf becomes a tree, for sizes from 1 to 20 MB and for hostile shapes: the
 * best of several rounds, one thread, after a warm-up. Run with {@code bench/read}.
 */
public final class ReadThroughput {
  private static final int ROUNDS = 7;

  private ReadThroughput() {}

  /** Runs all measurements. */
  public static void main(String[] arguments) {
    for (int round = 0; round < 60; round++) {
      MainFile.parse(source(ordinary(1_000_000)));
    }
    for (int megabytes : new int[] {1, 2, 5, 10, 20}) {
      measure("ordinary, " + megabytes + " MB", ordinary(megabytes * 1_000_000));
    }
    measure("one line of 100 MB", "relayhost = " + "a".repeat(100_000_000));
    measure("a million lines", "a = b\n".repeat(1_000_000));
    measure("a million continuation lines", "a =\n" + " b\n".repeat(1_000_000));
    measure("100,000 nested braces", "a = " + "{".repeat(100_000) + "}".repeat(100_000));
    measure("a million comments in a value", "a = b\n" + "# c\n".repeat(1_000_000) + " d\n");
  }

  private static Source source(String text) {
    return Source.of("main.cf", text.getBytes(ISO_8859_1));
  }

  private static void measure(String name, String text) {
    long best = Long.MAX_VALUE;
    int values = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      values = 0;
      for (MainNode node : MainFile.parse(source(text)).nodes()) {
        if (node instanceof Assignment assignment) {
          values += assignment.value().length();
        }
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    double seconds = best / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-32s %8.1f ms %8.1f MB/s  (%d bytes of values)%n",
        name,
        seconds * 1e3,
        text.length() / 1e6 / seconds,
        values);
  }

  private static String ordinary(int size) {
    StringBuilder text = new StringBuilder(size + 200);
    for (int i = 0; text.length() < size; i++) {
      text.append("# ")
          .append(i)
          .append(": what follows is an ordinary piece of a configuration\n");
      text.append("smtpd_recipient_limit = ").append(i).append('\n');
      text.append("smtpd_recipient_restrictions =\n    permit_mynetworks,\n");
      text.append("    check_recipient_access hash:${config_directory}/access,\n");
      text.append("    reject_unauth_destination\n\n");
    }
    return text.toString();
  }
}
