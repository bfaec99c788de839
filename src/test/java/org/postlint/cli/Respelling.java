package org.postlint.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;

/** Makes configurations up, and writes each in any number of ways that do the same. */
final class Respelling {
  private static final Catalog CATALOG = Catalog.load();
  private static final Release RELEASE = CATALOG.newest();

  /** Parameters with values that they can have; where | stands, any separator of a list may. */
  private static final String[][] POOL = {
    {"myhostname", "mail.example.com", "mx.example.org"},
    {"mydestination", "$myhostname|localhost", "example.com|example.org|$mydomain"},
    {"mynetworks", "127.0.0.0/8|[::1]/128", "192.0.2.0/24|!198.51.100.1|203.0.113.0/24"},
    {"relayhost", "[smtp.example.com]:587", "example.net", ""},
    {"smtpd_helo_required", "yes", "no"},
    {"disable_vrfy_command", "yes", "no"},
    {"queue_run_delay", "300s", "10m", "1h"},
    {"maximal_queue_lifetime", "5d", "86400s"},
    {"message_size_limit", "10240000", "52428800"},
    {"smtpd_tls_security_level", "may", "none", "encrypt"},
    {"smtpd_tls_protocols", ">=TLSv1.2", "!SSLv2|!SSLv3", "TLSv1.2|TLSv1.3"},
    {"smtpd_relay_restrictions", "permit_mynetworks|permit_sasl_authenticated|reject"},
    {
      "smtpd_recipient_restrictions",
      "reject_unknown_sender_domain|check_client_access hash:/etc/postfix/clients|permit",
      "reject_unauth_destination|reject_rbl_client bl.example.net"
    },
    {"virtual_alias_maps", "hash:/etc/postfix/virtual|regexp:/etc/postfix/more", ""},
    {"smtpd_banner", "$myhostname ESMTP", "$myhostname ESMTP $mail_name"},
    {"masquerade_domains", "example.com|!sub.example.com"},
    {"header_checks", "regexp:/etc/postfix/header_checks"},
    {"smtp_tls_security_level", "may", "dane"},
    {"inet_protocols", "ipv4", "all"},
    {"mailbox_size_limit", "0"},
    {"compatibility_level", "3.6", "2"},
  };

  private static final String[][] OPTIONS = {
    {"smtpd_tls_security_level", "encrypt", "none"},
    {"smtpd_sasl_auth_enable", "yes", "no"},
    {"smtpd_recipient_restrictions", "permit_sasl_authenticated|reject"},
    {"smtpd_helo_required", "yes", "no"},
    {"milter_macro_daemon_name", "ORIGINATING"},
    {"smtpd_timeout", "60s"},
  };

  private static final List<String> SERVICES = List.of("smtp", "submission", "10025", "smtps");

  private final Random random;
  private final Map<String, String> main = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> services = new LinkedHashMap<>();

  private Respelling(Random random) {
    this.random = random;
  }

  /** The two files, a char for each byte. */
  record Files(String main, String master) {}

  /** Makes a configuration up. */
  static Respelling any(Random random) {
    Respelling made = new Respelling(random);
    made.fill(made.main, POOL);
    for (String service : SERVICES) {
      if (random.nextInt(3) > 0) {
        Map<String, String> options = new LinkedHashMap<>();
        made.fill(options, OPTIONS);
        made.services.put(service, options);
      }
    }
    return made;
  }

  private void fill(Map<String, String> settings, String[][] pool) {
    for (String[] each : pool) {
      if (random.nextBoolean()) {
        settings.put(each[0], each[1 + random.nextInt(each.length - 1)]);
      }
    }
  }

  /** Returns the number of settings. */
  int size() {
    int size = main.size();
    for (Map<String, String> options : services.values()) {
      size += options.size();
    }
    return size;
  }

