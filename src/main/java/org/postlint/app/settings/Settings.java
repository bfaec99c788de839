package org.postlint.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.app.Templates;
import org.postlint.rule.Severity;
import org.postlint.rule.node.Node;

/**
 * What a settings file says.
 *
 * @param path the file, as reported
 * @param folder the directory that it is in, absolute; its paths and patterns start there
 * @param general what holds everywhere
 * @param sections what holds for some paths, in the order of the file
 * @param templates what becomes of templates
 * @param filter the paths that are looked at
 * @param rules folders with rules of the repository's own, below {@code folder}
 * @param baseline the file with findings that do not count, below {@code folder}
 * @param names the rules that the file names, so that they can be checked once all are known
 */
public record Settings(
    String path,
    Path folder,
    Choices general,
    List<Section> sections,
    Optional<Severity> failOn,
    Optional<Templates> templates,
    PathFilter filter,
    List<Path> rules,
    Optional<Path> baseline,
    List<Node.Scalar> names) {
  /** Makes settings; the lists are copied. */
  public Settings {
    sections = List.copyOf(sections);
    rules = List.copyOf(rules);
    names = List.copyOf(names);
  }

  /**
   * What holds for some paths.
   *
   * @param paths at least one of them must fit
   */
  public record Section(List<PathPattern> paths, Choices choices) {
    /** Makes a section; the list is copied. */
    public Section {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Returns what holds for the configuration in a directory: later sections come before earlier.
   */
  public Choices choices(Path directory) {
    Optional<String> relative = PathFilter.relative(folder, directory);
    Choices choices = general;
    if (relative.isPresent()) {
      for (Section section : sections) {
        if (PathFilter.fits(section.paths, relative.get())) {
          choices = choices.under(section.choices);
        }
      }
    }
    return choices;
  }

  /** Returns in words what is in force, above all what lets something pass. */
  public String inForce() {
    List<String> parts = new ArrayList<>();
    general.profile().ifPresent(each -> parts.add("profile " + each.word()));
    failOn.ifPresent(each -> parts.add("fail-on " + each.word()));
    templates.ifPresent(each -> parts.add("templates " + each.word()));
    count(parts, general.select().size(), "name selected", "names selected");
    count(parts, general.ignore().size(), "name ignored", "names ignored");
    count(parts, general.severities().size(), "severity set", "severities set");
    count(parts, sections.size(), "section for some paths", "sections for some paths");
    count(parts, rules.size(), "folder of rules", "folders of rules");
    return path + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
  }

  private static void count(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }
}
