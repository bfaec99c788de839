package org.postlint.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
   * Reads all rule files below directories, and the word lists in folders {@code lists} there. A
   * file may be named too: then the lists are those in the folder {@code lists} beside its own.
   *
   * @throws RequestException if one is wrong or cannot be read; the message has a line for each
   *     mistake
   */
  public static RuleSet read(Catalog catalog, List<String> folders) throws RequestException {
    Map<Path, RuleSet.RuleFile> files = new LinkedHashMap<>();
    for (String folder : folders) {
      Path path = Path.of(folder);
      if (add(files, path) == 0) {
        throw new RequestException(folder + ": no rule file (*.yaml) in it");
      }
      Path lists = path.resolveSibling("..").resolve(RuleSet.LISTS).normalize();
      if (Files.isRegularFile(path) && Files.isDirectory(lists)) {
        add(files, lists);
      }
    }
    RuleSet.Loaded loaded = RuleSet.load(catalog, List.copyOf(files.values()));
    if (!loaded.mistakes().isEmpty()) {
      StringBuilder lines = new StringBuilder();
      for (Object mistake : loaded.mistakes()) {
        lines.append(lines.length() == 0 ? "" : "\n").append(mistake);
      }
      throw new RequestException(lines.toString());
    }
    return loaded.rules();
  }

  /** Adds the files at or below a path, and returns how many rules are among them. */
  private static int add(Map<Path, RuleSet.RuleFile> files, Path from) throws RequestException {
    Path current = from;
    int rules = 0;
    try (Stream<Path> below = Files.walk(from)) {
      for (Path file : below.sorted().toList()) {
        current = file;
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(SUFFIX) && !name.startsWith(".") && Files.isRegularFile(file)) {
          String id = name.substring(0, name.length() - SUFFIX.length());
          String text = Files.readString(file, UTF_8);
          RuleSet.RuleFile each = new RuleSet.RuleFile(file.toString(), category(file), id, text);
          files.put(file.toAbsolutePath().normalize(), each);
          rules += each.isList() ? 0 : 1;
        }
      }
      return rules;
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
