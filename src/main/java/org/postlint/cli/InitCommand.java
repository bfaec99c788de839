package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.postlint.app.Discovery;
import org.postlint.app.settings.SettingsFiles;
import org.postlint.fix.WriteReport;

/** Writes settings to begin with, for the repository that it is run in. */
final class InitCommand implements Command {
  /** Where the comments of the settings tell people to keep old sins. */
  private static final String BASELINE = "postlint-baseline.txt";

  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    if (!invocation.arguments().isEmpty()) {
      throw new UsageException("init takes no arguments; run it in the repository");
    }
    Path folder = repository(Path.of("").toAbsolutePath().normalize());
    Path file = folder.resolve(SettingsFiles.NAME);
    String shown = SettingsFiles.shown(file);
    int found = Discovery.find(List.of(folder.toString())).found().size();
    boolean baseline = Files.isRegularFile(folder.resolve(BASELINE));
    try {
      Files.writeString(file, text(found, baseline), UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(shown + " is there already, and stays as it is");
    } catch (IOException e) {
      throw new IOException(shown + ": cannot be written: " + WriteReport.words(e), e);
    }
    console
        .out()
        .println(
            "wrote "
                + shown
                + "; "
                + configurations(found)
                + " below it"
                + (baseline ? ", and what is in " + BASELINE + " does not count" : ""));
    return ExitCode.CLEAN;
  }

  /** Returns the top of the repository that a folder is in, or the folder where there is none. */
  private static Path repository(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return above;
      }
    }
    return folder;
  }

  private static String configurations(int found) {
    return found + (found == 1 ? " configuration is" : " configurations are");
  }

  /**
   * Returns the settings.
   *
   * @param baseline whether there is a baseline, which then is in force
   */
  static String text(int found, boolean baseline) {
    return """
        # Settings of postlint for the configurations below this folder (%s there).
        # They carry the names of the options of "postlint check", which come before them.

        # What the configurations are read for: a release of Postfix, a distribution, or newest.
        #target: debian-12

        # What they are measured against: default, strict, interop, nist, bsi, ncsc, cis or stig.
        #profile: default

        # The lowest severity that fails: info, warning or error.
        #fail-on: warning

        # Rules that are silent or louder here, by name, category or glob.
        #ignore: [ eccert-missing ]
        #severity:
        #  tls/*: info
        #  duplicate-parameter: error

        # What is not looked at. * stands for anything within a name, ** for any number of names.
        #exclude: [ archive, "hosts/test-*" ]

        # Old sins: postlint check --write-baseline %s
        %sbaseline: %s

        # Folders with rules of your own.
        #rules: postlint-rules

        # Other settings for some hosts; later entries come before earlier ones.
        #overrides:
        #  - paths: [ "hosts/mx*" ]
        #    profile: interop
        #  - paths: hosts/old
        #    target: debian-10
        """
        .formatted(configurations(found), BASELINE, baseline ? "" : "#", BASELINE);
  }
}
