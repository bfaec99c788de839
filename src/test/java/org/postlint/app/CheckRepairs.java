package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.fix.Difference;
import org.postlint.fix.EffectDiff;
import org.postlint.fix.FixResult;
import org.postlint.fix.Fixer;
import org.postlint.fix.UnifiedDiff;
import org.postlint.rule.Engine;
import org.postlint.rule.Example;
import org.postlint.rule.Finding;
import org.postlint.rule.Profile;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Selection;
import org.postlint.rule.Surroundings;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * Run by {@code .ci/repairs}: repairs the examples of all rules, real configurations where there
 * are any, and random changes of both; with all fixes together and with those of each rule alone.
 */
final class CheckRepairs {
  private static final String MASTER =
      """
      smtp      inet  n       -       y       -       -       smtpd
      pickup    unix  n       -       y       60      1       pickup
      cleanup   unix  n       -       y       -       0       cleanup
      qmgr      unix  n       -       n       300     1       qmgr
      rewrite   unix  -       -       y       -       -       trivial-rewrite
      smtp      unix  -       -       y       -       -       smtp
      relay     unix  -       -       y       -       -       smtp
      local     unix  -       n       n       -       -       local
      virtual   unix  -       n       n       -       -       virtual
      """;

  /** Of how many configurations one is also repaired with the fixes of each rule alone. */
  private static final int ALONE = 4;

  private final Catalog catalog = Catalog.load();
  private final Target target = Target.newest(catalog);
  private final RuleSet rules = RuleSet.builtIn(catalog);
  private final Engine engine = new Engine(rules, Selection.of(Profile.DEFAULT));
  private final Surroundings nearby = new Nearby(Path.of("/etc/postfix"), false, Instant.EPOCH);
  private final Path out;
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Integer> dropped = new TreeMap<>();
  private int configurations;
  private int runs;
  private int fixes;
  private int written;

  /** A configuration as two texts. */
  private record Texts(String name, String main, String master) {}

  private CheckRepairs(Path out) {
    this.out = out;
  }

  /**
   * Checks; prints counts, and every violation.
   *
   * @param arguments a folder for results, which other programs look at afterwards; how many
   *     seconds random changes are made for; a seed; and a folder of configurations, if there is
   *     one
   */
  @SuppressWarnings("SystemOut") // the report goes to the terminal
  public static void main(String[] arguments) throws IOException {
    CheckRepairs check = new CheckRepairs(Path.of(arguments[0]));
    long seed = Long.parseLong(arguments[2]);
    System.out.println("seed " + seed);
    List<Texts> all = new ArrayList<>(check.examples());
    int examples = all.size();
    if (arguments.length > 3) {
      all.addAll(folder(Path.of(arguments[3])));
    }
    for (Texts each : all) {
      check.tryOne(each, check.configurations % 12 == 0);
    }
    long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L;
    Random random = new Random(seed);
    int mutated = 0;
    while (System.nanoTime() < end) {
      int of = random.nextInt(2) == 0 ? examples : all.size();
      Texts base = all.get(random.nextInt(of));
      check.tryOne(mutated(base, all, random, seed + "." + mutated), mutated % 20 == 0);
      mutated++;
    }
    check.dropped.forEach((why, count) -> System.out.println("not made: " + why + ": " + count));
    check.violations.forEach(System.out::println);
    System.out.println(
        "%d examples, %d real configurations, %d changed ones; %d runs, %d fixes, %d violations"
            .formatted(
                examples,
                all.size() - examples,
                mutated,
                check.runs,
                check.fixes,
                check.violations.size()));
    System.exit(check.violations.isEmpty() ? 0 : 1);
  }

