package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.fix.FixResult;
import org.postlint.fix.Fixer;
import org.postlint.fix.Unguarded;
import org.postlint.fix.UnifiedDiff;
import org.postlint.rule.Engine;
import org.postlint.rule.Finding;
import org.postlint.rule.Profile;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Selection;
import org.postlint.rule.Surroundings;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * Run by {@code .ci/corpus}: takes every configuration below a folder through all that postlint
 * does, and holds what must be true of whatever is read.
 */
final class CheckCorpus {
  private static final long MOST_NANOSECONDS = 20_000_000_000L;
  private static final int PATCHES = 30;

  private final Catalog catalog = Catalog.load();
  private final Target target = Target.newest(catalog);
  private final Map<Profile, Engine> engines = new EnumMap<>(Profile.class);
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private final Map<String, Integer> dropped = new TreeMap<>();
  private final Engine standard;
  private final Path scratch;
  private int files;
  private int configurations;
  private int fixes;
  private int patches;

  private CheckCorpus(Path scratch) {
    this.scratch = scratch;
    RuleSet rules = RuleSet.builtIn(catalog);
    this.standard = new Engine(rules, Selection.of(Profile.DEFAULT));
    for (Profile profile : Profile.values()) {
      engines.put(profile, new Engine(rules, Selection.of(profile)));
    }
  }

  /**
   * Checks; prints counts, and every violation.
   *
   * @param arguments the folder
   */
  @SuppressWarnings("SystemOut") // the report goes to the terminal
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("corpus");
    CheckCorpus check = new CheckCorpus(scratch);
    try {
      check.printAll(Path.of(arguments[0]));
      for (Found each : Discovery.find(List.of(arguments[0])).found()) {
        check.configuration(each);
      }
    } finally {
      remove(scratch);
    }
    check.found.forEach((rule, count) -> System.out.println(count + "\t" + rule));
    check.dropped.forEach((why, count) -> System.out.println("not made: " + why + ": " + count));
    check.violations.forEach(System.out::println);
    System.out.println(check);
    System.exit(check.violations.isEmpty() && check.configurations > 0 ? 0 : 1);
  }

  @Override
  public String toString() {
    int all = found.values().stream().mapToInt(Integer::intValue).sum();
    return "%d files, %d configurations, %d findings, %d fixes, %d patches, %d violations"
        .formatted(files, configurations, all, fixes, patches, violations.size());
  }

  /** Whatever the name of a file is: both grammars give back what they read. */
  private void printAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : all) {
      files++;
      Source source = Source.of(file.toString(), Files.readAllBytes(file));
      expect(MainFile.parse(source).print().equals(source.text()), file + ": printed as main.cf");
      expect(
          MasterFile.parse(source).print().equals(source.text()), file + ": printed as master.cf");
    }
  }

  private void configuration(Found each) throws IOException, InterruptedException {
    TargetChooser.Chosen chosen = new TargetChooser.Chosen(target, Optional.empty());
    Optional<Configuration> loaded =
        new Loader(catalog, Templates.TEXT).load(each, chosen).configuration();
    if (loaded.isEmpty()) {
      return;
    }
    configurations++;
    long begun = System.nanoTime();
    Surroundings nearby =
        new Nearby(each.directory().toAbsolutePath().normalize(), false, Instant.EPOCH);
    try {
      for (Map.Entry<Profile, Engine> engine : engines.entrySet()) {
        Engine.Result result = engine.getValue().check(loaded.get(), nearby);
        if (engine.getKey() == Profile.DEFAULT) {
          result.findings().forEach(finding -> count(found, finding));
        }
      }
      fix(each.shown(), loaded.get(), nearby, false);
      fix(each.shown(), loaded.get(), nearby, true);
    } catch (RuntimeException | StackOverflowError e) {
      violations.add(each.shown() + ": " + e + " at " + e.getStackTrace()[0]);
    }
    expect(System.nanoTime() - begun < MOST_NANOSECONDS, each.shown() + ": takes too long");
    comeToRest(each.shown(), loaded.get(), nearby);
  }

  private void fix(String name, Configuration before, Surroundings nearby, boolean unsafe)
      throws IOException, InterruptedException {
    Fixer fixer = new Fixer(each -> standard.check(each, nearby).findings(), unsafe);
    FixResult first = fixer.fix(before);
    String what = name + (unsafe ? ": unsafe fixes" : ": safe fixes");
    fixes += first.applied().size();
    for (FixResult.Dropped each : first.dropped()) {
      dropped.merge(each.finding().rule() + ", " + each.reason(), 1, Integer::sum);
      expect(!each.reason().startsWith("it is not done after"), what + ": " + each.reason());
      expect(!each.reason().equals("it undoes what another fix does"), what + ": " + each.reason());
    }
    FixResult second = fixer.fix(first.after());
    expect(text(first.after()).equals(text(second.after())), what + ": a second run changes more");
    if (!text(before).equals(text(first.after())) && patches < PATCHES) {
      patches++;
      patch(what, text(before), text(first.after()));
    }
  }

  /**
   * Within one profile no two rules ask for opposite things; profiles that fix alike count once.
   */
  private void comeToRest(String name, Configuration before, Surroundings nearby) {
    Set<Set<String>> tried = new HashSet<>();
    engines.forEach(
        (profile, engine) -> {
          if (tried.add(Unguarded.fixes(engine.check(before, nearby).findings()))) {
            for (boolean unsafe : new boolean[] {false, true}) {
              List<String> restless =
                  Unguarded.restless(before, now -> engine.check(now, nearby).findings(), unsafe);
              String what = name + ", " + profile.word() + (unsafe ? ", unsafe" : ", safe");
              expect(restless.isEmpty(), what + ": fixes do not come to rest: " + restless);
            }
          }
        });
  }

  private static List<String> text(Configuration configuration) {
    return List.of(
        configuration.mainFile().map(each -> each.source().text()).orElse(""),
        configuration.masterFile().map(each -> each.source().text()).orElse(""));
  }

  /** Other programs make of the old bytes and the patch exactly the new bytes. */
  private void patch(String what, List<String> before, List<String> after)
      throws IOException, InterruptedException {
    List<String> names = List.of("main.cf", "master.cf");
    List<UnifiedDiff.FileChange> changes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      changes.add(new UnifiedDiff.FileChange(names.get(i), before.get(i), after.get(i)));
    }
    Path patch = scratch.resolve("patch");
    Files.write(patch, UnifiedDiff.of(changes).getBytes(ISO_8859_1));
    for (List<String> command :
        List.of(
            List.of("patch", "--binary", "-s", "-p1", "-i", "patch"),
            List.of("git", "apply", "-p1", "--whitespace=nowarn", "patch"))) {
      for (int i = 0; i < names.size(); i++) {
        Files.write(scratch.resolve(names.get(i)), before.get(i).getBytes(ISO_8859_1));
      }
      Process process = new ProcessBuilder(command).directory(scratch.toFile()).inheritIO().start();
      expect(process.waitFor() == 0, what + ": refused by " + command.get(0));
      for (int i = 0; i < names.size(); i++) {
        String made = new String(Files.readAllBytes(scratch.resolve(names.get(i))), ISO_8859_1);
        expect(made.equals(after.get(i)), what + ": another result by " + command.get(0));
      }
    }
  }

  private static void count(Map<String, Integer> counts, Finding finding) {
    counts.merge(finding.severity().word() + " " + finding.rule(), 1, Integer::sum);
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }

  private static void remove(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
