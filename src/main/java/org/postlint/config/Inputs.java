package org.postlint.config;

import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;

/**
 * What a configuration is made of.
 *
 * @param main main.cf, unless there is none
 * @param master master.cf, unless there is none
 * @param directory the directory of the two, as Postfix would name it in a message
 * @param whole whether a file that is absent is known not to exist; otherwise nothing is said about
 *     it, and names that only it could explain count as explained
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
        main, master, directory, true, catalog, target, HostFacts.none(), ClientFiles.none());
  }

  /** Returns the same with facts about the host. */
  public Inputs withHost(HostFacts facts) {
    return new Inputs(main, master, directory, whole, catalog, target, facts, clientFiles);
  }

  /** Returns the same with a way to the files of database clients. */
  public Inputs withClientFiles(ClientFiles files) {
    return new Inputs(main, master, directory, whole, catalog, target, host, files);
  }

  /** Returns the same, with nothing known about a file that is absent. */
  public Inputs inPart() {
    return new Inputs(main, master, directory, false, catalog, target, host, clientFiles);
  }

  /** Returns the same with other files. */
  public Inputs withFiles(Optional<MainFile> mainFile, Optional<MasterFile> masterFile) {
    return new Inputs(mainFile, masterFile, directory, whole, catalog, target, host, clientFiles);
  }
}