  private List<Texts> examples() {
    Set<Texts> texts = new LinkedHashSet<>();
    for (Rule rule : rules.rules()) {
      int number = 0;
      for (Example example : rules.examples(rule)) {
        number++;
        Example.ExampleFile main = example.files().get("main.cf");
        Example.ExampleFile master = example.files().get("master.cf");
        if (example.isBad()) {
          texts.add(
              new Texts(
                  rule.id() + " " + number,
                  main == null ? "" : bytes(main.text()),
                  master == null ? MASTER : bytes(master.text())));
        }
      }
    }
    return List.copyOf(texts);
  }

  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private static List<Texts> folder(Path folder) throws IOException {
    List<Texts> texts = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path main : walk.filter(path -> path.endsWith("main.cf")).sorted().toList()) {
        Path master = main.resolveSibling("master.cf");
        if (Files.isRegularFile(main) && Files.isRegularFile(master)) {
          texts.add(new Texts(main.toString(), read(main), read(master)));
        }
      }
    }
    return texts;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), ISO_8859_1);
  }

  private static Texts mutated(Texts base, List<Texts> all, Random random, String name) {
    Texts other = all.get(random.nextInt(all.size()));
    String main = mutated(base.main(), other.main(), random);
    String master =
        random.nextInt(2) == 0 ? base.master() : mutated(base.master(), other.master(), random);
    return new Texts("changed " + name + " of " + base.name(), main, master);
  }

  private static String mutated(String text, String other, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    List<String> strange = List.of(other.split("\n", -1));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(7)) {
        case 0 -> lines.subList(at, Math.max(at, Math.min(at + 1, lines.size() - 1))).clear();
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        case 3 -> lines.add(at, strange.get(random.nextInt(strange.size())));
        case 4 -> lines.set(at, lines.get(at).replaceFirst("[ \t]*=[ \t]*", "=\n    "));
        case 5 -> lines.set(at, lines.get(at).replaceFirst(",[ \t]*", ",\n# between\n\t"));
        default -> lines.addAll(at, strange.subList(0, Math.min(strange.size(), 5)));
      }
    }
    String joined = String.join("\n", lines);
    return switch (random.nextInt(6)) {
      case 0 -> joined.replace("\r", "").replace("\n", "\r\n");
      case 1 -> joined.stripTrailing();
      default -> joined;
    };
  }

  private Configuration configuration(String main, String master) {
    return Configuration.of(
        Inputs.of(
            Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
            Optional.of(MasterFile.parse(Source.ofText("master.cf", master))),
            "/etc/postfix",
            catalog,
            target));
  }

  private void tryOne(Texts texts, boolean isKept) throws IOException {
    configurations++;
    try {
      Configuration before = configuration(texts.main(), texts.master());
      List<Finding> findings = engine.check(before, nearby).findings();
      run(texts.name() + ": safe fixes", before, findings, Optional.empty(), false);
      FixResult all = run(texts.name() + ": all fixes", before, findings, Optional.empty(), true);
      Set<String> repairing = new LinkedHashSet<>();
      all.applied().forEach(applied -> repairing.add(applied.finding().rule()));
      for (FixResult.Dropped each : all.dropped()) {
        dropped.merge(each.finding().rule() + ", " + each.reason(), 1, Integer::sum);
      }
      if (repairing.size() > 1 && configurations % ALONE == 0) {
        for (String rule : repairing) {
          run(texts.name() + ": fixes of " + rule, before, findings, Optional.of(rule), true);
        }
      }
      if (isKept) {
        keep(before, all.after());
      }
    } catch (RuntimeException | StackOverflowError e) {
      violations.add(texts.name() + ": " + e + " at " + e.getStackTrace()[0]);
    }
  }

  private FixResult run(
      String what,
      Configuration before,
      List<Finding> findings,
      Optional<String> rule,
      boolean unsafe) {
    runs++;
    // The guard has to see what all rules find; only the fixes of others are left out.
    Fixer fixer = new Fixer(each -> only(rule, engine.check(each, nearby).findings()), unsafe);
    FixResult result = fixer.fix(before, only(rule, findings));
    fixes += result.applied().size();
    Configuration after = result.after();
    Configuration again = configuration(main(after), master(after));
    expect(EffectDiff.between(after, again).isEmpty(), what + ": the result reads differently");
    if (!unsafe) {
      for (Difference each : EffectDiff.between(before, again)) {
        expect(false, what + ": " + each.words());
      }
    }
    FixResult second = fixer.fix(again);
    String more = patch(after, second.after());
    expect(more.isEmpty(), what + ": a second run changes more:\n" + more);
    long fatal = before.problems().stream().filter(each -> each.fatal()).count();
    expect(
        again.problems().stream().filter(each -> each.fatal()).count() <= fatal,
        what + ": Postfix would refuse the result");
    for (FixResult.Dropped each : result.dropped()) {
      expect(!each.reason().startsWith("it is not done after"), what + ": " + each.reason());
    }
    return result;
  }

  private static List<Finding> only(Optional<String> rule, List<Finding> findings) {
    if (rule.isEmpty()) {
      return findings;
    }
    List<Finding> kept = new ArrayList<>();
    for (Finding each : findings) {
      kept.add(each.rule().equals(rule.get()) ? each : withoutFix(each));
    }
    return kept;
  }

  private static Finding withoutFix(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.message(),
        finding.place(),
        finding.label(),
        finding.related(),
        finding.why(),
        finding.logs(),
        Optional.empty(),
        finding.values());
  }

  /** Leaves both states and the patch between them to other programs. */
  private void keep(Configuration before, Configuration after) throws IOException {
    Path folder = Files.createDirectories(out.resolve("c" + written++));
    for (UnifiedDiff.FileChange each : changes(before, after)) {
      write(folder.resolve("before").resolve(each.path()), each.before());
      write(folder.resolve("after").resolve(each.path()), each.after());
    }
    write(folder.resolve("patch"), patch(before, after));
  }

  private static String patch(Configuration before, Configuration after) {
    return UnifiedDiff.of(changes(before, after));
  }

  private static List<UnifiedDiff.FileChange> changes(Configuration before, Configuration after) {
    return List.of(
        new UnifiedDiff.FileChange("main.cf", main(before), main(after)),
        new UnifiedDiff.FileChange("master.cf", master(before), master(after)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(ISO_8859_1));
  }

  private static String main(Configuration configuration) {
    return configuration.mainFile().map(file -> file.source().text()).orElse("");
  }

  private static String master(Configuration configuration) {
    return configuration.masterFile().map(file -> file.source().text()).orElse("");
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }
}
