package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.config.Service;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * Run by {@code .ci/set}: edits configurations with {@code postlint set} and with the installed
 * {@code postconf}, and lets that postconf read both results.
 */
final class CompareWithInstalledEdits {
  private static final Catalog CATALOG = Catalog.load();

  /** How many configurations of a folder are edited. */
  private static final int MOST = Integer.getInteger("most", 50);

  private static final String[] VALUES = {
    "",
    "yes",
    "a.example",
    "hash:/x, regexp:/y",
    "$myhostname",
    "permit_mynetworks, reject",
    "10.0.0.0/8 [::1]/128",
    "5",
    "a#b",
    "x = y",
    "{ a b }",
  };

  private static final String[] FIELDS = {
    "private=n",
    "private=-",
    "unprivileged=-",
    "chroot=y",
    "chroot=-",
    "wakeup=60?",
    "wakeup=-",
    "process_limit=7",
    "process_limit=-",
  };

  private final String postconf;
  private final Random random;
  private final Path work;
  private final List<String> wrong = new ArrayList<>();
  private int equal;
  private int refused;

  private CompareWithInstalledEdits(String postconf, Random random, Path work) {
    this.postconf = postconf;
    this.random = random;
    this.work = work;
  }

  /**
   * Compares; prints the seed, counts, and every difference.
   *
   * @param arguments the {@code postconf} to ask, and folders with configurations
   */
  @SuppressWarnings("SystemOut") // the report goes to the terminal
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Path work = Files.createTempDirectory("edits");
    CompareWithInstalledEdits run =
        new CompareWithInstalledEdits(arguments[0], new Random(seed), work);
    try {
      for (int i = 1; i < arguments.length; i++) {
        run.folder(Path.of(arguments[i]));
      }
    } finally {
      clear(work);
    }
    run.wrong.forEach(System.out::println);
    System.out.printf(
        "%d edits read equal, %d refused by postconf, %d differ%n",
        run.equal, run.refused, run.wrong.size());
    System.exit(run.wrong.isEmpty() ? 0 : 1);
  }

  private void folder(Path folder) throws IOException, InterruptedException {
    List<Path> mains = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(each -> each.endsWith("main.cf") && Files.isRegularFile(each))
          .sorted()
          .forEach(mains::add);
    }
    Collections.shuffle(mains, random);
    for (Path main : mains.subList(0, Math.min(mains.size(), MOST))) {
      Path master = main.resolveSibling("master.cf");
      String mainText = read(main);
      String masterText = Files.isRegularFile(master) ? read(master) : "";
      // A null byte, or a last line without its end, postconf makes something else of.
      if (mainText.indexOf('\0') < 0 && masterText.indexOf('\0') < 0) {
        compare(main.toString(), ended(mainText), ended(masterText));
      }
    }
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** The words for postconf and for us. */
  private record Edit(List<String> theirs, List<String> ours) {}

  private void compare(String name, String main, String master)
      throws IOException, InterruptedException {
    Path their = prepare("their", main, master);
    Path our = prepare("our", main, master);
    Edit edit = edit(main, master);
    List<String> command = new ArrayList<>(List.of(postconf, "-c", their.toString()));
    command.addAll(edit.theirs());
    if (ask(command).code != 0) {
      refused++;
      return;
    }
    List<String> words =
        new ArrayList<>(List.of("set", our.toString(), "--write", "--force", "-q"));
    words.addAll(edit.ours());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, UTF_8);
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), stream, stream, Map.of(), false, false);
    int code = Main.run(words.toArray(String[]::new), console);
    if (code != 0) {
      wrong.add(name + " " + edit.theirs() + ": " + said.toString(UTF_8));
      return;
    }
    for (String option : List.of("-n", "-M", "-P")) {
      String theirs = ask(List.of(postconf, "-c", their.toString(), option)).out;
      String ours = ask(List.of(postconf, "-c", our.toString(), option)).out;
      if (!theirs.replace("/their", "/our").equals(ours)) {
        wrong.add(name + " " + edit.theirs() + " " + option + ":\n" + theirs + "---\n" + ours);
        return;
      }
    }
    equal++;
  }

  private Path prepare(String name, String main, String master) throws IOException {
    Path directory = Files.createDirectories(work.resolve(name));
    Files.writeString(directory.resolve("main.cf"), main, ISO_8859_1);
    Files.writeString(directory.resolve("master.cf"), master, ISO_8859_1);
    return directory;
  }

  private Edit edit(String main, String master) {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
                Optional.of(MasterFile.parse(Source.ofText("master.cf", master))),
                "/x",
                CATALOG,
                Target.newest(CATALOG)));
    List<String> names = new ArrayList<>(configuration.main().written());
    names.sort(null);
    names.add("relayhost");
    names.add("smtpd_banner");
    names.removeIf(each -> !each.matches("[a-z0-9_]+"));
    String name = pick(names);
    String value = VALUES[random.nextInt(VALUES.length)];
    List<String> keys = new ArrayList<>(List.of("nosuch/inet"));
    for (Service service : configuration.services()) {
      if (service.key().matches("[a-z0-9_.:-]+/[a-z]+")) {
        keys.add(service.key());
      }
    }
    String key = pick(keys);
    String field = FIELDS[random.nextInt(FIELDS.length)];
    return switch (random.nextInt(keys.size() > 1 ? 7 : 3)) {
      case 0 -> new Edit(List.of("-e", name + "=" + value), List.of(name + "=" + value));
      case 1 -> new Edit(List.of("-X", name), List.of("--unset", name));
      case 2 -> new Edit(List.of("-#", name), List.of("--comment-out", name));
      case 3 ->
          new Edit(List.of("-F", key + "/" + field), List.of("--service", key, "--field", field));
      case 4 ->
          new Edit(
              List.of("-P", key + "/" + name + "=" + value),
              List.of("--service", key, name + "=" + value));
      case 5 ->
          new Edit(List.of("-PX", key + "/" + name), List.of("--service", key, "--unset", name));
      default -> new Edit(List.of("-MX", key), List.of("--remove-service", key));
    };
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private record Answer(int code, String out) {}

  private static Answer ask(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    process.waitFor(10, TimeUnit.SECONDS);
    return new Answer(process.exitValue(), out);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  private static void clear(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
