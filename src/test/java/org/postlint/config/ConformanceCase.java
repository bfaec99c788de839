package org.postlint.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Release;
import org.postlint.catalog.Target;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recorded case: a configuration, and what real Postfix of several releases said about it. */
final class ConformanceCase {
  private static final Path ROOT = Path.of("src/test/resources/conformance");

  /** Stands for the directory in the recordings; a path must be absolute to be looked at. */
  private static final String PLACEHOLDER = "@DIR@";

  private static final String DIRECTORY = "/case";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path path;
  private final JsonNode about;
  private final JsonNode expected;

  private ConformanceCase(Path path) throws IOException {
    this.path = path;
    this.about = JSON.readTree(path.resolve("case.json"));
    this.expected = JSON.readTree(path.resolve("expect.json"));
  }

  /** Reads all cases, sorted by name. */
  static List<ConformanceCase> all() throws IOException {
    List<ConformanceCase> cases = new ArrayList<>();
    try (Stream<Path> paths = Files.list(ROOT)) {
      for (Path path : paths.filter(Files::isDirectory).sorted().toList()) {
        cases.add(new ConformanceCase(path));
      }
    }
    return cases;
  }

  String name() {
    return path.getFileName().toString();
  }

  String title() {
    return about.path("title").asString();
  }

  /** Tells whether nothing but edits is recorded. */
  boolean isOnlyEdits() {
    return expected.path("runs").isEmpty();
  }

  String recordedRelease() {
    return expected.path("postfix").asString();
  }

  /** Returns the commands that were run, by their arguments joined with blanks. */
  List<String> commands() {
    List<String> names = new ArrayList<>();
    names.addAll(expected.path("runs").propertyNames());
    return names;
  }

  /** Returns what a release answered to a command. */
  JsonNode run(String release, String command) {
    JsonNode special = expected.path("versions").path(release).path("runs").path(command);
    return special.isMissingNode() ? expected.path("runs").path(command) : special;
  }

  Configuration configuration(Catalog catalog, String release) throws IOException {
    Target target = new Target(Release.parse(release), "3.0", Optional.empty(), release, List.of());
    Optional<MainFile> main = source("main.cf").map(MainFile::parse);
    Optional<Source> written = source("master.cf");
    if (written.isEmpty() && !about.path("no_master").asBoolean()) {
      written = Optional.of(Source.ofText(DIRECTORY + "/master.cf", ""));
    }
    Optional<MasterFile> master = written.map(MasterFile::parse);
    Map<String, String> host = new HashMap<>();
    host.put("process_name", "postconf");
    host.put("process_id", "@PID@");
    host.put("service_name", "");
    if (release.startsWith("3.4.")) {
      // The recorded program of this series was built without support for international mail.
      host.put("smtputf8_enable", "no");
    }
    return Configuration.of(
        Inputs.of(main, master, DIRECTORY, catalog, target)
            .withHost(new HostFacts(host))
            .withClientFiles(this::open));
  }

  private ClientFiles.Answer open(String name) {
    if (name.startsWith(DIRECTORY + "/")) {
      try {
        Optional<Source> source = source(name.substring(DIRECTORY.length() + 1));
        if (source.isPresent()) {
          return new ClientFiles.Found(source.get());
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return new ClientFiles.Failed("No such file or directory");
  }

  private Optional<Source> source(String file) throws IOException {
    Path at = path.resolve(file);
    if (!Files.exists(at)) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(at), ISO_8859_1).replace(PLACEHOLDER, DIRECTORY);
    return Optional.of(Source.ofText(DIRECTORY + '/' + file, text));
  }

  /** Returns a recorded text, one char for each byte. */
  static String bytes(JsonNode text) {
    return text.isString()
        ? bytes(text.asString())
        : new String(Base64.getDecoder().decode(text.path("base64").asString()), ISO_8859_1)
            .replace(PLACEHOLDER, DIRECTORY);
  }

  /** Returns a text that is UTF-8, one char for each byte. */
  static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1).replace(PLACEHOLDER, DIRECTORY);
  }

  @Override
  public String toString() {
    return name();
  }
}
