package org.postlint.fix;

import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Edit;
import org.postlint.text.Edits;
import org.postlint.text.Source;

/** A configuration with edited files. */
public final class Revision {
  private Revision() {}

  /** Returns a configuration that differs from another by these edits of its files. */
  public static Configuration of(Configuration configuration, Plan.Edits plan) {
    return of(configuration, plan.main(), plan.master());
  }

  static Configuration of(Configuration configuration, List<Edit> main, List<Edit> master) {
    Optional<MainFile> mainFile = configuration.mainFile();
    Optional<MasterFile> masterFile = configuration.masterFile();
    if (!main.isEmpty()) {
      mainFile = mainFile.map(file -> MainFile.parse(edited(file.source(), main)));
    }
    if (!master.isEmpty()) {
      masterFile = masterFile.map(file -> MasterFile.parse(edited(file.source(), master)));
    }
    return configuration.with(mainFile, masterFile);
  }

  private static Source edited(Source source, List<Edit> edits) {
    return Source.ofText(source.path(), Edits.apply(source, edits));
  }
}
