package org.postlint.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postlint.app.TargetRequest;
import org.postlint.app.Templates;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Similar;
import org.postlint.catalog.Target;
import org.postlint.rule.Profile;
import org.postlint.rule.Severity;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;
import org.postlint.rule.yaml.YamlReader;

/** Reads a settings file. What is wrong in it is told all at once, each with its position. */
public final class SettingsReader {
  /** The keys that hold for the run as a whole. */
  public static final List<String> RUN_KEYS =
      List.of("fail-on", "templates", "exclude", "include", "rules", "baseline", "overrides");

  /** The keys that can also stand in an entry of {@code overrides}. */
  public static final List<String> CHOICE_KEYS =
      List.of("profile", "target", "postfix", "openssl", "select", "ignore", "severity");

  /** The key that says where an entry of {@code overrides} holds. */
  public static final String PATHS = "paths";

  private static final String OFF = "off";

  private final Catalog catalog;
  private final Path folder;
  private final Mistakes mistakes;
  private final List<Node.Scalar> names = new ArrayList<>();

  private SettingsReader(Catalog catalog, Path folder, Mistakes mistakes) {
    this.catalog = catalog;
    this.folder = folder;
    this.mistakes = mistakes;
  }

  /**
   * Reads settings.
   *
   * @param folder the directory of the file, absolute and normalised
   * @return nothing if something is wrong; then a mistake says what
   */
  public static Optional<Settings> read(
      Catalog catalog, Path folder, String text, Mistakes mistakes) {
    if (isBlank(text)) {
      // A file of comments is as good as none, and a beginning.
      return Optional.of(
          new SettingsReader(catalog, folder, mistakes)
              .settings(new Node.Mapping(List.of(), new Node.Position(1, 1))));
    }
    Optional<Node> document = new YamlReader().read(text, mistakes);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    if (!(document.get() instanceof Node.Mapping mapping)) {
      mistakes.add(document.get().position(), "expected settings, as NAME: VALUE");
      return Optional.empty();
    }
    Settings settings = new SettingsReader(catalog, folder, mistakes).settings(mapping);
    return mistakes.isEmpty() ? Optional.of(settings) : Optional.empty();
  }

  private static boolean isBlank(String text) {
    return text.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
  }

  private Settings settings(Node.Mapping mapping) {
    List<String> keys = new ArrayList<>(CHOICE_KEYS);
    keys.addAll(RUN_KEYS);
    checkKeys(mapping, keys);
    List<Path> rules = new ArrayList<>();
    for (Node.Scalar each : texts(mapping, "rules")) {
      inside(each).ifPresent(rules::add);
    }
    return new Settings(
        mistakes.path(),
        folder,
        choices(mapping),
        sections(mapping),
        word(mapping, "fail-on", Severity::of, "info, warning or error"),
        word(mapping, "templates", Templates::of, "skip or lint"),
        new PathFilter(folder, patterns(mapping, "exclude"), patterns(mapping, "include")),
        rules,
        text(mapping, "baseline").flatMap(this::inside),
        names);
  }

  private List<Settings.Section> sections(Node.Mapping mapping) {
    List<Settings.Section> sections = new ArrayList<>();
    Optional<Node> overrides = mapping.find("overrides");
    if (overrides.isEmpty()) {
      return sections;
    }
    if (!(overrides.get() instanceof Node.Sequence sequence)) {
      mistakes.add(
          overrides.get().position(), "overrides is a list, each with paths: and settings");
      return sections;
    }
    List<String> keys = new ArrayList<>(CHOICE_KEYS);
    keys.add(PATHS);
    for (Node item : sequence.items()) {
      if (!(item instanceof Node.Mapping section)) {
        mistakes.add(item.position(), "expected paths: and settings for them");
        continue;
      }
      for (Node.Entry entry : section.entries()) {
        if (RUN_KEYS.contains(entry.key())) {
          mistakes.add(
              entry.keyPosition(),
              entry.key() + " holds for the whole run; put it outside overrides");
        }
      }
      checkKeys(section.without(RUN_KEYS), keys);
      if (section.get(PATHS) == null) {
        mistakes.add(section.position(), "paths is missing: where do these settings hold?");
      }
      sections.add(new Settings.Section(patterns(section, PATHS), choices(section)));
    }
    return sections;
  }

  private Choices choices(Node.Mapping mapping) {
    return new Choices(
        word(
            mapping,
            "profile",
            Profile::of,
            String.join(", ", Arrays.stream(Profile.values()).map(Profile::word).toList())),
        target(mapping),
        rules(mapping, "select"),
        rules(mapping, "ignore"),
        severities(mapping));
  }

