package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** One {@code name = value}, in main.cf or as an {@code -o}, as it is written. */
final class AssignmentThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "assignment",
          Selector.PARAMETERS,
          "name = value in main.cf, and each -o, as written",
          List.of(
              Property.text("value", "the value, expanded where it counts"),
              Property.text("text", "the value as it is written"),
              Property.text(
                  "unquoted", "the value without the quotes around all of it; else empty"),
              Property.text(
                  "after-equals",
                  "the value without the equals sign that it begins with; else empty"),
              Property.text(
                  "bytes", "the bytes that a number with a unit such as 25M means; else empty"),
              Property.choice("in", "where it is written", "main", "option"),
              Property.flag("valid", "the program that reads it accepts the value"),
              Property.of(
                  "mistake", ValueType.SENTENCE, "what is wrong with the value; else empty"),
              Property.flag("fatal", "the program that reads it stops at the value"),
              Property.flag("overridden", "a later setting of the same name counts instead"),
              Property.text(
                  "overridden-by", "the value that counts instead, as it is written; else empty"),
              Property.flag("same-as-main", "the -o has the value that main.cf gives"),
              Property.flag("same-as-default", "it means the same as the default of the target"),
              Property.choice(
                  "separators",
                  "what stands between the elements of the list",
                  "none",
                  "blanks",
                  "commas",
                  "mixed"),
              Property.of(
                  "syntax-since",
                  ValueType.VERSION,
                  "the first release that reads the value so; unknown where every one does")),
          List.of("parameter", "service", "tls"));

  private final Scene scene;
  private final Written written;

  @SuppressWarnings("NullableOptional") // null: not worked out yet
  private @Nullable Optional<Check> check;

  AssignmentThing(Scene scene, Written written) {
    this.scene = scene;
    this.written = written;
  }

  Written written() {
    return written;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "value" -> value();
      case "text" -> Value.text(written.value().text());
      case "unquoted" -> Value.text(unquoted(written.value().text()));
      case "after-equals" -> Value.text(afterEquals(written.value().text()));
      case "bytes" -> Value.text(Bytes.of(written.value().text()));
      case "in" -> writtenIn();
      case "valid" -> valid();
      case "mistake" ->
          check().map(Check::message).map(Value::text).orElse(Value.unknown("not known"));
      case "fatal" ->
          check().map(check -> Value.of(check.fatal())).orElse(Value.unknown("not known"));
      case "overridden" -> Value.of(!scene.counts(written));
      case "overridden-by" -> Value.text(scene.overriding(written).orElse(""));
      case "same-as-main" -> sameAsMain();
      case "same-as-default" -> sameAsDefault();
      case "separators" -> Value.word(separators(written.value()));
      case "syntax-since" -> syntaxSince(written.value().text());
      default -> throw new IllegalArgumentException(property);
    };
  }

  /**
   * What reading a value found out.
   *
   * @param message what is wrong; empty where nothing is
   * @param fatal whether the program stops
   * @param place where the fault is
   * @param log what the program logs; empty where nothing is known
   */
  record Check(String message, boolean fatal, Optional<Place> place, String log) {}

  private Optional<Check> check() {
    Optional<Check> known = check;
    if (known == null) {
      known = scene.check(written);
      check = known;
    }
    return known;
  }

  private Value value() {
    return scene
        .expanded(written)
        .map(text -> Value.text(text.text()))
        .orElse(Value.unknown("only the host knows"));
  }

  private Value valid() {
    return check()
        .map(check -> Value.of(check.message().isEmpty()))
        .orElse(Value.unknown("not known"));
  }

  /** Returns a text without the quotes around all of it; empty where there are none. */
  static String unquoted(String text) {
    int last = text.length() - 1;
    if (last < 1) {
      return "";
    }
    char quote = text.charAt(0);
    boolean quoted =
        (quote == '"' || quote == '\'')
            && text.charAt(last) == quote
            && text.indexOf(quote, 1) == last;
    return quoted ? text.substring(1, last) : "";
  }

  private static String afterEquals(String text) {
    return text.startsWith("=") ? text.substring(1).stripLeading() : "";
  }

  private Value sameAsMain() {
    Service service = written.service();
    if (service == null) {
      return Value.of(false);
    }
    Optional<MappedText> mine = scene.expanded(written);
    Optional<MappedText> main = scene.expandedMain(written.name());
    return mine.isEmpty() || main.isEmpty()
        ? Value.unknown("only the host knows")
        : Value.of(mine.get().text().equals(main.get().text()));
  }

  private Value sameAsDefault() {
    if (!scene.counts(written)) {
      return Value.unknown("another setting counts");
    }
    return switch (scene.isDefault(written)) {
      case TRUE -> Value.of(true);
      case FALSE -> Value.of(false);
      case UNKNOWN -> Value.unknown("not known");
    };
  }

  private static String separators(MappedText value) {
    boolean commas = false;
    boolean blanks = false;
    int depth = 0;
    String text = value.text();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
      boolean separator = depth == 0 && (c == ',' || isBlank(c));
      if (!separator) {
        i++;
        continue;
      }
      boolean comma = false;
      while (i < text.length() && (text.charAt(i) == ',' || isBlank(text.charAt(i)))) {
        comma |= text.charAt(i) == ',';
        i++;
      }
      if (i < text.length()) {
        commas |= comma;
        blanks |= !comma;
      }
    }
    return commas ? blanks ? "mixed" : "commas" : blanks ? "blanks" : "none";
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** Braces that group, and operators in references, came with 3.0; level comparisons with 3.6. */
  private static Value syntaxSince(String text) {
    if (text.contains("level {") || text.contains("level{")) {
      return since("3.6");
    }
    return text.contains("?{") || text.contains(":{") || text.contains("${{")
        ? since("3.0")
        : Value.unknown("every release reads it so");
  }

  private static Value since(String release) {
    Value version = Literals.version(release);
    return version == null ? Value.unknown(release) : version;
  }

  @Override
  Optional<Place> place() {
    return Optional.of(written.anchor());
  }

  @Override
  String word() {
    return written.name();
  }

  @Override
  String log() {
    return scene.check(written).map(Check::log).orElse("");
  }

  @Override
  @Nullable Service service() {
    return written.service();
  }

  @Override
  @Nullable Thing whole(String kind) {
    return switch (kind) {
      case "parameter" -> scene.parameter(written.name(), written.service());
      case "service" -> written.service() == null ? null : scene.thing(written.service());
      case "tls" -> written.service() == null ? null : scene.tls(written.service());
      default -> null;
    };
  }

  @Override
  Optional<Setting> setting() {
    return Optional.of(written.setting());
  }
}
