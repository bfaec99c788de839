package org.postlint.app;

import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.fix.FileState;
import org.postlint.report.Problem;
import org.postlint.report.TemplateFile;

/**
 * A configuration that was read.
 *
 * @param configuration absent when its main.cf, or all of it, could not be read
 * @param files the files as they were when they were read
 * @param problems what could not be read
 * @param templates what was not read because it is a template
 * @param assembled what it was read from in place of a file, if it was
 */
public record Loaded(
    Optional<Configuration> configuration,
    List<FileState> files,
    List<Problem> problems,
    List<TemplateFile> templates,
    Optional<Assembled> assembled) {
  /** Makes a loaded configuration; the lists are copied. */
  public Loaded {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    templates = List.copyOf(templates);
  }
}
