package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postlint.config.Configuration;
import org.postlint.fix.CarefulWriter.Replacement;
import org.postlint.fix.UnifiedDiff.FileChange;
import org.postlint.rule.Change;
import org.postlint.rule.Setting;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Field;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** Edits random files in every way, and compares what Postfix would read with what was meant. */
class RandomEditsTest {
  @TempDir Path directory;

  static LongStream seeds() {
    return new Random().longs(5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyEditDoesWhatItMeansAndNothingElse(long seed) throws Exception {
    Random random = new Random(seed);
    List<FileChange> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      RandomFiles files = new RandomFiles(random);
      String main = files.main();
      String master = files.master();
      Given given = Given.files(main, master);
      try {
        Configuration after =
            random.nextInt(3) > 0 ? editMain(given, random) : editMaster(given, random);
        String mainAfter = after.mainFile().orElseThrow().source().text();
        String masterAfter = after.masterFile().orElseThrow().source().text();
        lineEndsStay(main, mainAfter);
        lineEndsStay(master, masterAfter);
        changes.add(new FileChange("d" + i + "/main.cf", main, mainAfter));
        changes.add(new FileChange("d" + i + "/master.cf", master, masterAfter));
      } catch (AssertionError failure) {
        throw new AssertionError("seed " + seed + ", file " + i + ":\n" + main + master, failure);
      }
    }
    changes.removeIf(change -> change.before().isEmpty() || change.after().isEmpty());
    patchedAndWrittenAlike(changes);
  }

  private static void lineEndsStay(String before, String after) {
    boolean windows = before.contains("\r\n");
    assertThat(after.replace("\r\n", "").contains(windows ? "\n" : "\r")).isFalse();
    boolean ended = before.isEmpty() || before.endsWith("\n");
    assertThat(after.isEmpty() || after.endsWith("\n") == ended || !ended).isTrue();
  }

  private static Configuration editMain(Given given, Random random) {
    List<Assignment> all = assignments(given.configuration());
    Assignment target = all.get(random.nextInt(all.size()));
    String name = target.name();
    Setting where = new Setting(name, target.line().place());
    @Nullable List<String> expected = elements(target.value());
    String value = RandomFiles.value(random);
    List<Word> words = Words.split(target.value(), Words.Separators.LIST, true);
    Change change;
    switch (random.nextInt(8)) {
      case 0 -> {
        change = new Change.Set(name, Optional.of(where), value);
        expected = elements(MappedText.unwritten(value));
      }
      case 1 -> {
        change = new Change.Unset(where);
        expected = null;
      }
      case 2 -> {
        change = new Change.Set("smtpd_new_name", Optional.empty(), value);
      }
      case 3 -> {
        boolean first = random.nextBoolean();
        change = new Change.AddElement(name, Optional.of(where), "", "added", first);
        expected.add(first ? 0 : expected.size(), "added");
      }
      case 4 -> {
        if (words.isEmpty()) {
          return given.configuration();
        }
        int at = random.nextInt(words.size());
        int to = at + random.nextInt(Math.min(2, words.size() - at));
        List<Place> places = new ArrayList<>();
        for (int i = at; i <= to; i++) {
          places.add(words.get(i).raw().place().orElseThrow());
          expected.remove(at);
        }
        change = new Change.RemoveElements(where, places);
      }
      case 5 -> {
        if (words.isEmpty()) {
          return given.configuration();
        }
        int at = random.nextInt(words.size());
        change =
            new Change.ReplaceElements(
                where, List.of(words.get(at).raw().place().orElseThrow()), "replaced");
        expected.set(at, "replaced");
      }
      case 6 -> {
        int from = words.size() < 2 ? 0 : 1 + random.nextInt(words.size() - 1);
        if (from == 0) {
          return given.configuration();
        }
        int to = random.nextInt(from);
        change =
            new Change.MoveElement(
                where,
                words.get(from).raw().place().orElseThrow(),
                words.get(to).raw().place().orElseThrow());
        expected.add(to, expected.remove(from));
      }
      default -> {
        change = new Change.CommentOut(where.place());
        expected = null;
      }
    }
    Configuration after = given.after(change);
    compareMain(given, after, all, all.indexOf(target), expected, change);
    if (change instanceof Change.Set set && set.where().isPresent()) {
      Given again = Given.of(after);
      Setting same = new Setting(name, assignments(after).get(all.indexOf(target)).line().place());
      assertThat(again.mainAfter(new Change.Set(name, Optional.of(same), value)))
          .isEqualTo(after.mainFile().orElseThrow().source().text());
    }
    return after;
  }

  private static void compareMain(
      Given given,
      Configuration after,
      List<Assignment> all,
      int index,
      @Nullable List<String> expected,
      Change change) {
    List<Assignment> now = assignments(after);
    MainFile before = given.configuration().mainFile().orElseThrow();
    MainFile file = after.mainFile().orElseThrow();
    boolean adds = change instanceof Change.Set set && set.where().isEmpty();
    List<String> others = new ArrayList<>();
    for (Assignment each : all) {
      if (adds || each != all.get(index)) {
        others.add(before.source().text(each.span()).stripTrailing());
      }
    }
    List<String> othersNow = new ArrayList<>();
    boolean seen = expected == null;
    for (int i = 0; i < now.size(); i++) {
      Assignment each = now.get(i);
      if (each.name().equals("smtpd_new_name")) {
        continue;
      }
      if (!adds && !seen && i == index) {
        assertThat(each.name()).isEqualTo(all.get(index).name());
        assertThat(elements(each.value())).as("%s", change).isEqualTo(expected);
        seen = true;
        continue;
      }
      othersNow.add(file.source().text(each.span()).stripTrailing());
    }
    assertThat(othersNow).as("%s", change).isEqualTo(others);
    assertThat(comments(file.source().text()) - comments(before.source().text()))
        .as("comments, %s", change)
        .isBetween(change instanceof Change.Unset ? -9L : 0L, 9L);
  }

  private static long comments(String text) {
    return text.lines().filter(line -> line.strip().startsWith("#")).count();
  }

  private static Configuration editMaster(Given given, Random random) {
    List<ServiceEntry> all = entries(given.configuration());
    ServiceEntry entry = all.get(random.nextInt(all.size()));
    Place place = entry.line().place();
    List<String> expected = words(entry);
    List<Option> options = entry.options();
    Change change;
    switch (random.nextInt(5)) {
      case 0 -> {
        String value = random.nextBoolean() ? "v" : "v w";
        change = new Change.AddOption(place, "new_option", value);
        expected.add("new_option=" + value);
      }
      case 1 -> {
        if (options.isEmpty()) {
          return given.configuration();
        }
        Option option = options.get(random.nextInt(options.size()));
        change = new Change.Unset(new Setting(option.name(), option.place()));
        expected.remove(option.name() + '=' + option.value());
      }
      case 2 -> {
        if (options.isEmpty()) {
          return given.configuration();
        }
        Option option = options.get(random.nextInt(options.size()));
        String value = random.nextBoolean() ? "changed" : "two words";
        change =
            new Change.Set(
                option.name(), Optional.of(new Setting(option.name(), option.place())), value);
        Collections.replaceAll(
            expected, option.name() + '=' + option.value(), option.name() + '=' + value);
      }
      case 3 -> {
        change = new Change.SetField(place, "process_limit", "1234");
        expected.set(Field.PROCESS_LIMIT.index(), "1234");
      }
      default -> {
        change = new Change.AddService("added unix - - n - - smtp -o a=b");
      }
    }
    Configuration after = given.after(change);
    List<ServiceEntry> now = entries(after);
    for (int i = 0; i < all.size(); i++) {
      List<String> wanted = all.get(i) == entry ? expected : words(all.get(i));
      List<String> got = words(now.get(i));
      Collections.sort(wanted);
      Collections.sort(got);
      assertThat(got).as("%s", change).isEqualTo(wanted);
    }
    assertThat(now).hasSize(all.size() + (change instanceof Change.AddService ? 1 : 0));
    String before = given.configuration().masterFile().orElseThrow().source().text();
    assertThat(comments(after.masterFile().orElseThrow().source().text()))
        .isEqualTo(comments(before));
    return after;
  }

  private static List<Assignment> assignments(Configuration configuration) {
    List<Assignment> found = new ArrayList<>();
    for (MainNode node : configuration.mainFile().orElseThrow().nodes()) {
      if (node instanceof Assignment assignment) {
        found.add(assignment);
      }
    }
    return found;
  }

  private static List<ServiceEntry> entries(Configuration configuration) {
    List<ServiceEntry> found = new ArrayList<>();
    for (MasterNode node : configuration.masterFile().orElseThrow().nodes()) {
      if (node instanceof ServiceEntry entry) {
        found.add(entry);
      }
    }
    return found;
  }

  private static List<String> elements(MappedText value) {
    List<String> elements = new ArrayList<>();
    for (Word word : Words.split(value, Words.Separators.LIST, true)) {
      elements.add(word.raw().text());
    }
    return elements;
  }

  /** The words of an entry, an option as one of them. */
  private static List<String> words(ServiceEntry entry) {
    List<String> words = new ArrayList<>();
    List<Word> ofOptions = new ArrayList<>();
    entry.options().forEach(option -> ofOptions.addAll(option.words()));
    for (Word word : entry.words()) {
      if (!ofOptions.contains(word)) {
        words.add(word.text().text());
      }
    }
    entry.options().forEach(option -> words.add(option.name() + '=' + option.value()));
    return words;
  }

  /** patch, git and the writer make the same bytes. */
  private void patchedAndWrittenAlike(List<FileChange> changes) throws Exception {
    Path patch = directory.resolve("all.patch");
    Files.write(patch, UnifiedDiff.of(changes).getBytes(ISO_8859_1));
    Path patched = files(changes, "patched");
    run(patched, "patch", "-p1", "--quiet", "--input=" + patch);
    Path applied = files(changes, "applied");
    run(applied, "git", "apply", "--whitespace=nowarn", patch.toString());
    Path written = files(changes, "written");
    List<Replacement> replacements = new ArrayList<>();
    for (FileChange change : changes) {
      FileState read = FileState.read(written.resolve(change.path()), change.path());
      replacements.add(new Replacement(read, change.after().getBytes(ISO_8859_1)));
    }
    assertThat(new CarefulWriter(Optional.empty()).write(replacements).failures()).isEmpty();
    for (FileChange change : changes) {
      byte[] bytes = Files.readAllBytes(written.resolve(change.path()));
      assertThat(bytes).isEqualTo(change.after().getBytes(ISO_8859_1));
      assertThat(Files.readAllBytes(patched.resolve(change.path()))).isEqualTo(bytes);
      assertThat(Files.readAllBytes(applied.resolve(change.path()))).isEqualTo(bytes);
    }
  }

  private Path files(List<FileChange> changes, String name) throws IOException {
    Path root = directory.resolve(name);
    for (FileChange change : changes) {
      Path file = root.resolve(change.path());
      Files.createDirectories(file.getParent());
      Files.write(file, change.before().getBytes(ISO_8859_1));
    }
    return root;
  }

  private static void run(Path where, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as("%s", List.of(command)).isZero();
  }
}
