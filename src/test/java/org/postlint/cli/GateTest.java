package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.app.settings.SettingsFiles;
import org.postlint.app.settings.SettingsReader;
import org.postlint.catalog.Catalog;
import org.postlint.rule.node.Mistakes;

/** A repository of configurations with settings and a baseline. */
class GateTest {
  @TempDir private Path top;

  @BeforeEach
  void twoHosts() throws IOException {
    for (String host : List.of("a", "b")) {
      Path folder = Files.createDirectories(top.resolve("hosts/" + host));
      Files.writeString(
          folder.resolve("main.cf"),
          "disable_vrfy_command = perhaps\ncompatibility_level = 3.11\n");
    }
  }

  private Runs.Result check(String... options) {
    List<String> line = new ArrayList<>(List.of("check", "--format=concise", "--target=newest"));
    line.addAll(List.of(options));
    line.add(top.toString());
    return Runs.run(line.toArray(String[]::new));
  }

  private void settings(String text) throws IOException {
    Files.writeString(top.resolve(SettingsFiles.NAME), text);
  }

  @Test
  void settingsAreFoundAboveThePathAndTold() throws IOException {
    assertThat(check().out()).hasLineCount(2).contains("hosts/a/main.cf:1:", "hosts/b/main.cf:1:");
    settings("overrides:\n  - paths: hosts/b\n    severity: { invalid-value: off }\n");
    Runs.Result result = check();
    assertThat(result.out()).hasLineCount(1).contains("hosts/a/main.cf:1:");
    assertThat(result.err())
        .contains("Settings in force: " + top + "/.postlint.yaml (1 section for some paths).");
    assertThat(check("--no-config").out()).hasLineCount(2);
  }

  @Test
  void aHostThatIsExcludedIsCountedEvenWhereItIsNamed() throws IOException {
    settings("exclude: hosts/b\n");
    Runs.Result result =
        Runs.run("check", "--format=concise", "--target=newest", top + "/hosts/b/main.cf");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains("Nothing was checked.", "Not looked at: 1 configuration, excluded.");
  }

  @Test
  void wrongSettingsStopEverything() throws IOException {
    settings("ignore: invalid-valu\nprofile: strict\n");
    Runs.Result result = check();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "postlint: "
                + top
                + "/.postlint.yaml:1:9: error: no rule or category is named 'invalid-valu', did you"
                + " mean invalid-value?\n");
  }

  @Test
  void settingsCannotReachOutOfTheirFolder(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(top.resolve("own"), outside);
    settings("rules: own\n");
    assertThat(check())
        .satisfies(
            result -> {
              assertThat(result.code()).isEqualTo(2);
              assertThat(result.err()).contains("own leads out of the folder of the settings");
            });
  }

  @Test
  void pathsWithDifferentSettingsAreNotCheckedTogether(@TempDir Path other) throws IOException {
    settings("profile: strict\n");
    Files.writeString(other.resolve("main.cf"), "myhostname = x.example.com\n");
    Runs.Result result = Runs.run("check", top.toString(), other.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("do not have the same settings file");
  }

  @Test
  void onlyWhatIsNewCountsWithABaseline() throws IOException {
    String file = top.resolve("baseline.txt").toString();
    Runs.Result first = check("--write-baseline=" + file);
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err()).contains("2 findings written");

    Runs.Result same = check("--baseline=" + file);
    assertThat(same.code()).isZero();
    assertThat(same.out()).isEmpty();
    assertThat(same.err()).contains("Found, and not counted: 2 because of the baseline.");

    // Lines that move are not new; a line that is new is.
    Files.writeString(
        top.resolve("hosts/a/main.cf"),
        """
        # moved

        compatibility_level = 3.11
        disable_vrfy_command = perhaps

        smtpd_helo_required = maybe
        """);
    Runs.Result added = check("--baseline=" + file, "--select=invalid-value");
    assertThat(added.code()).isEqualTo(1);
    assertThat(added.out()).hasLineCount(1).contains("hosts/a/main.cf:6:");
  }

  @Test
  void whatInTheBaselineMatchesNothingIsToldAndTakenOutOnRequestOnly() throws IOException {
    Path file = top.resolve("baseline.txt");
    check("--write-baseline=" + file);
    String before = Files.readString(file);
    Files.writeString(top.resolve("hosts/a/main.cf"), "compatibility_level = 3.11\n");

    Runs.Result told = check("--baseline=" + file);
    assertThat(told.err()).contains("invalid-value in " + top + "/hosts/a/main.cf matches nothing");
    assertThat(file).content().isEqualTo(before);

    // What was not looked at is not gone.
    Runs.Result part =
        Runs.run(
            "check", "--baseline=" + file, "--update-baseline", top.resolve("hosts/b").toString());
    assertThat(part.err()).doesNotContain("taken out");
    assertThat(file).content().isEqualTo(before);

    Runs.Result taken = check("--baseline=" + file, "--update-baseline");
    assertThat(taken.err()).contains("1 finding taken out");
    assertThat(file).content().doesNotContain("hosts/a").contains("hosts/b");
  }

  @Test
  void whatDoesNotCountIsNotRepaired() throws IOException {
    String file = top.resolve("baseline.txt").toString();
    Files.writeString(
        top.resolve("hosts/a/main.cf"),
        "compatibility_level = 3.11\nrelayhost = [mail.example.com] # ours\n");
    check("--write-baseline=" + file);
    assertThat(check("--baseline=" + file, "--diff", "--unsafe", "--select=syntax").raw())
        .isEmpty();
    assertThat(check("--diff", "--unsafe", "--select=syntax").raw())
        .contains("-relayhost = [mail.example.com] # ours");
  }

  @Test
  void whatIsNoBaselineIsRefused() throws IOException {
    Path file = Files.writeString(top.resolve("b"), "something else\n");
    assertThat(check("--baseline=" + file).err()).contains("b:1: not a baseline");
    assertThat(check("--baseline=" + top.resolve("c")).err())
        .contains("there is no such baseline; --write-baseline");
    assertThat(check("--baseline=" + top).code()).isEqualTo(2);
    assertThat(check("--update-baseline").err()).contains("--update-baseline needs --baseline");
  }

  @Test
  void aBaselineThatIsThereIsInForceInSettingsToBeginWith() {
    Mistakes mistakes = new Mistakes("s");
    String text = InitCommand.text(1, true);
    assertThat(SettingsReader.read(Catalog.load(), top, text, mistakes).orElseThrow().baseline())
        .contains(top.resolve("postlint-baseline.txt"));
    assertThat(text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#"))).hasSize(1);
  }

  @Test
  void settingsToBeginWithAreRightWithAndWithoutTheirCommentSigns() {
    String text = InitCommand.text(12, false);
    assertThat(text).startsWith("# Settings of postlint").contains("(12 configurations are there)");
    assertThat(text.lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    Mistakes mistakes = new Mistakes("s");
    String used = text.replaceAll("(?m)^#(?=[^ ])|^#(?= +(- |[a-z-]+/?\\*?: ))", "");
    assertThat(SettingsReader.read(Catalog.load(), top, used, mistakes)).isPresent();
    assertThat(used.lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
        .hasSizeGreaterThan(10);
  }
}
