package org.postlint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.rule.node.Node;

/**
 * An example of a rule: files that it must complain about, or must not. It is documentation and
 * test at once.
 *
 * @param title a sentence; empty where there is none
 * @param files the files by name: {@code main.cf}, {@code master.cf} or another in the
 *     configuration directory, or an absolute path
 * @param isBad whether the rule must complain
 * @param finds where it must complain, all of it; empty for a good example
 * @param fixed what the fix makes of the files that it changes; empty: there is no fix here
 * @param target the name of the target, or of a release of Postfix
 * @param openssl the release of OpenSSL
 * @param directory where the configuration is
 * @param position where it stands in the rule file
 */
public record Example(
    String title,
    Map<String, ExampleFile> files,
    boolean isBad,
    List<Expected> finds,
    Map<String, String> fixed,
    Optional<String> target,
    Optional<String> openssl,
    String directory,
    Profile profile,
    Node.Position position) {
  /** Makes an example; the lists are copied. */
  public Example {
    files = Map.copyOf(files);
    finds = List.copyOf(finds);
    fixed = Map.copyOf(fixed);
  }

  /**
   * One file of an example.
   *
   * @param text the content
   * @param isThere whether there is such a file at all
   * @param mode the permissions in octal digits, where they matter
   * @param age how old it is, as a time of Postfix, where that matters
   * @param ended whether the last line has an end
   * @param certificate what kind of certificate to make in place of a text, by key; empty: none
   */
  public record ExampleFile(
      String text,
      boolean isThere,
      Optional<String> mode,
      Optional<String> age,
      boolean ended,
      Map<String, String> certificate) {
    /** Makes a file; the map is copied. */
    public ExampleFile {
      certificate = Map.copyOf(certificate);
    }

    /** Returns a file of which only the text matters. */
    static ExampleFile of(String text) {
      return new ExampleFile(text, true, Optional.empty(), Optional.empty(), true, Map.of());
    }
  }

  /**
   * One finding that is expected.
   *
   * @param place {@code NAME}, {@code NAME#3}, {@code smtp/inet}, {@code smtp/inet NAME} or {@code
   *     FILE:LINE}
   * @param severity where it matters
   * @param says a part of the message, where it matters
   */
  public record Expected(String place, Optional<Severity> severity, Optional<String> says) {}
}
