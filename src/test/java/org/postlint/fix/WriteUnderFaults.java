package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.postlint.fix.CarefulWriter.Replacement;

/**
 * Run by {@code .ci/faults} under a tracer that makes system calls fail, or kills the program at
 * one: replaces main.cf and master.cf of one directory again and again, and holds that each is old
 * or new then, and that the report says so.
 */
final class WriteUnderFaults {
  private static final String OLD = "# old\n" + "parameter = a value of usual length\n".repeat(500);
  private static final String NEW = OLD.replace("# old", "# new");
  private static final String MODE = "rw-r-----";

  /** How often a random name is tried, and how many files one write makes at most. */
  private static final int MOST_TEMPORARIES = 4;

  private final Path place;
  private final List<String> violations = new ArrayList<>();

  /** What was written under a fault, and what was said of it. */
  private record Said(Path directory, String suffix, Optional<WriteReport> report) {}

  private WriteUnderFaults(Path place) {
    this.place = place;
  }

  /** Gives temporary files names that the tracer can be told before, and asks no other program. */
  private static final class ForeseeableDisk extends Disk {
    private int count;

    @Override
    Path temporary(Path file) {
      return Leftovers.temporary(file, "%08x".formatted(++count));
    }

    @Override
    Optional<String> copyHidden(Path file, Path copy) {
      return Optional.empty();
    }
  }

  /**
   * Does what a word asks for.
   *
   * @param arguments a directory to work in, and {@code watch}: print the paths that the tracer is
   *     to watch; {@code run}: write and check; {@code mend}: write once more after kills, in each
   *     directory there whose name says so, and check. Then the suffixes of backups that are tried
   *     (an empty text: without), in one word with commas; and for {@code run}, how many calls of
   *     reading are made before at most
   */
  @SuppressWarnings("SystemOut") // the script reads it
  public static void main(String[] arguments) throws IOException, InterruptedException {
    WriteUnderFaults faults = new WriteUnderFaults(Path.of(arguments[0]));
    List<String> suffixes = List.of(arguments[2].split(",", -1));
    switch (arguments[1]) {
      case "watch" -> faults.watched(suffixes).forEach(System.out::println);
      case "run" -> faults.run(suffixes, Integer.parseInt(arguments[3]));
      default -> faults.mendAll();
    }
    faults.violations.forEach(System.out::println);
    System.exit(faults.violations.isEmpty() ? 0 : 1);
  }

  private List<Path> files(Path directory) {
    return List.of(directory.resolve("main.cf"), directory.resolve("kept/services"));
  }

  private List<Path> watched(List<String> suffixes) {
    Path work = place.resolve("work");
    List<Path> paths = new ArrayList<>(List.of(work, work.resolve("master.cf")));
    for (Path file : files(work)) {
      Path folder = Objects.requireNonNull(file.getParent());
      paths.add(folder);
      paths.add(folder.resolve(DirectoryLock.NAME));
      for (String suffix : suffixes) {
        paths.add(Path.of(file + suffix));
      }
      for (int i = 1; i <= MOST_TEMPORARIES; i++) {
        paths.add(Leftovers.temporary(file, "%08x".formatted(i)));
      }
    }
    return paths.stream().distinct().toList();
  }

  /**
   * Writes several times, each in a thread of its own, because the tracer counts the calls of each
   * thread; in each with more calls before than in the last, so that another one fails.
   */
  private void run(List<String> suffixes, int pads) throws IOException, InterruptedException {
    // Another spelling of the same path, which the tracer does not know.
    Path unwatched = place.resolve("./work");
    List<Said> all = new ArrayList<>();
    for (String suffix : suffixes) {
      for (int i = 0; i <= pads; i++) {
        Path directory = make(place.resolve("done/" + i + suffix));
        Files.move(directory, unwatched);
        List<Optional<WriteReport>> reports = new ArrayList<>();
        int before = i;
        Thread thread = new Thread(() -> reports.add(write(suffix, before)));
        thread.start();
        thread.join();
        Files.move(unwatched, directory);
        all.add(new Said(directory, suffix, reports.get(0)));
      }
    }
    for (Said said : all) {
      check(said);
    }
  }

