package org.postlint.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.catalog.Similar;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;

/** Reads the examples of a rule file. */
final class ExampleReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "bad",
          "good",
          "finds",
          "fixed",
          "target",
          "postfix",
          "openssl",
          "directory",
          "profile");
  private static final List<String> FILE_KEYS =
      List.of("text", "exists", "mode", "age", "ended", "certificate");
  private static final List<String> FIND_KEYS = List.of("at", "severity", "says");

  private final Mistakes mistakes;

  private ExampleReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Returns the examples; what is wrong is left out after a mistake. */
  static List<Example> read(Node node, Mistakes mistakes) {
    ExampleReader reader = new ExampleReader(mistakes);
    List<Example> examples = new ArrayList<>();
    for (Node item : Context.items(node)) {
      if (item instanceof Node.Mapping mapping) {
        reader.example(mapping).ifPresent(examples::add);
      } else {
        mistakes.add(item.position(), "expected an example: a map with bad or good");
      }
    }
    return examples;
  }

  private Optional<Example> example(Node.Mapping mapping) {
    checkKeys(mapping, KEYS, "of an example");
    Node bad = mapping.get("bad");
    Node good = mapping.get("good");
    if ((bad == null) == (good == null)) {
      mistakes.add(mapping.position(), "an example is either bad or good");
      return Optional.empty();
    }
    List<Example.Expected> finds = new ArrayList<>();
    Node listed = mapping.get("finds");
    if (listed != null) {
      Context.items(listed).forEach(item -> expected(item).ifPresent(finds::add));
    }
    if (bad != null && finds.isEmpty()) {
      mistakes.add(mapping.position(), "a bad example says what it finds");
    }
    if (good != null && (listed != null || mapping.get("fixed") != null)) {
      mistakes.add(mapping.position(), "a good example finds nothing");
    }
    Map<String, String> fixed = new LinkedHashMap<>();
    Node result = mapping.get("fixed");
    if (result != null) {
      files(result).forEach((name, file) -> fixed.put(name, file.text()));
    }
    Node files = bad == null ? good : bad;
    return Optional.of(
        new Example(
            scalar(mapping, "title").orElse(""),
            files == null ? Map.of() : files(files),
            bad != null,
            finds,
            fixed,
            scalar(mapping, "postfix").or(() -> scalar(mapping, "target")),
            scalar(mapping, "openssl"),
            scalar(mapping, "directory").orElse(ExampleFiles.DIRECTORY),
            profile(mapping),
            mapping.position()));
  }

  private Profile profile(Node.Mapping mapping) {
    Optional<String> word = scalar(mapping, "profile");
    Optional<Profile> profile = word.flatMap(Profile::of);
    if (word.isPresent() && profile.isEmpty()) {
      mistakes.add(mapping.position(), "no such profile: " + word.get());
    }
    return profile.orElse(Profile.DEFAULT);
  }

  private Optional<String> scalar(Node.Mapping mapping, String key) {
    Node node = mapping.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    mistakes.add(node.position(), key + " is a text");
    return Optional.empty();
  }

  private Optional<Example.Expected> expected(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(new Example.Expected(scalar.text(), Optional.empty(), Optional.empty()));
    }
    if (!(node instanceof Node.Mapping mapping)) {
      mistakes.add(node.position(), "expected a place");
      return Optional.empty();
    }
    checkKeys(mapping, FIND_KEYS, "of a finding");
    Optional<String> place = scalar(mapping, "at");
    if (place.isEmpty()) {
      mistakes.add(node.position(), "a finding has a place: at");
      return Optional.empty();
    }
    Optional<String> word = scalar(mapping, "severity");
    Optional<Severity> severity = word.flatMap(Severity::of);
    if (word.isPresent() && severity.isEmpty()) {
      mistakes.add(node.position(), "a severity is info, warning or error");
    }
    return Optional.of(new Example.Expected(place.get(), severity, scalar(mapping, "says")));
  }

  private Map<String, Example.ExampleFile> files(Node node) {
    Map<String, Example.ExampleFile> files = new LinkedHashMap<>();
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> files.put(entry.key(), file(entry.value())));
    } else {
      files.put("main.cf", file(node));
    }
    return files;
  }

  private Example.ExampleFile file(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Example.ExampleFile.of(scalar.text());
    }
    if (!(node instanceof Node.Mapping mapping)) {
      mistakes.add(node.position(), "expected the text of a file");
      return Example.ExampleFile.of("");
    }
    checkKeys(mapping, FILE_KEYS, "of a file");
    Map<String, String> certificate = new LinkedHashMap<>();
    if (mapping.get("certificate") instanceof Node.Mapping described) {
      for (Node.Entry entry : described.entries()) {
        certificate.put(
            entry.key(), entry.value() instanceof Node.Scalar value ? value.text() : "");
      }
    }
    return new Example.ExampleFile(
        scalar(mapping, "text").orElse(""),
        !scalar(mapping, "exists").orElse("yes").equals("no"),
        scalar(mapping, "mode"),
        scalar(mapping, "age"),
        !scalar(mapping, "ended").orElse("yes").equals("no"),
        certificate);
  }

  private void checkKeys(Node.Mapping mapping, List<String> valid, String ofWhat) {
    for (Node.Entry entry : mapping.entries()) {
      if (!valid.contains(entry.key())) {
        List<String> near = Similar.names(entry.key(), valid);
        mistakes.add(
            entry.keyPosition(),
            "no such key "
                + ofWhat
                + ": "
                + entry.key()
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
      }
    }
  }
}
