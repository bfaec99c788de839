package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The Postfix of this host, as its own postconf describes it.
 *
 * @param directory its configuration directory, every symbolic link resolved
 * @param version its release
 * @param hostname the name that the host goes by where main.cf gives it none
 * @param distribution the identifier that the system's os-release gives, such as {@code debian-12}
 */
record InstalledPostfix(
    Path directory, String version, String hostname, Optional<String> distribution) {
  private static final List<Path> PROGRAMS =
      List.of(
          Path.of("/usr/sbin/postconf"),
          Path.of("/usr/local/sbin/postconf"),
          Path.of("/usr/bin/postconf"),
          Path.of("/opt/postfix/sbin/postconf"));

  private static final List<Path> OS_RELEASES =
      List.of(Path.of("/etc/os-release"), Path.of("/usr/lib/os-release"));

  private static final int SECONDS = 10;

  /** Asks postconf; nothing when there is none, or it does not answer. */
  static Optional<InstalledPostfix> ask() {
    for (Path program : PROGRAMS) {
      if (Files.isExecutable(program)) {
        return ask(program);
      }
    }
    return Optional.empty();
  }

  private static Optional<InstalledPostfix> ask(Path program) {
    try {
      Process process =
          new ProcessBuilder(
                  program.toString(), "-d", "-h", "config_directory", "mail_version", "myhostname")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      String answer = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      List<String> lines = answer.lines().toList();
      if (process.exitValue() != 0 || lines.size() != 3) {
        return Optional.empty();
      }
      return Optional.of(
          new InstalledPostfix(
              Path.of(lines.get(0)).toRealPath(), lines.get(1), lines.get(2), readDistribution()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> readDistribution() {
    for (Path file : OS_RELEASES) {
      try {
        return identifier(Files.readAllLines(file));
      } catch (IOException e) {
        // The next place, if there is one.
      }
    }
    return Optional.empty();
  }

  /** Returns name and version joined, from the lines of an os-release(5) file. */
  static Optional<String> identifier(List<String> lines) {
    String id = "";
    String version = "";
    for (String line : lines) {
      if (line.startsWith("ID=")) {
        id = unquoted(line.substring(3));
      } else if (line.startsWith("VERSION_ID=")) {
        version = unquoted(line.substring(11));
      }
    }
    return id.isEmpty() || version.isEmpty() ? Optional.empty() : Optional.of(id + "-" + version);
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
