package org.postlint.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Run by {@code .ci/compare}: holds what a comparison of the installed release with others names
 * against the defaults that the installed {@code postconf} prints.
 */
final class CompareWithInstalledDefaults {
  private CompareWithInstalledDefaults() {}

  /**
   * Compares; prints counts, and every difference.
   *
   * @param arguments the {@code postconf} to ask, and the files with the defaults of other
   *     releases, each named {@code defaults-RELEASE.txt}
   */
  @SuppressWarnings("SystemOut") // the report goes to the terminal
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("compare");
    List<String> wrong = new ArrayList<>();
    try {
      Files.createFile(directory.resolve("main.cf"));
      String version = ask(arguments[0], "-c", directory.toString(), "-dh", "mail_version").get(0);
      Map<String, String> installed =
          UpgradeTruth.defaults(ask(arguments[0], "-c", directory.toString(), "-d"));
      for (int i = 1; i < arguments.length; i++) {
        Path file = Path.of(arguments[i]);
        String name = String.valueOf(file.getFileName());
        String other = name.substring("defaults-".length(), name.length() - ".txt".length());
        Map<String, String> recorded = UpgradeTruth.defaults(Files.readAllLines(file));
        Set<String> changed = UpgradeTruth.changed(installed, recorded);
        Comparison comparison = UpgradeTruth.compare(version, other, "", true);
        Set<String> named = UpgradeTruth.named(comparison);
        named.removeIf(each -> !installed.containsKey(each) || !recorded.containsKey(each));
        System.out.println(
            "Postfix %s to %s: %d defaults changed, %d named"
                .formatted(version, other, changed.size(), named.size()));
        Set<String> missing = new TreeSet<>(changed);
        missing.removeAll(named);
        missing.forEach(each -> wrong.add(other + ": " + each + " is not named"));
        named.removeAll(changed);
        named.forEach(each -> wrong.add(other + ": " + each + " did not change"));
      }
    } finally {
      Files.delete(directory.resolve("main.cf"));
      Files.delete(directory);
    }
    wrong.forEach(System.out::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static List<String> ask(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    if (process.waitFor() != 0 || output.isBlank()) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return output.lines().toList();
  }
}
