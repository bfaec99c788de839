package org.postlint.fix;

import java.util.List;
import java.util.Random;

/** Makes a main.cf and a master.cf of every shape that people write, all of them readable. */
final class RandomFiles {
  private static final List<String> NAMES =
      List.of(
          "mynetworks",
          "relayhost",
          "smtpd_banner",
          "smtpd_tls_security_level",
          "smtpd_relay_restrictions",
          "my_own",
          "virtual_alias_maps");
  private static final List<String> SEPARATORS =
      List.of(", ", ",", " ", ",\n    ", "\n\t", ",\n# inside\n  ", "\n\n  ", "\n  , ", " ,  ");
  private static final List<String> ELEMENTS =
      List.of("a", "$mydomain", "hash:/etc/x", "{ b, c }", "caf\u00e9", "!d", "192.0.2.0/24");

  private final Random random;
  private final boolean windows;

  RandomFiles(Random random) {
    this.random = random;
    this.windows = random.nextInt(3) == 0;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Returns a value on one line. */
  static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      value.append(ELEMENTS.get(random.nextInt(ELEMENTS.size())));
      value.append(i == 0 ? "" : random.nextBoolean() ? ", " : " ");
    }
    return value.toString();
  }

  String main() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i >= 0; i--) {
      if (random.nextInt(3) == 0) {
        text.append(pick(List.of("# about this\n", "\n", "#x = 1\n", "# a\n# b\n", "\n\n")));
      }
      text.append(pick(NAMES))
          .append(pick(List.of(" = ", "=", "\t=  ", "       = ", " =", "=\n  ")));
      String separator = pick(SEPARATORS);
      int elements = random.nextInt(5);
      for (int e = 0; e < elements; e++) {
        text.append(e == 0 ? "" : random.nextInt(5) == 0 ? pick(SEPARATORS) : separator);
        text.append(pick(ELEMENTS));
      }
      text.append(pick(List.of("", "", "", ",", "  "))).append('\n');
    }
    return finished(text);
  }

  String master() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i >= 0; i--) {
      if (random.nextInt(3) == 0) {
        text.append(pick(List.of("# about this\n", "\n", "#a inet n - n - - smtpd\n")));
      }
      String gap = pick(List.of(" ", "  ", "\t", "      "));
      text.append("s").append(i).append(gap).append("unix");
      for (String field : List.of("-", "n", pick(List.of("y", "n", "-")), "-", "-", "smtp")) {
        text.append(gap).append(field);
      }
      boolean own = random.nextBoolean();
      for (int o = random.nextInt(4); o > 0; o--) {
        text.append(own ? pick(List.of("\n  ", "\n\t", "\n# inside\n    ")) : " ");
        String name = "option" + o;
        text.append(
            pick(
                List.of(
                    "-o " + name + "=value",
                    "-o {" + name + " = two words}",
                    "-o{ " + name + "=x y }",
                    "-o  " + name + "=a,b",
                    "-o " + name + "=")));
      }
      text.append(pick(List.of("", "", " -v", " "))).append('\n');
    }
    return finished(text);
  }

  private String finished(StringBuilder text) {
    if (random.nextInt(3) == 0) {
      text.append("# the end\n");
    }
    String whole = windows ? text.toString().replace("\n", "\r\n") : text.toString();
    boolean endless = random.nextInt(4) == 0;
    return endless ? whole.substring(0, whole.length() - (windows ? 2 : 1)) : whole;
  }
}
