package org.postlint.config;

import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * What a configuration is made of.
 *
 * @param main main.cf, unless there is none
 * @param master master.cf, unless there is none
 * @param directory the directory of the two, as Postfix would name it in a message
 * @param whole whether a file that is absent is known not to exist; otherwise nothing is said about
 *     it, and names that only it could explain count as explained
 * @param open whether main.cf may come to set more than it shows; then nothing is known of what it
 *     does not set
 * @param catalog what is known about Postfix
 * @param target the release and its surroundings
 * @param host what is known about the host
 * @param clientFiles finds the files of database clients
 */
public record Inputs(
    Optional<MainFile> main,
    Optional<MasterFile> master,
    String directory,
    boolean whole,
    boolean open,
    Catalog catalog,
    Target target,
    HostFacts host,
    ClientFiles clientFiles) {
  /** Returns inputs for a directory of which nothing else is known. */
  public static Inputs of(
      Optional<MainFile> main,
      Optional<MasterFile> master,
      String directory,
      Catalog catalog,
      Target target) {
    return new Inputs(
        main,
        master,
        directory,
        true,
        false,
        catalog,
        target,
        HostFacts.none(),
        ClientFiles.none());
  }

  /** Returns the same with facts about the host. */
  public Inputs withHost(HostFacts facts) {
    return new Inputs(main, master, directory, whole, open, catalog, target, facts, clientFiles);
  }

  /** Returns the same with a way to the files of database clients. */
  public Inputs withClientFiles(ClientFiles files) {
    return new Inputs(main, master, directory, whole, open, catalog, target, host, files);
  }

  /** Returns the same, with nothing known about a file that is absent. */
  public Inputs inPart() {
    return new Inputs(main, master, directory, false, open, catalog, target, host, clientFiles);
  }

  /** Returns the same, with nothing known about what main.cf does not set. */
  public Inputs opened() {
    return new Inputs(main, master, directory, whole, true, catalog, target, host, clientFiles);
  }

  /**
   * Tells whether the files are yet to be filled in, so that they may set and refer to more than
   * they show.
   */
  public boolean isUnfilled() {
    return open
        || (main.isPresent() && hasHole(main.get().source()))
        || (master.isPresent() && hasHole(master.get().source()));
  }

  private static boolean hasHole(Source source) {
    return source.text().indexOf(Expansion.Unknown.HOLE) >= 0;
  }

  /** Returns the same with other files. */
  public Inputs withFiles(Optional<MainFile> mainFile, Optional<MasterFile> masterFile) {
    return new Inputs(
        mainFile, masterFile, directory, whole, open, catalog, target, host, clientFiles);
  }
}
