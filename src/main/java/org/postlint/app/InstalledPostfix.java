package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The Postfix of this host, as its own postconf describes it.
 *
 * @param directory its configuration directory, every symbolic link resolved
 * @param version its release
 * @param hostname the name that the host goes by where main.cf gives it none
 * @param openssl the series of OpenSSL that it runs with, where it can tell
 * @param distribution the identifier that the system's os-release gives, such as {@code debian-12}
 */
record InstalledPostfix(
    Path directory,
    String version,
    String hostname,
    Optional<String> openssl,
    Optional<String> distribution) {
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
    return program().flatMap(InstalledPostfix::ask);
  }

  /** Returns the postconf of this host. */
  static Optional<Path> program() {
    for (Path program : PROGRAMS) {
      if (Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  private static Optional<InstalledPostfix> ask(Path program) {
    List<String> lines =
        answer(program, "-d", "-h", "config_directory", "mail_version", "myhostname");
    if (lines.size() != 3) {
      return Optional.empty();
    }
    try {
      Path directory = Path.of(lines.get(0)).toRealPath();
      // Since 3.1; before, it is a wrong option.
      Optional<String> openssl = series(answer(program, "-T", "run-version"));
      return Optional.of(
          new InstalledPostfix(directory, lines.get(1), lines.get(2), openssl, readDistribution()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the lines that a program prints; none when it fails. */
  private static List<String> answer(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      // A few lines fit into the pipe, so that waiting comes before reading and is bounded.
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return List.of();
      }
      String text = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
      return process.exitValue() == 0 ? text.lines().toList() : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Returns the series in a line such as {@code OpenSSL 3.0.19 27 Jan 2026}. */
  static Optional<String> series(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).startsWith("OpenSSL ")) {
      return Optional.empty();
    }
    String version = lines.get(0).substring(8);
    int end = 0;
    int dots = 0;
    while (end < version.length()) {
      char c = version.charAt(end);
      dots += c == '.' ? 1 : 0;
      // From 3.0 on two numbers name a series, before three did.
      if ((c != '.' && (c < '0' || c > '9')) || dots > (version.startsWith("1.") ? 2 : 1)) {
        break;
      }
      end++;
    }
    return end == 0 ? Optional.empty() : Optional.of(version.substring(0, end));
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
