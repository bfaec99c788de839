package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postlint.app.Outcome;
import org.postlint.fix.WriteReport;
import org.postlint.report.Format;
import org.postlint.report.Report;
import org.postlint.report.Style;
import org.postlint.report.Summary;

/** The reports that a command line asks for, each to its own place, and the patch. */
final class Outputs implements AutoCloseable {
  private final PrintStream out;
  private final List<Report> reports = new ArrayList<>();
  private final List<PrintStream> files = new ArrayList<>();
  private final StringBuilder patch = new StringBuilder();
  private boolean failed;

  private Outputs(PrintStream out) {
    this.out = out;
  }

  /**
   * Opens all outputs.
   *
   * @throws UsageException if a format does not exist, or two want standard output
   * @throws IOException if a file cannot be made
   */
  static Outputs open(Invocation invocation, Console console, Style style) throws IOException {
    Outputs outputs = new Outputs(console.out());
    List<String> wanted = invocation.all("format");
    boolean taken = false;
    for (String each : wanted.isEmpty() ? List.of(Format.TEXT.word()) : wanted) {
      int equals = each.indexOf('=');
      String word = equals < 0 ? each : each.substring(0, equals);
      Format format =
          Format.of(word)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "there is no format '" + word + "'; there are " + Format.words()));
      if (equals >= 0) {
        PrintStream file = file(each.substring(equals + 1));
        outputs.files.add(file);
        outputs.reports.add(format.open(file, Style.PLAIN));
        continue;
      }
      if (taken) {
        throw new UsageException(
            "two formats want standard output; give one a file: --format " + word + "=FILE");
      }
      if (format == Format.JSON && invocation.has("diff")) {
        throw new UsageException(
            "--diff and --format json both want standard output;"
                + " give the report a file: --format json=FILE");
      }
      taken = true;
      outputs.reports.add(format.open(console.out(), style));
    }
    return outputs;
  }

  private static PrintStream file(String name) throws IOException {
    try {
      return new PrintStream(Files.newOutputStream(Path.of(name)), false, UTF_8);
    } catch (InvalidPathException e) {
      throw new UsageException("--format: not a path: " + name);
    } catch (IOException e) {
      throw new IOException(name + ": cannot be written: " + WriteReport.words(e), e);
    }
  }

  /** Adds a configuration to all reports. */
  void add(Outcome outcome) {
    try {
      for (Report report : reports) {
        report.add(outcome.checked());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    patch.append(outcome.patch());
  }

  /** Ends all reports, and prints the patch after them. */
  void finish(Summary summary) throws IOException {
    for (Report report : reports) {
      report.finish(summary);
    }
    byte[] bytes = patch.toString().getBytes(ISO_8859_1);
    out.write(bytes, 0, bytes.length);
    for (PrintStream file : files) {
      failed |= file.checkError();
    }
  }

  /** Tells whether a file could not be written to its end. */
  boolean hasFailed() {
    return failed;
  }

  @Override
  public void close() {
    for (PrintStream file : files) {
      file.close();
    }
  }
}