  private TargetRequest target(Node.Mapping mapping) {
    Optional<Node.Scalar> target = text(mapping, "target");
    Optional<Node.Scalar> postfix = text(mapping, "postfix");
    Optional<Node.Scalar> openssl = text(mapping, "openssl");
    if (target.isPresent() && postfix.isPresent()) {
      mistakes.add(postfix.get().position(), "target and postfix say the same; give one");
    }
    target
        .filter(each -> !each.text().equals(TargetRequest.INSTALLED))
        .ifPresent(each -> tried(each, () -> Target.named(catalog, each.text())));
    postfix.ifPresent(
        each ->
            tried(
                each, () -> Target.release(catalog, each.text(), openssl.map(Node.Scalar::text))));
    return new TargetRequest(
        target.map(Node.Scalar::text),
        postfix.map(Node.Scalar::text),
        openssl.map(Node.Scalar::text));
  }

  /** Something that throws when a text is wrong. */
  private interface Attempt {
    Object make();
  }

  private void tried(Node.Scalar text, Attempt attempt) {
    try {
      attempt.make();
    } catch (IllegalArgumentException e) {
      mistakes.add(text.position(), String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Optional<Severity>> severities(Node.Mapping mapping) {
    Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
    Optional<Node> node = mapping.find("severity");
    if (node.isEmpty()) {
      return severities;
    }
    if (!(node.get() instanceof Node.Mapping levels)) {
      mistakes.add(node.get().position(), "expected RULE: info, warning, error or off");
      return severities;
    }
    for (Node.Entry entry : levels.entries()) {
      names.add(new Node.Scalar(entry.key(), entry.keyPosition()));
      String word = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
      Optional<Severity> severity = Severity.of(word);
      if (severity.isEmpty() && !word.equals(OFF)) {
        mistakes.add(entry.value().position(), "a severity is info, warning, error or off");
      }
      severities.put(entry.key(), severity);
    }
    return severities;
  }

  private List<String> rules(Node.Mapping mapping, String key) {
    List<String> rules = new ArrayList<>();
    for (Node.Scalar each : texts(mapping, key)) {
      names.add(each);
      rules.add(each.text());
    }
    return rules;
  }

  private List<PathPattern> patterns(Node.Mapping mapping, String key) {
    List<PathPattern> patterns = new ArrayList<>();
    for (Node.Scalar each : texts(mapping, key)) {
      if (each.text().startsWith("/") || each.text().contains("..")) {
        mistakes.add(
            each.position(), "a pattern starts at the folder of this file and stays below it");
      }
      patterns.add(new PathPattern(each.text()));
    }
    return patterns;
  }

  /** Refuses what is not below the folder: settings of a repository may not look around outside. */
  private Optional<Path> inside(Node.Scalar text) {
    try {
      Path path = folder.resolve(text.text()).normalize();
      if (path.startsWith(folder) && !path.equals(folder)) {
        return Optional.of(path);
      }
    } catch (InvalidPathException e) {
      // No path is not below the folder either.
    }
    mistakes.add(text.position(), "expected a path below the folder of this file");
    return Optional.empty();
  }

  private <T> Optional<T> word(
      Node.Mapping mapping, String key, Function<String, Optional<T>> reader, String words) {
    Optional<Node.Scalar> text = text(mapping, key);
    Optional<T> value = text.flatMap(each -> reader.apply(each.text()));
    if (text.isPresent() && value.isEmpty()) {
      mistakes.add(text.get().position(), key + " is one of " + words);
    }
    return value;
  }

  private Optional<Node.Scalar> text(Node.Mapping mapping, String key) {
    Optional<Node> node = mapping.find(key);
    if (node.isPresent() && node.get() instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
      return Optional.of(scalar);
    }
    node.ifPresent(each -> mistakes.add(each.position(), key + " takes one value"));
    return Optional.empty();
  }

  /** Returns the texts of a list, which may be written as a single one. */
  private List<Node.Scalar> texts(Node.Mapping mapping, String key) {
    Node node = mapping.get(key);
    List<Node.Scalar> texts = new ArrayList<>();
    if (node != null) {
      List<Node> items =
          node instanceof Node.Sequence sequence ? sequence.items() : List.<Node>of(node);
      for (Node item : items) {
        if (item instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
          texts.add(scalar);
        } else {
          mistakes.add(item.position(), key + " takes a list of texts");
        }
      }
    }
    return texts;
  }

  private void checkKeys(Node.Mapping mapping, List<String> known) {
    for (Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        List<String> near = Similar.names(entry.key(), known);
        mistakes.add(
            entry.keyPosition(),
            "there is no setting '"
                + entry.key()
                + "'"
                + (near.isEmpty()
                    ? "; there are " + String.join(", ", known)
                    : ", did you mean " + String.join(" or ", near) + "?"));
      }
    }
  }
}
