package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/**
 * Asks {@code set --write} for every edit that was recorded from a real postconf, and compares what
 * Postfix reads in the result. What postconf loses on the way, {@code set} keeps.
 */
class SetConformanceTest {
  private static final Path CASES = Path.of("src/test/resources/conformance");

  /** What postconf makes of a null byte is an accident: it joins lines. */
  private static final String NULL_BYTE = "edit-nul";

  /** A value with blanks, which postconf refuses to put into the braces that Postfix reads. */
  private static final String BLANKS = "edit-master-param-space";

  /** Names and services that nothing knows are postconf's to write; we want to be told twice. */
  private static final String FORCE = "--force";

  @TempDir private Path directory;
  private int compared;
  private int refused;
  private int braced;

  @Test
  void everyEditOfPostconfHasItsEqual() throws IOException {
    List<Path> cases = new ArrayList<>();
    try (Stream<Path> all = Files.list(CASES)) {
      for (Path each : all.sorted().toList()) {
        if (Files.exists(each.resolve("expect.json")) && expected(each).has("edits")) {
          cases.add(each);
        }
      }
    }
    for (Path each : cases) {
      run(each);
    }
    System.out.println(
        "%d cases: %d edits equal, %d refused by both, %d refused by postconf alone"
            .formatted(cases.size(), compared - braced, refused, braced));
    assertThat(compared).isGreaterThan(40);
    assertThat(refused).isGreaterThan(5);
  }

  private void run(Path recorded) throws IOException {
    String name = recorded.getFileName().toString();
    Path copy = Files.createDirectory(directory.resolve(name));
    JsonNode setup = json(recorded.resolve("case.json")).path("setup");
    Path real = prepare(recorded, copy, setup);
    String theirMain = text(copy.resolve("main.cf"));
    String theirMaster = text(copy.resolve("master.cf"));
    for (JsonNode edit : expected(recorded).path("edits")) {
      List<String> args = new ArrayList<>();
      edit.path("args").forEach(arg -> args.add(arg.asString()));
      String before = text(copy.resolve("main.cf")) + text(copy.resolve("master.cf"));
      Runs.Result result = Runs.run(command(copy, args).toArray(String[]::new));
      String about = name + " " + args + ": " + result.err();
      if (edit.path("exit").asInt() != 0 && !name.equals(BLANKS)) {
        assertThat(result.code()).as(about).isEqualTo(2);
        assertThat(text(copy.resolve("main.cf")) + text(copy.resolve("master.cf")))
            .isEqualTo(before);
        refused++;
        continue;
      }
      assertThat(result.code()).as(about).isZero();
      JsonNode changed = edit.path("changed");
      theirMain = changed.has("main.cf") ? bytes(changed.path("main.cf")) : theirMain;
      theirMaster = changed.has("master.cf") ? bytes(changed.path("master.cf")) : theirMaster;
      String main = text(copy.resolve("main.cf"));
      if (name.equals(NULL_BYTE)) {
        assertThat(main).isEqualTo("relayhost = b\nmydestination = d\0e\nmyorigin = o\n");
      } else if (name.equals(BLANKS)) {
        assertThat(text(copy.resolve("master.cf"))).contains("{ smtpd_banner = a b }");
        braced++;
      } else {
        assertThat(parameters(main)).as(about).isEqualTo(parameters(theirMain));
        assertThat(services(text(copy.resolve("master.cf"))))
            .as(about)
            .isEqualTo(services(theirMaster));
      }
      String after = main + text(copy.resolve("master.cf"));
      Runs.Result again = Runs.run(command(copy, args).toArray(String[]::new));
      assertThat(List.of(again.code(), again.out())).as(about).isEqualTo(List.of(0, ""));
      assertThat(text(copy.resolve("main.cf")) + text(copy.resolve("master.cf"))).isEqualTo(after);
      compared++;
    }
    if (setup.has("mode")) {
      assertThat(Files.getPosixFilePermissions(real))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    if (setup.has("symlink")) {
      assertThat(copy.resolve("main.cf")).isSymbolicLink();
    }
  }

  private static Path prepare(Path recorded, Path copy, JsonNode setup) throws IOException {
    Path main = copy.resolve("main.cf");
    Path real = setup.has("symlink") ? copy.resolve("real.cf") : main;
    Path given = recorded.resolve("main.cf");
    Files.write(real, Files.exists(given) ? Files.readAllBytes(given) : new byte[0]);
    Path master = recorded.resolve("master.cf");
    Files.write(
        copy.resolve("master.cf"), Files.exists(master) ? Files.readAllBytes(master) : new byte[0]);
    if (setup.has("symlink")) {
      Files.createSymbolicLink(main, Path.of("real.cf"));
    }
    if (setup.has("hardlink")) {
      Files.createLink(copy.resolve("other.cf"), main);
    }
    if (setup.has("stale_tmp")) {
      Files.writeString(copy.resolve("main.cf.tmp"), setup.path("stale_tmp").asString(), UTF_8);
    }
    if (setup.has("mode")) {
      assertThat(setup.path("mode").asString()).isEqualTo("0600");
      Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
    }
    return real;
  }

  /** Translates postconf's arguments. */
  private static List<String> command(Path copy, List<String> args) {
    String option = args.get(0).startsWith("-") ? args.get(0) : "-e";
    List<String> words = new ArrayList<>(List.of("set", copy.toString(), "--write", FORCE));
    words.add("--target=3.11.6");
    for (String arg : args.subList(args.get(0).equals(option) ? 1 : 0, args.size())) {
      int slash = arg.indexOf('/', arg.indexOf('/') + 1);
      String service = slash < 0 ? arg : arg.substring(0, slash);
      String rest = arg.substring(slash + 1);
      switch (option) {
        case "-e" -> words.add(arg);
        case "-X" -> words.addAll(List.of("--unset", arg));
        case "-#" -> words.addAll(List.of("--comment-out", arg));
        case "-F" -> words.addAll(List.of("--service", service, "--field", rest));
        case "-P" -> words.addAll(List.of("--service", service, rest));
        case "-PX" -> words.addAll(List.of("--service", service, "--unset", rest));
        case "-MX" -> words.addAll(List.of("--remove-service", arg));
        case "-M#" -> words.addAll(List.of("--disable-service", arg));
        case "-M" -> {
          int equals = arg.indexOf('=');
          words.addAll(List.of("--service", arg.substring(0, equals)));
          words.addAll(List.of("--entry", arg.substring(equals + 1)));
        }
        default -> throw new IllegalArgumentException(option);
      }
    }
    return words;
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    for (MainNode node : MainFile.parse(Source.ofText("main.cf", text)).nodes()) {
      if (node instanceof Assignment assignment) {
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

  private static JsonNode expected(Path recorded) throws IOException {
    return json(recorded.resolve("expect.json"));
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  private static String bytes(JsonNode text) {
    return text.isString()
        ? new String(text.asString().getBytes(UTF_8), ISO_8859_1)
        : new String(Base64.getDecoder().decode(text.path("base64").asString()), ISO_8859_1);
  }
}