  /** Returns it as anybody would write it. */
  Files plain() {
    StringBuilder mainText = new StringBuilder();
    main.forEach((name, value) -> mainText.append(name + " = " + value.replace("|", ", ") + "\n"));
    StringBuilder master = new StringBuilder();
    services.forEach(
        (service, options) -> {
          master.append(service + " inet n - n - - smtpd\n");
          options.forEach(
              (name, value) ->
                  master.append("  -o " + name + "=" + value.replace("|", ",") + "\n"));
        });
    return new Files(mainText.toString(), master.toString());
  }

  /** Returns it in another order and spelling, with comments and defaults written out. */
  Files other() {
    Map<String, String> all = new LinkedHashMap<>(main);
    for (int i = random.nextInt(6); i > 0; i--) {
      addDefault(all);
    }
    StringBuilder mainText = new StringBuilder();
    for (String name : shuffled(all.keySet())) {
      noise(mainText);
      String value = all.getOrDefault(name, "");
      if (value.length() > 0 && random.nextInt(8) == 0) {
        // The last of several lines counts.
        mainText.append(name + " = " + (name.equals("relayhost") ? "elsewhere" : value) + "\n");
      }
      mainText.append(name).append(pick("=", " =", " = ", "\t=  ", "\n = "));
      mainText.append(spelled(value, true)).append('\n');
    }
    noise(mainText);
    StringBuilder master = new StringBuilder();
    for (String service : shuffled(services.keySet())) {
      noise(master);
      master.append(
          service + pick(" ", "\t", "    ") + "inet n " + pick("-", "y") + " n - - smtpd");
      Map<String, String> options = services.getOrDefault(service, Map.of());
      for (String name : shuffled(options.keySet())) {
        option(master, name, options.getOrDefault(name, ""));
      }
      master.append('\n');
    }
    return new Files(mainText.toString(), master.toString());
  }

  private void option(StringBuilder master, String name, String value) {
    master.append(pick(" ", "\n  ", "\n\t", "\n# why\n  "));
    if (random.nextBoolean()) {
      master.append("-o { " + name + pick("=", " = ") + spelled(value, false) + " }");
    } else {
      master.append("-o" + pick(" ", "  ", "") + name + "=" + value.replace("|", ","));
    }
  }

  private void addDefault(Map<String, String> all) {
    List<String> names = CATALOG.parameterNames();
    String name = names.get(random.nextInt(names.size()));
    Parameter parameter = CATALOG.parameter(name).orElseThrow();
    Optional<String> text = parameter.defaultValue(RELEASE);
    if (text.isPresent()
        && text.get().indexOf('|') < 0
        && parameter.isKnown(RELEASE)
        && !parameter.isComputed()
        && !parameter.isReadOnly()
        && !parameter.isRenamed()
        && parameter.deprecatedSince().isEmpty()
        && !all.containsKey(name)) {
      all.put(name, text.get());
    }
  }

  private String spelled(String value, boolean folds) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '|') {
        out.append(
            folds ? pick(", ", " ", ",", "\n  ", ",\n\t", "\n# note\n ") : pick(", ", " ", ","));
      } else {
        out.append(value.charAt(i));
      }
    }
    String text = out.toString();
    return switch (text) {
      case "yes" -> pick("yes", "YES", "Yes");
      case "no" -> pick("no", "NO");
      case "300s" -> pick("300s", "300", "5m");
      case "5d" -> pick("5d", "120h", "5");
      case "1h" -> pick("1h", "60m", "3600s", "3600");
      case ">=TLSv1.2" -> pick(">=TLSv1.2", "TLSv1.2 TLSv1.3", "!SSLv2 !SSLv3 !TLSv1 !TLSv1.1");
      default -> text;
    };
  }

  private void noise(StringBuilder text) {
    text.append(pick("", "", "\n", "# a comment\n", "#relayhost = [old.example]\n", "  \n"));
  }

  private List<String> shuffled(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    Collections.shuffle(all, random);
    return all;
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
