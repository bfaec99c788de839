package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postlint.fix.DirectEdits.Request;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.text.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares our edits with those of a real postconf, by what Postfix reads in the result. */
class DirectEditsTest {
  private static final Path CASES = Path.of("src/test/resources/conformance");

  /** What postconf makes of a null byte is an accident: it joins lines. */
  private static final String NULL_BYTE = "edit-nul";

  static Stream<Path> cases() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(CASES)) {
      for (Path each : all.sorted().toList()) {
        Path expected = each.resolve("expect.json");
        if (Files.exists(expected) && json(expected).has("edits")) {
          found.add(each);
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(40);
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRecordedEditHasTheSameEffect(Path path) throws IOException {
    String main = file(path.resolve("main.cf"));
    String master = file(path.resolve("master.cf"));
    String theirMain = main;
    String theirMaster = master;
    for (JsonNode edit : json(path.resolve("expect.json")).path("edits")) {
      List<String> args = new ArrayList<>();
      edit.path("args").forEach(arg -> args.add(bytes(arg.asString())));
      Given given = Given.files(main, master);
      Optional<List<Request>> requests = requests(args);
      Plan plan =
          requests.isEmpty()
              ? new Plan.Refused("wrong usage")
              : new DirectEdits(given.configuration()).plan(requests.get());
      if (edit.path("exit").asInt() != 0) {
        assertThat(plan).as("%s", args).isInstanceOf(Plan.Refused.class);
        continue;
      }
      assertThat(plan).as("%s", args).isInstanceOf(Plan.Edits.class);
      if (plan instanceof Plan.Edits edits) {
        var after = Revision.of(given.configuration(), edits);
        main = after.mainFile().orElseThrow().source().text();
        master = after.masterFile().orElseThrow().source().text();
      }
      JsonNode changed = edit.path("changed");
      theirMain = changed.has("main.cf") ? bytes(changed.path("main.cf")) : theirMain;
      theirMaster = changed.has("master.cf") ? bytes(changed.path("master.cf")) : theirMaster;
      if (path.endsWith(NULL_BYTE)) {
        assertThat(main).isEqualTo("relayhost = b\nmydestination = d\0e\nmyorigin = o\n");
      } else {
        assertThat(parameters(main)).as("%s", args).isEqualTo(parameters(theirMain));
      }
      assertThat(services(master)).as("%s", args).isEqualTo(services(theirMaster));
    }
  }

  /** Translates postconf's arguments; nothing where they contradict each other. */
  private static Optional<List<Request>> requests(List<String> args) {
    String option = args.get(0).startsWith("-") ? args.get(0) : "-e";
    List<Request> requests = new ArrayList<>();
    for (String arg : args.subList(args.get(0).equals(option) ? 1 : 0, args.size())) {
      int slash = arg.indexOf('/', arg.indexOf('/') + 1);
      String service = slash < 0 ? arg : arg.substring(0, slash);
      String rest = arg.substring(slash + 1);
      Request request;
      switch (option) {
        case "-e" -> request = new DirectEdits.Set(arg);
        case "-X" -> request = new DirectEdits.Unset(arg);
        case "-#" -> request = new DirectEdits.CommentOut(arg);
        case "-F" -> request = new DirectEdits.SetField(service, rest);
        case "-P" -> request = new DirectEdits.SetOption(service, rest, false);
        case "-PX" -> request = new DirectEdits.UnsetOption(service, rest);
        case "-MX" -> request = new DirectEdits.RemoveService(arg);
        case "-M#" -> request = new DirectEdits.CommentOutService(arg);
        case "-M" -> {
          int equals = arg.indexOf('=');
          request = new DirectEdits.PutService(arg.substring(0, equals), arg.substring(equals + 1));
        }
        default -> throw new IllegalArgumentException(option);
      }
      requests.add(request);
    }
    return Optional.of(requests);
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    for (MainNode node : MainFile.parse(Source.ofText("main.cf", text)).nodes()) {
      if (node instanceof Assignment assignment) {
        found.remove(assignment.name());
        found.put(assignment.name(), assignment.value().text());
      }
    }
    return new TreeMap<>(found);
  }

  private static List<List<String>> services(String text) {
    List<List<String>> found = new ArrayList<>();
    for (MasterNode node : MasterFile.parse(Source.ofText("master.cf", text)).nodes()) {
      if (node instanceof ServiceEntry entry) {
        List<String> service = new ArrayList<>();
        List<Word> options = new ArrayList<>();
        for (Option option : entry.options()) {
          service.add("-o " + option.name() + '=' + option.value());
          options.addAll(option.words());
        }
        for (Word word : entry.words()) {
          if (!options.contains(word)) {
            service.add(word.text().text());
          }
        }
        found.add(service);
      }
    }
    return found;
  }

  @Test
  void anOptionWithBlanksIsWrittenInBracesOnRequest() {
    Given given = Given.master("a inet n - n - - smtpd\n");
    Plan plan =
        new DirectEdits(given.configuration())
            .plan(List.of(new DirectEdits.SetOption("a/inet", "smtpd_banner=x y", true)));
    assertThat(plan).isInstanceOf(Plan.Edits.class);
    if (plan instanceof Plan.Edits edits) {
      assertThat(
              Revision.of(given.configuration(), edits).masterFile().orElseThrow().source().text())
          .isEqualTo("a inet n - n - - smtpd\n  -o { smtpd_banner = x y }\n");
    }
  }

  @Test
  void aReplacedEntryKeepsItsCommentsAndColumns() {
    Given given =
        Given.master(
            "b      inet  n  -  n  -  -  smtpd\n  -o x=1\n# note\n  -o y=2\n\nc unix - - n - - p\n");
    Plan plan =
        new DirectEdits(given.configuration())
            .plan(
                List.of(new DirectEdits.PutService("", "b inet n - n - 5 smtpd -o x=3 -v -o z=4")));
    assertThat(plan).isInstanceOf(Plan.Edits.class);
    if (plan instanceof Plan.Edits edits) {
      assertThat(
              Revision.of(given.configuration(), edits).masterFile().orElseThrow().source().text())
          .isEqualTo(
              "b      inet  n  -  n  -  5  smtpd\n  -o x=3\n  -v\n  -o z=4\n# note\n\nc unix - - n - - p\n");
    }
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  private static String file(Path file) throws IOException {
    return Files.exists(file) ? new String(Files.readAllBytes(file), ISO_8859_1) : "";
  }

  private static String bytes(JsonNode text) {
    return text.isString()
        ? bytes(text.asString())
        : new String(Base64.getDecoder().decode(text.path("base64").asString()), ISO_8859_1);
  }

  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
