package org.postlint.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postlint.catalog.Catalog;
import org.postlint.fix.WriteReport;
import org.postlint.rule.RuleSet;

/** Reads rules of the user's own. */
public final class RuleFolders {
  private static final String SUFFIX = ".yaml";

  private RuleFolders() {}

  /**
   * Reads all rule files below directories; a file may be named too.
   *
   * @throws RequestException if one is wrong or cannot be read; the message has a line for each
   *     mistake
   */
  public static RuleSet read(Catalog catalog, List<String> folders) throws RequestException {
    List<RuleSet.RuleFile> files = new ArrayList<>();
    for (String folder : folders) {
      if (add(files, folder) == 0) {
        throw new RequestException(folder + ": no rule file (*.yaml) in it");
      }
    }
    RuleSet.Loaded loaded = RuleSet.load(catalog, files, Map.of(), false);
    if (!loaded.mistakes().isEmpty()) {
      StringBuilder lines = new StringBuilder();
      for (Object mistake : loaded.mistakes()) {
        lines.append(lines.length() == 0 ? "" : "\n").append(mistake);
      }
      throw new RequestException(lines.toString());
    }
    return loaded.rules();
  }

  private static int add(List<RuleSet.RuleFile> files, String folder) throws RequestException {
    Path current = Path.of(folder);
    int count = 0;
    try (Stream<Path> below = Files.walk(current)) {
      for (Path file : below.sorted().toList()) {
        current = file;
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(SUFFIX) && !name.startsWith(".") && Files.isRegularFile(file)) {
          String id = name.substring(0, name.length() - SUFFIX.length());
          String text = Files.readString(file, UTF_8);
          files.add(new RuleSet.RuleFile(file.toString(), category(file), id, text));
          count++;
        }
      }
      return count;
    } catch (NoSuchFileException e) {
      throw new RequestException(current + ": there is no such file or directory");
    } catch (CharacterCodingException e) {
      throw new RequestException(current + ": not UTF-8 text");
    } catch (IOException e) {
      throw new RequestException(current + ": cannot be read: " + WriteReport.words(e));
    }
  }

  /** Returns the name of the folder that a file is in. */
  private static String category(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? "" : String.valueOf(parent.getFileName());
  }
}
