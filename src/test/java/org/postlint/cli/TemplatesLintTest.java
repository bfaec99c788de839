package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks templates before they are filled in. */
class TemplatesLintTest {
  private static final long SEED = 20_261_125;
  private static final int ROUNDS = 60;

  private static final String[] LINES = {
    "compatibility_level = 3.6",
    "smtpd_use_tls = yes",
    "smtpd_tls_security_level = may",
    "smtpd_tls_security_level = none",
    "smtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1",
    "mynetworks = 0.0.0.0/0",
    "mynetworks = 127.0.0.0/8",
    "smtpd_recipient_restrictions = permit_mynetworks, reject_invalid_hostname, permit",
    "smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination",
    "smtpd_relay_restrictions =",
    "disable_vrfy_command = perhaps",
    "my_own = value",
    "relayhost = $my_own",
    "relayhost = [mail.example.com]:587",
    "smtp_sasl_auth_enable = yes",
    "smtp_sasl_password_maps = hash:/etc/postfix/sasl",
    "broken_sasl_auth_clients = yes",
    "  permit_sasl_authenticated",
    "message_size_limit = 0",
    "smtpd_helo_required yes",
  };

  private static final String[] VALUES = {
    "", "yes", "none", "may", "0.0.0.0/0", "$my_own", "permit", "reject, permit", "hash:/x", "5"
  };

  @TempDir private Path folder;

  private static Runs.Result lint(String text, String... more) {
    List<String> line = new ArrayList<>(List.of("check", "--no-config", "--target=newest"));
    line.addAll(List.of("--format=concise", "--templates=lint", "-"));
    line.addAll(List.of(more));
    return Runs.run(text.getBytes(ISO_8859_1), Map.of(), false, line.toArray(String[]::new));
  }

  @Test
  void whatIsWrongWhateverIsFilledInIsReported() {
    Runs.Result result = lint("myhostname = {{ host }}\n{% if a %}\n{% endif %}\nbiff = perhaps\n");
    assertThat(result.out()).contains("<stdin>:4:1: error[invalid-value]");
    assertThat(result.err()).doesNotContain("a template:");
  }

  @Test
  void nothingIsSaidOfValuesThatAreFilledIn() {
    String text =
        """
        compatibility_level = 3.6
        biff = {{ biff }}
        mynetworks = {{ nets }}
        smtpd_tls_security_level = {{ level }}
        relayhost = [{{ relay }}]:{{ port }}
        virtual_alias_maps = {{ type }}:/etc/x
        smtpd_use_tls = yes
        mine = 1
        """;
    assertThat(lint(text).out()).isEmpty();
    String filled = text.replace("{{ level }}", "may").replaceAll("\\{\\{ \\w+ }}", "x");
    assertThat(lint(filled).out())
        .contains("old-tls-switch", "invalid-value", "map-type-unsupported");
  }

  @Test
  void nothingIsSaidOfWhatALineThatIsFilledInMaySet() {
    assertThat(lint("{{ a }}\n{{ b }}\nbiff = no\n").out()).doesNotContain("compatibility-level");
    assertThat(lint("biff = no\nx = {{ a }}\ny = {{ b }}\n").out()).contains("compatibility-level");
    // The last line counts, and that may be one for the same name.
    assertThat(lint("biff = perhaps\n{{ a }}\n{{ b }}\n").out()).isEmpty();
    assertThat(lint("{{ a }}\n{{ b }}\nbiff = perhaps\n").out()).contains("<stdin>:3:1: error");
  }

  @Test
  void whatDependsOnAConditionCountsNeitherAsThereNorAsMissing() {
    String text =
        "compatibility_level = 3.6\n{% if a %}\nbiff = perhaps\n{% else %}\nbiff = no\n{% endif %}\n";
    assertThat(lint(text).out()).isEmpty();
    assertThat(lint("{% if a %}\ncompatibility_level = 3.6\n{% endif %}\nbiff = no\n").out())
        .isEmpty();
    // Without an end it is not known what depends on it.
    assertThat(lint("{% if a %}\nbiff = no\ndisable_vrfy_command = perhaps\n").out()).isEmpty();
  }

  @Test
  void servicesMayBeFilledInToo() throws IOException {
    Files.writeString(
        folder.resolve("main.cf"), "compatibility_level = 3.6\ndefault_transport = nosuch\n");
    Path master = folder.resolve("master.cf");
    Files.writeString(master, "smtp inet n - y - - smtpd\n -o biff=perhaps\n");
    String sure = check();
    assertThat(sure).contains("/master.cf:2:", "invalid-value", "/main.cf:2:");
    Files.writeString(
        master,
        """
        smtp inet n - y - - smtpd
         -o biff=perhaps
        {{ a }} inet n - n - - smtpd
         -o biff=q
        {{ b }}
        c unix - n n - - pipe
         {{ args }}
         -o biff=r
        """);
    assertThat(check())
        .contains("/master.cf:2:", "invalid-value")
        .doesNotContain("/main.cf:2:", "/master.cf:4:", "/master.cf:8:");
    Files.writeString(
        master,
        "smtp inet n - y - - smtpd\n{% if a %}\n -o biff=perhaps\n{% endif %}\n -o biff={{ b }}\n");
    assertThat(check()).doesNotContain("invalid-value");
  }

  private String check() {
    return Runs.run(
            "check", "--format=concise", "--target=newest", "--templates=lint", folder.toString())
        .out();
  }

