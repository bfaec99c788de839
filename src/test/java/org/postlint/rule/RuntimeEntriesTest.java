package org.postlint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.report.LogMatch;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the rules against settings that were given to a running Postfix: what it did is recorded in
 * {@code runtime/entries.json}. Everything that main.cf or master.cf shows must be found on the
 * lines of the setting, as loud as its outcome, by a rule to which the words of the log lead; what
 * is out of reach stands in {@code runtime/out-of-reach.json} with the reason, and must not be
 * found.
 *
 * <p>Where an entry has several settings, {@code at} names the one at fault; {@code cause-logged}
 * is there where what was logged is not about it.
 */
class RuntimeEntriesTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final RuleSet RULES = RuleSet.builtIn(CATALOG);
  private static final JsonNode DATA = read("runtime/entries.json");
  private static final JsonNode OUT_OF_REACH = read("runtime/out-of-reach.json");

  private final String main = DATA.get("main.cf").stringValue();
  private final String master = DATA.get("master.cf").stringValue();
  private final Set<String> usual = new HashSet<>();

  RuntimeEntriesTest() {
    for (Finding finding : check(main, master)) {
      usual.add(finding.rule() + ' ' + finding.message());
    }
  }

  @TestFactory
  Stream<DynamicTest> whatARunningPostfixDiedOfIsFoundOrListedWithTheReason() {
    return entries().stream()
        .map(entry -> DynamicTest.dynamicTest(outcome(entry) + ' ' + id(entry), () -> hold(entry)));
  }

  private void hold(JsonNode entry) {
    List<Finding> findings = findings(entry);
    List<Finding> here = here(entry, findings);
    boolean loud =
        here.stream().anyMatch(each -> each.severity().compareTo(least(outcome(entry))) >= 0);
    List<String> unknown = unknownWords(entry, here);
    if (OUT_OF_REACH.has(id(entry))) {
      boolean found = loud && unknown.isEmpty();
      assertThat(found).as("called out of reach, but found by %s", ids(here)).isFalse();
    } else {
      assertThat(loud).as("found on its lines, loud enough; there is %s", findings).isTrue();
      assertThat(unknown).as("lines of the log that lead to none of %s", ids(here)).isEmpty();
    }
  }

  /**
   * Returns the lines of the log that should lead to a rule that found the entry and do not: those
   * by which a program ends, or all where not one leads there.
   */
  private static List<String> unknownWords(JsonNode entry, List<Finding> here) {
    List<String> unknown = new ArrayList<>();
    List<String> fatal = new ArrayList<>();
    boolean known = false;
    for (JsonNode each : entry.get("logs")) {
      String line = each.stringValue();
      if (!line.startsWith("(nothing about the cause)")) {
        boolean leads =
            LogMatch.rules(RULES, line).stream().anyMatch(rule -> ids(here).contains(rule.id()));
        known |= leads;
        if (!leads) {
          unknown.add(line);
          fatal.addAll(line.contains(": fatal: ") ? List.of(line) : List.of());
        }
      }
    }
    return entry.has("cause-logged") ? List.of() : known ? fatal : unknown;
  }

  @Test
  void theListOfWhatIsOutOfReachNamesEntriesOnlyAndGivesReasons() {
    assertThat(entries()).hasSize(265).extracting(RuntimeEntriesTest::id).doesNotHaveDuplicates();
    assertThat(entries())
        .extracting(RuntimeEntriesTest::id)
        .containsAll(OUT_OF_REACH.propertyNames());
    assertThat(OUT_OF_REACH.values())
        .allSatisfy(reason -> assertThat(reason.stringValue()).hasSizeGreaterThan(20));
  }

  /** Returns what the setting adds to the findings of the base. */
  private List<Finding> findings(JsonNode entry) {
    return check(main(entry), master(entry)).stream()
        .filter(each -> !usual.contains(each.rule() + ' ' + each.message()))
        .toList();
  }

  /**
   * Returns the findings on the lines of the setting; an entry that only removes lines has none.
   */
  private List<Finding> here(JsonNode entry, List<Finding> findings) {
    Set<String> places = new HashSet<>();
    lines(places, "main.cf", main, main(entry), entry);
    lines(places, "master.cf", master, master(entry), entry);
    return findings.stream()
        .filter(each -> places.isEmpty() || places.contains(place(each)))
        .toList();
  }

  private static String place(Finding finding) {
    return finding.place().source().path() + ':' + finding.place().line();
  }

  /** Puts down the lines of the setting at fault, or all that the entry adds. */
  private static void lines(
      Set<String> places, String path, String base, String text, JsonNode entry) {
    Set<String> old = new HashSet<>(base.lines().toList());
    boolean counts = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.startsWith(" ") && !line.startsWith("#")) {
        counts = entry.has("at") ? isNamed(entry, line) : !old.contains(line);
      }
      if (counts || (line.startsWith(" ") && !old.contains(line) && !entry.has("at"))) {
        places.add(path + ':' + number);
      }
    }
  }

  private static boolean isNamed(JsonNode entry, String line) {
    for (JsonNode name : entry.get("at")) {
      if (line.startsWith(name.stringValue() + ' ')) {
        return true;
      }
    }
    return false;
  }

  private static Severity least(String outcome) {
    return switch (outcome) {
      case "down", "service-dead", "session-lost", "refused", "not-delivered" -> Severity.ERROR;
      case "feature-off", "warning" -> Severity.WARNING;
      default -> Severity.INFO;
    };
  }

  /** The base, without what the entry sets itself. */
  private String main(JsonNode entry) {
    String added = entry.has("main.cf") ? entry.get("main.cf").stringValue() : "";
    Set<String> set = new HashSet<>();
    added.lines().forEach(line -> set.add(line.replaceFirst("[ =].*", "")));
    StringBuilder text = new StringBuilder();
    for (String line : replaced(main, entry).lines().toList()) {
      if (!set.contains(line.replaceFirst("[ =].*", ""))) {
        text.append(line).append('\n');
      }
    }
    return text + added;
  }

  private String master(JsonNode entry) {
    String text = replaced(master, entry);
    if (entry.has("smtp")) {
      text = text.replace("smtp inet n - n - - smtpd\n", entry.get("smtp").stringValue() + "\n");
    }
    return entry.has("master.cf") ? text + entry.get("master.cf").stringValue() : text;
  }

  private static String replaced(String base, JsonNode entry) {
    String text = base;
    if (entry.has("replace")) {
      for (Map.Entry<String, JsonNode> each : entry.get("replace").properties()) {
        text = text.replace(each.getKey(), each.getValue().stringValue());
      }
    }
    return text;
  }

  private static List<JsonNode> entries() {
    List<JsonNode> entries = new ArrayList<>();
    DATA.get("entries").forEach(entries::add);
    return entries;
  }

  private static String id(JsonNode entry) {
    return entry.get("id").stringValue();
  }

  private static String outcome(JsonNode entry) {
    return entry.get("outcome").stringValue();
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private static List<Finding> check(String main, String master) {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.of("main.cf", main.getBytes(UTF_8)))),
                Optional.of(MasterFile.parse(Source.of("master.cf", master.getBytes(UTF_8)))),
                "/etc/postfix",
                CATALOG,
                Target.newest(CATALOG)));
    return new Engine(RULES, Selection.of(Profile.DEFAULT))
        .check(configuration, Surroundings.none())
        .findings();
  }

  private static JsonNode read(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            RuntimeEntriesTest.class.getClassLoader().getResourceAsStream(name))) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