  private Path make(Path directory) throws IOException {
    Files.createDirectories(directory.resolve("kept"));
    for (Path file : files(directory)) {
      Files.writeString(file, OLD, ISO_8859_1);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(MODE));
    }
    // As administrators have it: a link to a file that is kept elsewhere.
    Files.createSymbolicLink(directory.resolve("master.cf"), Path.of("kept/services"));
    return directory;
  }

  /** Writes; nothing is returned when the files could not even be read. */
  private Optional<WriteReport> write(String suffix, int before) {
    Path work = place.resolve("work");
    for (int i = 0; i < before; i++) {
      try {
        FileState.read(work.resolve("main.cf"), "main.cf");
      } catch (Exception e) {
        // This was the call that is made to fail.
      }
    }
    // The tracer's log shows by this where the write begins.
    Files.isWritable(work.resolve("main.cf" + suffix));
    try {
      CarefulWriter writer = new CarefulWriter(new ForeseeableDisk(), wanted(suffix));
      return Optional.of(writer.write(replacements(work)));
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  private static Optional<String> wanted(String suffix) {
    return Optional.of(suffix).filter(text -> !text.isEmpty());
  }

  private void mendAll() throws IOException {
    List<Path> killed;
    try (Stream<Path> all = Files.list(place)) {
      killed =
          all.filter(path -> path.getFileName().toString().startsWith("kill-"))
              .filter(Files::isDirectory)
              .toList();
    }
    for (Path each : killed) {
      mend(each.resolve("work"), each.toString().endsWith(".bak") ? ".bak" : "");
    }
  }

  private void mend(Path work, String suffix) throws IOException {
    List<Path> left = hidden(work);
    check(new Said(work, suffix, Optional.empty()));
    violations.removeIf(violation -> violation.contains("left behind"));
    for (Path file : files(work)) {
      if (!suffix.isEmpty()) {
        // A backup that is there already would be a reason to refuse.
        Files.deleteIfExists(Path.of(file + suffix));
      }
    }
    WriteReport report = new CarefulWriter(wanted(suffix)).write(replacements(work));
    expect(report.complete(), work + ": cannot be written after a kill: " + report.failures());
    for (Path file : files(work)) {
      expect(text(file).equals(NEW), file + ": not new after a second run");
    }
    for (Path each : left) {
      expect(named(each, report), each + ": left by a kill and not named");
      Files.deleteIfExists(each);
    }
    expect(hidden(work).isEmpty(), work + ": left behind by a second run: " + hidden(work));
  }

  private static List<Replacement> replacements(Path directory) throws IOException {
    List<Replacement> replacements = new ArrayList<>();
    for (String name : List.of("main.cf", "master.cf")) {
      FileState read = FileState.read(directory.resolve(name), name);
      replacements.add(new Replacement(read, NEW.getBytes(ISO_8859_1)));
    }
    return replacements;
  }

  private void check(Said said) throws IOException {
    Path directory = said.directory();
    expect(Files.isSymbolicLink(directory.resolve("master.cf")), directory + ": the link is gone");
    for (Path file : files(directory)) {
      boolean isNew = text(file).equals(NEW);
      expect(isNew || text(file).equals(OLD), file + ": neither old nor new");
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      expect(mode.equals(MODE), file + ": has the mode " + mode);
      Path backup = Path.of(file + (said.suffix().isEmpty() ? "~" : said.suffix()));
      if (Files.exists(backup)) {
        expect(text(backup).equals(OLD), backup + ": not the old content");
      }
      String name = file.endsWith("main.cf") ? "main.cf" : "master.cf";
      Path asked = place.resolve("work").resolve(name);
      if (said.report().isEmpty()) {
        continue;
      }
      WriteReport report = said.report().get();
      expect(report.written().contains(asked) == isNew, file + ": " + report);
      expect(report.unchanged().contains(asked) == !isNew, file + ": " + report);
      expect(report.complete() || !report.failures().isEmpty(), file + ": fails without a word");
      expect(Files.exists(backup) == (!said.suffix().isEmpty() && isNew), backup + ": " + report);
    }
    for (Path left : hidden(directory)) {
      Path was = place.resolve("work").resolve(directory.relativize(left));
      expect(
          said.report().isPresent() && named(was, said.report().get()),
          left + ": left behind and not named");
    }
  }

  private static boolean named(Path file, WriteReport report) {
    return report.notes().stream().anyMatch(note -> note.path().equals(file));
  }

  private static List<Path> hidden(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory, new FileVisitOption[0])) {
      return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> path.getFileName().toString().startsWith("."))
          .toList();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }
}
