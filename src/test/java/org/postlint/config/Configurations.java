package org.postlint.config;

import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Release;
import org.postlint.catalog.Target;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** Makes configurations from text. */
final class Configurations {
  static final Catalog CATALOG = Catalog.load();

  private Configurations() {}

  static Configuration main(String text) {
    return withRelease("3.11", text, "");
  }

  static Configuration master(String text) {
    return withRelease("3.11", "", text);
  }

  static Configuration withRelease(String release, String main, String master) {
    return Configuration.of(inputs(release, main, master));
  }

  static Inputs inputs(String release, String main, String master) {
    Target target = new Target(Release.parse(release), "3.0", Optional.empty(), release, List.of());
    return Inputs.of(
        Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
        Optional.of(MasterFile.parse(Source.ofText("master.cf", master))),
        "/etc/postfix",
        CATALOG,
        target);
  }

  /** Returns the only problem of a kind. */
  static Problem problem(Configuration configuration, ProblemKind kind) {
    List<Problem> found = problems(configuration, kind);
    if (found.size() != 1) {
      throw new AssertionError("not one problem of kind " + kind + ": " + configuration.problems());
    }
    return found.get(0);
  }

  static List<Problem> problems(Configuration configuration, ProblemKind kind) {
    return configuration.problems().stream().filter(each -> each.kind() == kind).toList();
  }
}
