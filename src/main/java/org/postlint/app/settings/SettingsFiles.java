package org.postlint.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.app.RequestException;
import org.postlint.catalog.Catalog;
import org.postlint.fix.WriteReport;
import org.postlint.rule.RuleSet;
import org.postlint.rule.node.Mistake;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;
import org.postlint.rule.yaml.YamlReader;

/** Finds and reads settings files. */
public final class SettingsFiles {
  /** How a settings file is named where nobody names one. */
  public static final String NAME = ".postlint.yaml";

  private SettingsFiles() {}

  /**
   * Returns the settings that hold for paths: those of the nearest settings file above them.
   *
   * @throws RequestException if the paths have different ones, or they are wrong
   */
  public static Optional<Settings> above(Catalog catalog, List<String> paths)
      throws RequestException {
    @Nullable Path chosen = null;
    String chosenFor = "";
    for (String path : paths) {
      @Nullable Path nearest = nearest(path);
      if (!chosenFor.isEmpty() && !Objects.equals(chosen, nearest)) {
        throw new RequestException(
            chosenFor
                + " and "
                + path
                + " do not have the same settings file; check them apart, or name one with --config");
      }
      chosen = nearest;
      chosenFor = path;
    }
    return chosen == null ? Optional.empty() : Optional.of(read(catalog, chosen));
  }

  private static @Nullable Path nearest(String named) {
    Path path;
    try {
      path = Path.of(named).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return null; // told when it is looked for
    }
    for (Path above = path; above != null; above = above.getParent()) {
      Path file = above.resolve(NAME);
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  /**
   * Reads a settings file.
   *
   * @throws RequestException if it cannot be read or is wrong; the message has a line for each
   *     mistake
   */
  public static Settings read(Catalog catalog, Path file) throws RequestException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    String shown = shown(absolute);
    String text;
    try {
      if (!Files.isRegularFile(absolute)) {
        throw new RequestException(shown + ": not a file that can be read as settings");
      }
      if (Files.size(absolute) > YamlReader.MAX_LENGTH) {
        throw new RequestException(
            shown + ": longer than " + YamlReader.MAX_LENGTH + " bytes, too long for settings");
      }
      text = Files.readString(absolute, UTF_8);
    } catch (CharacterCodingException e) {
      throw new RequestException(shown + ": not UTF-8 text");
    } catch (IOException e) {
      throw new RequestException(shown + ": cannot be read: " + WriteReport.words(e));
    }
    Mistakes mistakes = new Mistakes(shown);
    Optional<Settings> settings = SettingsReader.read(catalog, folder, text, mistakes);
    if (settings.isEmpty()) {
      throw new RequestException(lines(mistakes.sorted()));
    }
    for (Path rules : settings.get().rules()) {
      stay(shown, folder, rules);
    }
    Optional<Path> baseline = settings.get().baseline().filter(Files::exists);
    if (baseline.isPresent()) {
      stay(shown, folder, baseline.get());
    }
    return settings.get();
  }

  /** A symbolic link must not lead out of the folder either. */
  private static void stay(String shown, Path folder, Path path) throws RequestException {
    try {
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        throw new RequestException(
            shown + ": " + shown(path) + " leads out of the folder of the settings");
      }
    } catch (IOException e) {
      throw new RequestException(shown + ": " + shown(path) + ": " + WriteReport.words(e));
    }
  }

  /**
   * Checks that all rules that the settings name exist.
   *
   * @throws RequestException with a line for each that does not
   */
  public static void checkNames(Settings settings, RuleSet rules) throws RequestException {
    Mistakes mistakes = new Mistakes(settings.path());
    for (Node.Scalar name : settings.names()) {
      RuleNames.mistake(rules, name.text())
          .ifPresent(message -> mistakes.add(name.position(), message));
    }
    if (!mistakes.isEmpty()) {
      throw new RequestException(lines(mistakes.sorted()));
    }
  }

  private static String lines(List<Mistake> mistakes) {
    List<String> lines = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      lines.add(mistake.toString());
    }
    return String.join("\n", lines);
  }

  /** Returns a path as people see it from the working directory. */
  public static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
