package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postlint.catalog.Catalog;

/**
 * Writes the JSON Schema of a rule file, from the same lists that the compiler goes by. An editor
 * completes and checks with it; what needs more than a schema (which property goes with which kind)
 * is left to the compiler.
 */
public final class RuleSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final SchemaWriter out = new SchemaWriter();

  private RuleSchema() {}

  /** Returns the schema as JSON text, always the same for one catalog. */
  public static String of(Catalog catalog) {
    RuleSchema schema = new RuleSchema();
    schema.write(catalog);
    return schema.out.text();
  }

  private void write(Catalog catalog) {
    out.open();
    out.text("$schema", DRAFT);
    out.text("title", "A rule of postlint");
    out.text("type", "object");
    out.texts("required", List.of("summary", "severity", "examples"));
    out.raw("anyOf", "[{\"required\": [\"when\"]}, {\"required\": [\"cases\"]}]");
    out.raw("additionalProperties", "false");
    out.open("properties");
    rule();
    out.close();
    out.open("$defs");
    definitions(catalog);
    out.close();
    out.close();
  }

  private void rule() {
    described("summary", "One sentence without a full stop: the title", "string");
    reference("severity", "severity");
    reference("profiles", "profiles");
    reference("for", "looks");
    reference("when", "condition");
    out.open("cases");
    out.text("description", "The first that is true replaces keys of the rule by its own");
    out.text("type", "array");
    out.raw("items", "{\"$ref\": \"#/$defs/case\"}");
    out.close();
    reference("at", "names");
    described("message", "What is said; {name} prints a value. Absent: the summary", "string");
    reference("fix", "fix");
    described("why", "Why it matters", "string");
    reference("logs", "texts");
    reference("references", "texts");
    out.open("examples");
    out.text("type", "array");
    out.raw("minItems", "2");
    out.raw("items", "{\"$ref\": \"#/$defs/example\"}");
    out.close();
    described("language", "The language of the file; absent: 1", "integer");
  }

  private void described(String key, String description, String type) {
    out.open(key);
    out.text("description", description);
    out.text("type", type);
    out.close();
  }

  private void reference(String key, String definition) {
    out.raw(key, "{\"$ref\": \"#/$defs/" + definition + "\"}");
  }

  private void definitions(Catalog catalog) {
    words("severity", List.of("info", "warning", "error"));
    List<String> profiles = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      profiles.add(profile.word());
    }
    profiles(profiles);
    out.raw(
        "texts",
        "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": "
            + "{\"type\": \"string\"}}]}");
    out.raw("names", "{\"$ref\": \"#/$defs/texts\"}");
    out.raw("scalar", "{\"type\": [\"string\", \"number\", \"boolean\", \"null\"]}");
    looks();
    condition(catalog);
    matcher();
    caseOf();
    fix();
    example();
  }

  private void words(String key, List<String> words) {
    out.open(key);
    out.texts("enum", words);
    out.close();
  }

  private void profiles(List<String> profiles) {
    out.open("profiles");
    out.text("description", "Another severity in some profiles; or a list: only in these");
    out.openList("anyOf");
    out.open();
    out.text("type", "object");
    out.raw("additionalProperties", "false");
    out.open("properties");
    for (String profile : profiles) {
      out.raw(profile, "{\"enum\": [\"off\", \"info\", \"warning\", \"error\", false]}");
    }
    out.close();
    out.close();
    out.open();
    out.text("type", "array");
    out.open("items");
    out.texts("enum", profiles);
    out.close();
    out.close();
    out.closeList();
    out.close();
  }

  private void looks() {
    List<String> kinds = new ArrayList<>();
    for (ThingKind kind : Vocabulary.kinds()) {
      if (kind.selector() != ThingKind.Selector.NONE) {
        kinds.add(kind.name());
      }
    }
    out.open("looks");
    out.text("description", "What is looked at, one by one; absent: the whole configuration");
    out.openList("anyOf");
    out.open();
    out.texts("enum", kinds);
    out.close();
    out.open();
    out.text("type", "object");
    out.raw("additionalProperties", "false");
    out.open("properties");
    Set<String> narrowing = new TreeSet<>();
    for (ThingKind kind : Vocabulary.kinds()) {
      kind.properties().forEach(property -> narrowing.add(property.name()));
    }
    narrowing.removeAll(kinds);
    for (String property : narrowing) {
      reference(property, "matcher");
    }
    for (ThingKind kind : Vocabulary.kinds()) {
      if (kind.selector() != ThingKind.Selector.NONE) {
        out.open(kind.name());
        out.text("description", "Once for each " + kind.sentence());
        out.text("$ref", "#/$defs/texts");
        out.close();
      }
    }
    out.close();
    out.close();
    out.closeList();
    out.close();
  }

  private void condition(Catalog catalog) {
    out.open("condition");
    out.text("type", "object");
    out.raw("minProperties", "1");
    out.raw("additionalProperties", "false");
    out.open("properties");
    for (String key : List.of("any", "all")) {
      out.raw(key, "{\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/condition\"}}");
    }
    out.raw(
        "unless",
        "{\"anyOf\": [{\"$ref\": \"#/$defs/condition\"}, {\"type\": \"array\", \"items\": "
            + "{\"$ref\": \"#/$defs/condition\"}}]}");
    for (String key : List.of("postfix", "openssl", "distribution")) {
      reference(key, "texts");
    }
    analyses();
    for (ThingKind kind : Vocabulary.kinds()) {
      String prefix = kind.equals(Vocabulary.CONFIGURATION) ? "" : kind.name() + ".";
      for (Property property : kind.properties()) {
        named(prefix + property.name(), property.sentence());
      }
    }
    for (Analysis analysis : Analyses.ALL) {
      for (Analysis.Output output : analysis.outputs()) {
        named(analysis.name() + "." + output.name(), output.sentence());
      }
    }
    out.close();
    out.open("patternProperties");
    parameters(catalog);
    out.close();
    out.close();
  }

  private void analyses() {
    out.open("analysis");
    out.text("type", "object");
    out.raw("additionalProperties", "false");
    out.open("properties");
    for (Analysis analysis : Analyses.ALL) {
      out.open(analysis.name());
      out.text("description", analysis.sentence());
      out.close();
    }
    out.close();
    out.close();
  }

  private void named(String name, String sentence) {
    out.open(name);
    out.text("description", sentence);
    out.text("$ref", "#/$defs/matcher");
    out.close();
  }

  private void parameters(Catalog catalog) {
    StringBuilder names = new StringBuilder();
    for (String name : catalog.parameterNames()) {
      names.append(names.length() == 0 ? "" : "|").append(name);
    }
    StringBuilder facets = new StringBuilder();
    for (Name.Facet facet : Name.Facet.values()) {
      if (facet != Name.Facet.VALUE) {
        facets.append(facets.length() == 0 ? "" : "|").append(facet.word());
      }
    }
    String member = "(<service>|[a-z0-9-]+)_[a-z_]+";
    reference("^(main\\.)?(" + names + "|" + member + ")(\\.(" + facets + "))?$", "matcher");
  }

  private void matcher() {
    out.open("matcher");
    out.openList("anyOf");
    out.rawItem("{\"$ref\": \"#/$defs/scalar\"}");
    out.rawItem("{\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/scalar\"}}");
    out.open();
    out.text("type", "object");
    out.raw("minProperties", "1");
    out.raw("additionalProperties", "false");
    out.open("properties");
    for (Matchers matcher : Matchers.values()) {
      out.open(matcher.word());
      out.text("description", matcher.sentence());
      shape(matcher.shape());
      out.close();
    }
    out.close();
    out.close();
    out.closeList();
    out.close();
  }

  private void shape(Matchers.Shape shape) {
    switch (shape) {
      case FLAG -> out.raw("enum", "[\"yes\", \"no\"]");
      case WHERE -> out.raw("enum", "[\"yes\", \"no\", \"main\", \"option\"]");
      case PATTERN -> out.text("type", "string");
      case OPERAND -> out.text("$ref", "#/$defs/scalar");
      case OPERANDS, NUMBER, ITEMS -> {
        // A value, a list of values, matchers or a condition: the compiler tells which fits.
      }
    }
  }

  private void caseOf() {
    out.open("case");
    out.text("type", "object");
    out.raw("additionalProperties", "false");
    out.open("properties");
    reference("when", "condition");
    reference("severity", "severity");
    reference("profiles", "profiles");
    reference("at", "names");
    out.raw("message", "{\"type\": \"string\"}");
    reference("fix", "fix");
    out.close();
    out.close();
  }

  private void fix() {
    out.open("fix");
    out.openList("anyOf");
    out.rawItem("{\"const\": \"none\"}");
    out.open();
    out.text("type", "object");
    out.raw("additionalProperties", "false");
    out.texts("required", List.of("kind", "edits"));
    out.open("properties");
    out.raw("title", "{\"type\": \"string\"}");
    words("kind", List.of("safe", "unsafe"));
    out.open("edits");
    out.text("type", "array");
    out.raw("minItems", "1");
    out.open("items");
    out.text("type", "object");
    out.raw("additionalProperties", "false");
    out.open("properties");
    for (Edits edit : Edits.values()) {
      described(edit.word(), edit.sentence());
    }
    out.close();
    out.close();
    out.close();
    out.close();
    out.close();
    out.closeList();
    out.close();
  }

  private void described(String key, String description) {
    out.open(key);
    out.text("description", description);
    out.close();
  }

  private void example() {
    out.open("example");
    out.text("type", "object");
    out.raw("additionalProperties", "false");
    out.raw("oneOf", "[{\"required\": [\"bad\", \"finds\"]}, {\"required\": [\"good\"]}]");
    out.open("properties");
    described("title", "A sentence", "string");
    described("bad", "The text of main.cf, or a map from file to text");
    described("good", "The nearest thing that must not be reported");
    described("finds", "A place, or the list of all");
    described("fixed", "What the fix makes of it; absent: there is none here");
    described("target", "newest, a distribution or a release");
    described("postfix", "A release of Postfix");
    described("openssl", "A release of OpenSSL");
    described("directory", "Where the configuration is; absent: /etc/postfix", "string");
    described("profile", "The profile; absent: default", "string");
    out.close();
    out.close();
  }
}
