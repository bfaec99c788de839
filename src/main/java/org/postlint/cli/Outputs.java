package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.app.Outcome;
import org.postlint.fix.WriteReport;
import org.postlint.report.Format;
import org.postlint.report.Problem;
import org.postlint.report.Report;
import org.postlint.report.ReportContext;
import org.postlint.report.Style;
import org.postlint.report.Summary;

/**
 * The reports that a command line asks for, each to its own place, and the patch. A file that
 * cannot be written holds up none of the others.
 */
final class Outputs implements AutoCloseable {
  private final PrintStream out;
  private final Style style;
  private final List<Output> outputs = new ArrayList<>();
  private final List<Problem> failures = new ArrayList<>();
  private final StringBuilder patch = new StringBuilder();

  private Outputs(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** One report; without a file it goes to standard output. */
  private static final class Output {
    private final Format format;
    private final Report report;
    private final @Nullable ReportFile file;
    private boolean failed;

    Output(Format format, Report report, @Nullable ReportFile file) {
      this.format = format;
      this.report = report;
      this.file = file;
    }
  }

  /**
   * Opens all outputs.
   *
   * @throws UsageException if a format does not exist, or two want the same place
   * @throws IOException if a file cannot be made
   */
  static Outputs open(Invocation invocation, Console console, ReportContext context)
      throws IOException {
    Outputs outputs = new Outputs(console.out(), context.style());
    List<String> wanted = invocation.all("format");
    List<Path> taken = new ArrayList<>();
    boolean opened = false;
    try {
      for (String each : wanted.isEmpty() ? List.of(Format.TEXT.word()) : wanted) {
        outputs.open(each, invocation.has("diff"), taken, context);
      }
      opened = true;
    } finally {
      if (!opened) {
        outputs.close();
      }
    }
    return outputs;
  }

  private void open(String option, boolean diff, List<Path> taken, ReportContext context)
      throws IOException {
    int equals = option.indexOf('=');
    String word = equals < 0 ? option : option.substring(0, equals);
    Format format =
        Format.of(word)
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no format '" + word + "'; there are " + Format.words()));
    if (equals >= 0) {
      String name = option.substring(equals + 1);
      Path path = path(name);
      if (taken.contains(path.toAbsolutePath().normalize())) {
        throw new UsageException("two formats want the file " + name);
      }
      taken.add(path.toAbsolutePath().normalize());
      ReportFile file = ReportFile.create(name, path);
      ReportContext plain =
          new ReportContext(Style.PLAIN, context.rules(), context.failOn(), context.version());
      outputs.add(new Output(format, format.open(file.out(), plain), file));
      return;
    }
    if (onStandardOutput() != null) {
      throw new UsageException(
          "two formats want standard output; give one a file: --format " + word + "=FILE");
    }
    if (diff && !format.isOpenToMore()) {
      throw new UsageException(
          "--diff and --format "
              + word
              + " both want standard output; give the report a file: --format "
              + word
              + "=FILE");
    }
    outputs.add(new Output(format, format.open(out, context), null));
  }

  private static Path path(String name) {
    if (name.isEmpty()) {
      throw new UsageException("--format: the name of the file is missing after the equals sign");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("--format: not a path: " + name);
    }
  }

  /** Returns the format that goes to standard output, if one does. */
  private @Nullable Format onStandardOutput() {
    for (Output output : outputs) {
      if (output.file == null) {
        return output.format;
      }
    }
    return null;
  }

  /** Adds a configuration to all reports, unless all of it was passed over. */
  void add(Outcome outcome) {
    if (!outcome.isRead() && outcome.checked().problems().isEmpty()) {
      return;
    }
    for (Output output : outputs) {
      if (!output.failed) {
        try {
          output.report.add(outcome.checked());
        } catch (IOException e) {
          fail(output, e);
        }
      }
    }
    patch.append(outcome.patch());
  }

  /**
   * Ends all reports, and prints the patch after them.
   *
   * @param complete whether files take their places; else they stay what they were
   * @return the summary together with what could not be written
   */
  Summary finish(Summary summary, boolean complete) {
    if (complete) {
      finishThose(summary, true);
    }
    Summary all = failures.isEmpty() ? summary : summary.withProblems(failures);
    finishThose(all, false);
    String text = style.patch(patch.toString());
    byte[] bytes = text.getBytes(style == Style.PLAIN ? ISO_8859_1 : UTF_8);
    out.write(bytes, 0, bytes.length);
    return all;
  }

  private void finishThose(Summary summary, boolean files) {
    for (Output output : outputs) {
      if (output.failed || (output.file != null) != files) {
        continue;
      }
      try {
        output.report.finish(summary);
        if (output.file != null) {
          output.file.finish();
        }
      } catch (IOException e) {
        fail(output, e);
      }
    }
  }

  private void fail(Output output, IOException e) {
    output.failed = true;
    failures.add(problem(output, e));
  }

  private static Problem problem(Output output, IOException e) {
    return new Problem(
        output.file == null ? "" : output.file.name(),
        "cannot be written: " + WriteReport.words(e));
  }

  /** Tells whether standard output is for a monitoring system, which wants to read nothing else. */
  boolean isForMonitoring() {
    return onStandardOutput() == Format.NAGIOS;
  }

  @Override
  public void close() {
    for (Output output : outputs) {
      if (output.file != null) {
        output.file.abandon();
      }
    }
  }
}
