package org.postlint.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Target;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * Run by {@code .ci/conformance}: puts configurations before the installed postconf and before our
 * model, and compares what the two say.
 */
final class CompareWithInstalledPostconf {
  private static final List<List<String>> COMMANDS =
      List.of(List.of("-n"), List.of("-n", "-x"), List.of("-P"), List.of("-P", "-x"));

  private final String postconf;
  private final Path directory;
  private final Catalog catalog = Catalog.load();
  private final Release release;
  private final HostFacts host;
  private final List<String> differences = new ArrayList<>();
  private int configurations;
  private int values;
  private int unknown;
  private int complaints;
  private int ambiguous;

  private CompareWithInstalledPostconf(String postconf, Path directory)
      throws IOException, InterruptedException {
    this.postconf = postconf;
    this.directory = directory;
    write("main.cf", "");
    write("master.cf", "");
    this.release = Release.parse(ask(List.of("-dh", "mail_version")).lines.get(0));
    this.host = new HostFacts(defaults());
  }

  /**
   * Compares; prints counts, and every difference.
   *
   * @param arguments the postconf to ask, and folders that are searched for configurations
   */
  @SuppressWarnings("SystemOut") // the report goes to the terminal
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("conformance");
    CompareWithInstalledPostconf comparison =
        new CompareWithInstalledPostconf(arguments[0], directory);
    try {
      for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
        comparison.compareAll(Path.of(folder));
      }
    } finally {
      for (String name : List.of("main.cf", "master.cf")) {
        Files.deleteIfExists(directory.resolve(name));
      }
      Files.delete(directory);
    }
    comparison.differences.forEach(System.out::println);
    System.out.println(comparison);
    System.exit(comparison.differences.isEmpty() && comparison.configurations > 0 ? 0 : 1);
  }

  @Override
  public String toString() {
    return "Postfix %s: %d configurations, %d values equal, %d complaints equal, %d values known to"
            .formatted(release, configurations, values, complaints, unknown)
        + " the host alone, %d answers with several fatal errors not compared, %d differences"
            .formatted(ambiguous, differences.size());
  }

  /** What the installed program has built in where the catalog has something else. */
  private Map<String, String> defaults() throws IOException, InterruptedException {
    Map<String, String> differing = new HashMap<>();
    for (String line : ask(List.of("-d")).lines) {
      int equals = line.indexOf(" =");
      String name = line.substring(0, equals);
      String value = line.substring(equals + 2).strip();
      Optional<Parameter> parameter = catalog.parameter(name);
      Optional<String> known = parameter.flatMap(each -> each.defaultValue(release));
      if (known.isPresent() && !PostconfModel.squeezed(known.get()).equals(value)) {
        differing.put(name, value);
      }
    }
    differing.put("process_name", "postconf");
    differing.put("service_name", "");
    return differing;
  }

  private void compareAll(Path folder) throws IOException, InterruptedException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path sibling = file.resolveSibling("master.cf");
      if (name.equals("main.cf")) {
        compare(file.toString(), Optional.of(file), Optional.of(sibling).filter(Files::exists));
      } else if (name.contains("main.cf")) {
        compare(file.toString(), Optional.of(file), Optional.empty());
      } else if (name.contains("master.cf")
          && !(name.equals("master.cf") && Files.exists(file.resolveSibling("main.cf")))) {
        compare(file.toString(), Optional.empty(), Optional.of(file));
      }
    }
  }

  private void compare(String label, Optional<Path> main, Optional<Path> master)
      throws IOException, InterruptedException {
    configurations++;
    String mainText = main.isPresent() ? read(main.get()) : "";
    write("main.cf", mainText);
    Optional<Source> masterSource = Optional.empty();
    if (master.isPresent()) {
      write("master.cf", read(master.get()));
      masterSource = Optional.of(Source.ofText(directory + "/master.cf", read(master.get())));
    } else {
      Files.deleteIfExists(directory.resolve("master.cf"));
    }
    Target target = new Target(release, "3.0", Optional.empty(), release.toString(), List.of());
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                    Optional.of(MainFile.parse(Source.ofText(directory + "/main.cf", mainText))),
                    masterSource.map(MasterFile::parse),
                    directory.toString(),
                    catalog,
                    target)
                .withHost(host)
                .withClientFiles(CompareWithInstalledPostconf::open));
    List<Question> questions = new ArrayList<>();
    for (List<String> command : COMMANDS) {
      if (master.isPresent() || !command.contains("-P")) {
        // All at once: postconf sleeps for a second before a fatal error ends it.
        questions.add(begin(command));
      }
    }
    for (Question question : questions) {
      compare(label, question, configuration);
    }
  }

  private void compare(String label, Question question, Configuration configuration)
      throws IOException, InterruptedException {
    List<String> command = question.command;
    Output output = question.answer();
    PostconfModel.Answer answer = PostconfModel.answer(configuration, command);
    String what = label + ": postconf " + String.join(" ", command);
    if (output.exit == 1 && answer.exit() == 1 && isAmbiguous(configuration)) {
      ambiguous++;
      return;
    }
    if (output.exit != answer.exit()) {
      differences.add(what + ": exit code " + output.exit + ", ours " + answer.exit());
    }
    List<String> ours = new ArrayList<>(answer.errors());
    for (String error : output.errors) {
      if (ours.remove(error)) {
        complaints++;
      } else {
        differences.add(what + ": only theirs: " + error);
      }
    }
    ours.forEach(each -> differences.add(what + ": only ours: " + each));
    List<Map.Entry<String, String>> pairs = answer.pairs();
    if (output.lines.size() != pairs.size()) {
      differences.add(what + ": " + output.lines.size() + " lines, ours " + pairs.size());
      return;
    }
    for (int i = 0; i < pairs.size(); i++) {
      String value = pairs.get(i).getValue();
      String line = PostconfModel.squeezed(pairs.get(i).getKey() + " = " + value);
      if (value.startsWith("(Unknown")) {
        unknown++;
      } else if (line.equals(output.lines.get(i))) {
        values++;
      } else {
        differences.add(what + ": " + output.lines.get(i) + "\n  ours: " + line);
      }
    }
  }

  /** Of several fatal errors postconf meets one first, by the order of a hash table. */
  private static boolean isAmbiguous(Configuration configuration) {
    return configuration.problems().stream()
            .filter(each -> each.fatal() && each.speaker() == Speaker.POSTCONF)
            .count()
        > 1;
  }

  private static ClientFiles.Answer open(String path) {
    try {
      return new ClientFiles.Found(Source.of(path, Files.readAllBytes(Path.of(path))));
    } catch (NoSuchFileException e) {
      return new ClientFiles.Failed("No such file or directory");
    } catch (IOException e) {
      return new ClientFiles.Failed("not a regular file");
    }
  }

  private static String read(Path path) throws IOException {
    return new String(Files.readAllBytes(path), ISO_8859_1);
  }

  /** Writes a file of long ago: postconf waits while a file is younger than a second or two. */
  private void write(String name, String text) throws IOException {
    Path path = directory.resolve(name);
    Files.write(path, text.getBytes(ISO_8859_1));
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000_000_000L));
  }

  /** What the installed program said. */
  private record Output(int exit, List<String> lines, List<String> errors) {}

  private Output ask(List<String> arguments) throws IOException, InterruptedException {
    return begin(arguments).answer();
  }

  private Question begin(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(postconf, "-c", directory.toString()));
    command.addAll(arguments);
    Path errors = Files.createTempFile("conformance", ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    return new Question(arguments, process, errors);
  }

  /** A program that was asked and may not have answered yet. */
  private record Question(List<String> command, Process process, Path errors) {
    Output answer() throws IOException, InterruptedException {
      String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
      int exit = process.waitFor();
      List<String> said =
          read(errors)
              .lines()
              .map(line -> line.replaceFirst("^\\S*postconf: ", "postconf: "))
              .toList();
      Files.delete(errors);
      return new Output(exit, output.lines().toList(), said);
    }
  }
}
