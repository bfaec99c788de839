package org.postlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postlint.catalog.Catalog;
import tools.jackson.databind.JsonNode;

/** Compares what we make of recorded configurations with what Postfix made of them. */
class ConformanceTest {
  private static final List<String> OLDER_RELEASES = List.of("3.4.29", "3.7.22");

  /** Commands about the form of the output and about options of postconf, which we do not have. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "-n -C builtin",
          "-n -C user",
          "-n -C service",
          "-n -C USER",
          "-n -C bogus",
          "-M -f",
          "-M -j",
          "-n -f",
          "-n -h",
          "-n -H",
          "-o relayhost=over -n -x",
          "-o relayhost = over  relayhost",
          "-o bad relayhost",
          "-o unknown_zzz=1 -n",
          "-d relayhost",
          "-d -n",
          "-o stress=yes -x smtpd_timeout");

  private static final Catalog CATALOG = Catalog.load();
  private static final AtomicInteger CASES = new AtomicInteger();
  private static final AtomicInteger ANSWERS = new AtomicInteger();

  @TestFactory
  Stream<DynamicTest> postlintAnswersAsPostconfDoes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ConformanceCase each : ConformanceCase.all()) {
      if (!each.isOnlyEdits()) {
        tests.add(DynamicTest.dynamicTest(each.name() + ": " + each.title(), () -> compare(each)));
      }
    }
    return tests.stream();
  }

  @Test
  void onlyCasesThatEditAreLeftOut() throws IOException {
    Set<String> leftOut = new TreeSet<>();
    List<ConformanceCase> all = ConformanceCase.all();
    for (ConformanceCase each : all) {
      if (each.isOnlyEdits()) {
        leftOut.add(each.name());
      }
    }
    assertThat(leftOut).hasSize(47).allMatch(name -> name.startsWith("edit-"));
    assertThat(all).hasSize(316);
  }

  @AfterAll
  static void count() {
    System.out.println("conformance: " + CASES + " cases, " + ANSWERS + " answers compared");
  }

  private static void compare(ConformanceCase each) throws IOException {
    List<String> releases = new ArrayList<>(OLDER_RELEASES);
    releases.add(each.recordedRelease());
    CASES.incrementAndGet();
    for (String release : releases) {
      Configuration configuration = each.configuration(CATALOG, release);
      for (String command : each.commands()) {
        boolean known = release.equals(each.recordedRelease()) || !command.contains("-j");
        if (!NOT_OURS.contains(command) && known) {
          compare(each, release, command, configuration);
          ANSWERS.incrementAndGet();
        }
      }
    }
  }

  private static void compare(
      ConformanceCase each, String release, String command, Configuration configuration) {
    String what = each + " with " + release + ": postconf " + command;
    JsonNode expected = each.run(release, command);
    List<String> arguments = List.of(command.split(" "));
    PostconfModel.Answer answer = PostconfModel.answer(configuration, arguments);
    assertThat(answer.errors())
        .as(what)
        .containsExactlyInAnyOrderElementsOf(texts(expected.path("stderr")));
    assertThat(answer.exit()).as(what).isEqualTo(expected.path("exit").asInt());
    boolean exact = arguments.contains("-j") || arguments.contains("-F");
    if (expected.has("values")) {
      assertThat(shown(answer.pairs(), exact)).as(what).isEqualTo(values(expected.path("values")));
      return;
    }
    List<String> lines = new ArrayList<>(answer.lines());
    for (Map.Entry<String, String> pair : answer.pairs()) {
      String json = "{\"" + pair.getKey() + "\": \"" + pair.getValue() + "\"}";
      lines.add(arguments.contains("-j") ? json : pair.getKey() + " = " + pair.getValue());
    }
    assertThat(lines).as(what).isEqualTo(texts(expected.path("lines")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(ConformanceCase.bytes(each)));
    return texts;
  }

  private static List<String> values(JsonNode values) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : values.properties()) {
      lines.add(
          ConformanceCase.bytes(each.getKey()) + " = " + ConformanceCase.bytes(each.getValue()));
    }
    return lines;
  }

  private static List<String> shown(List<Map.Entry<String, String>> pairs, boolean exact) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> pair : pairs) {
      String value = exact ? pair.getValue() : PostconfModel.squeezed(pair.getValue());
      lines.add(pair.getKey() + " = " + value);
    }
    return lines;
  }
}