  @Test
  void aTemplateIsNotRepaired() throws IOException {
    String text = "{% if a %}\n{% endif %}\nsmtpd_use_tls = yes\nbroken_sasl_auth_clients=yes\n";
    assertThat(lint(text, "--diff", "--unsafe").out()).doesNotContain("+++", "fix");
    Path main = folder.resolve("main.cf");
    Files.writeString(main, text);
    Runs.Result result =
        Runs.run("check", "--write", "--unsafe", "--templates=lint", folder.toString());
    assertThat(result.out()).contains("[old-tls-switch]").doesNotContain("= fix");
    assertThat(main).hasContent(text);
  }

  @Test
  void onlySkipAndLintCanBeAskedFor() {
    Runs.Result result = Runs.run("check", "--templates=render", folder.toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--templates is skip or lint, not 'render'");
  }

  /** Whatever a template holds, it is checked to the end, and nothing is quoted that is unknown. */
  @Test
  void anyTextWithMarksIsChecked() throws IOException {
    String[] pieces = {
      "smtpd_tls_security_level",
      "mynetworks",
      "relayhost",
      "smtpd_recipient_restrictions",
      "virtual_alias_maps",
      "smtpd_tls_protocols",
      "x",
      " = ",
      "=",
      "\n",
      "\n",
      "\n  ",
      " ",
      ",",
      "{{ a }}",
      "{% if a %}",
      "{% endif %}",
      "{% else %}",
      "{{ b",
      "}}",
      "<%= c %>",
      "<% end %>",
      "$x",
      "${x?",
      "}",
      "{",
      "#",
      "hash:/x",
      "check_client_access",
      "[::1]",
      "may",
      "10.0.0.0/8",
      "smtp inet n - n - - smtpd",
      "pipe",
      "-o ",
      "y unix - n n - - pipe flags=",
      "user=",
      "!SSLv3"
    };
    Random random = new Random(SEED);
    for (int round = 0; round < 150; round++) {
      for (String name : List.of("main.cf", "master.cf")) {
        StringBuilder text = new StringBuilder("{% set a = 1 %}\n");
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
          text.append(pieces[random.nextInt(pieces.length)]);
        }
        Files.writeString(folder.resolve(name), text);
      }
      Runs.Result result = Runs.run("check", "--no-config", "--templates=lint", folder.toString());
      assertThat(result.code())
          .as("seed %d, round %d: %s", SEED, round, result.err())
          .isIn(ExitCode.CLEAN, ExitCode.FINDINGS);
      assertThat(result.out()).doesNotContain("\ufffc", "ufffc");
    }
  }

  /** What is said of a template is also found in whatever is made of it. */
  @Test
  void whatIsReportedHoldsForEveryWayToFillATemplateIn() {
    Random random = new Random(SEED);
    int held = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> template = new ArrayList<>(List.of("# {% set a = 1 %}", "{% set b = 1 %}"));
      block(random, template, 0);
      Set<String> said = findings(String.join("\n", template) + "\n");
      for (int way = 0; way < 4; way++) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<String> filled = fill(random, template, numbers);
        Set<String> found = findings(String.join("\n", filled) + "\n");
        for (String each : said) {
          int space = each.indexOf(' ');
          Integer line = numbers.get(Integer.parseInt(each.substring(0, space)));
          assertThat(found)
              .as("seed %d, round %d:\n%s\nas\n%s", SEED, round, template, filled)
              .contains(line + each.substring(space));
          held++;
        }
      }
    }
    assertThat(held).isGreaterThan(ROUNDS);
  }

  private static void block(Random random, List<String> lines, int depth) {
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String line = LINES[random.nextInt(LINES.length)];
      int kind = random.nextInt(10);
      if (kind < 2 && depth < 2) {
        lines.add("{% if c %}");
        block(random, lines, depth + 1);
        if (random.nextBoolean()) {
          lines.add("{% else %}");
          block(random, lines, depth + 1);
        }
        lines.add("{% endif %}");
      } else if (kind == 2) {
        lines.add(line + "{{ v }}");
      } else if (kind == 3 && line.contains("=")) {
        lines.add(line.substring(0, line.indexOf('=') + 1) + " {{ v }}");
      } else if (kind == 4 && line.contains("= ")) {
        lines.add(line + "{% if c %}, {{ v }}{% endif %}");
      } else if (kind == 5 && random.nextInt(4) == 0) {
        lines.add("{{ line }}");
      } else {
        lines.add(line);
      }
    }
  }

  /** Fills a template in; tells which line each line became. */
  private static List<String> fill(
      Random random, List<String> template, Map<Integer, Integer> numbers) {
    List<String> filled = new ArrayList<>();
    List<Boolean> taken = new ArrayList<>();
    for (int number = 1; number <= template.size(); number++) {
      String line = template.get(number - 1);
      if (line.equals("{% if c %}")) {
        taken.add(random.nextBoolean());
      } else if (line.equals("{% else %}")) {
        taken.add(!taken.remove(taken.size() - 1));
      } else if (line.equals("{% endif %}")) {
        taken.remove(taken.size() - 1);
      } else if (!taken.contains(false) && !line.startsWith("{% set")) {
        filled.add(
            line.replace("{% if c %}, {{ v }}{% endif %}", random.nextBoolean() ? "" : ", {{ v }}")
                .replace("{{ v }}", VALUES[random.nextInt(VALUES.length)])
                .replace("{{ line }}", LINES[random.nextInt(LINES.length)]));
        numbers.put(number, filled.size());
      }
    }
    return filled;
  }

  private static Set<String> findings(String text) {
    Set<String> found = new HashSet<>();
    for (String line : lint(text).out().split("\n", -1)) {
      String[] parts = line.split(":", -1);
      if (parts.length > 3) {
        String rule = line.substring(line.indexOf('[') + 1, line.indexOf(']'));
        found.add(parts[1] + " " + rule);
      }
    }
    return found;
  }
}
