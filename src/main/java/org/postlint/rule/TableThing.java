package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Distribution;
import org.postlint.catalog.TableType;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.config.value.TableSpec;
import org.postlint.rule.Surroundings.FileFact;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;

/** A lookup table that a parameter or a restriction names. */
final class TableThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "table",
          Selector.PARAMETERS,
          "a lookup table that a parameter or a restriction names",
          List.of(
              Property.text("spec", "the table as it is written, type:name"),
              Property.of("type", ValueType.WORD, "its type, behind proxy: and debug:"),
              Property.of("path", ValueType.PATH, "its file; unknown where its type has none"),
              Property.choice(
                  "status",
                  "what the target makes of the type",
                  "current",
                  "later",
                  "unavailable",
                  "unknown"),
              Property.text(
                  "instead",
                  "the table with a type that the target's build has; unknown where none is known"),
              Property.choice("in", "where it is named", "main", "option"),
              Property.flag("proxied", "it is read through proxymap"),
              Property.flag("approved", "proxymap lets it be read, or it needs no proxymap"),
              Property.of(
                  "restriction", ValueType.WORD, "the restriction that asks it; else empty"),
              Property.flag("secret", "it holds passwords"),
              Property.flag("source-exists", "its source file is there; mostly unknown"),
              Property.flag("index-exists", "its index file is there; mostly unknown"),
              Property.flag("index-older", "its index is older than its source; mostly unknown"),
              Property.text("index-command", "the command that makes its index; else empty"),
              Property.flag(
                  "readable-by-others", "everyone on the host can read it; mostly unknown")),
          List.of("parameter", "service"));

  /** Where a table is named: the list it stands in, its place there, and who asks it. */
  record Named(ElementList list, int start, int end, String restriction) {}

  private final Named named;
  private final TableSpec spec;

  TableThing(Named named, TableSpec spec) {
    this.named = named;
    this.spec = spec;
  }

  private Scene scene() {
    return named.list().scene();
  }

  Named named() {
    return named;
  }

  TableSpec spec() {
    return spec;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  Optional<TableType> type() {
    return scene().configuration().catalog().tableType(spec.unwrapped().type());
  }

  /** Returns the file of the table, where its type has one. */
  Optional<String> path() {
    String name = spec.unwrapped().name().string();
    boolean file =
        name.startsWith("/")
            && type()
                .map(known -> known.isTextFile() || known.isIndexed() || known.hasConfigFile())
                .orElse(false);
    return file ? Optional.of(name) : Optional.empty();
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "spec" -> Value.text(spec.item().string());
      case "type" -> Value.word(spec.unwrapped().type());
      case "path" -> path().map(Value::text).orElse(Value.unknown("its type has no file"));
      case "status" -> Value.word(status());
      case "instead" -> instead();
      case "in" -> writtenIn();
      case "proxied" -> Value.of(spec.isProxied());
      case "approved" -> spec.isProxied() ? scene().isProxyApproved(this) : Value.of(true);
      case "restriction" -> Value.word(named.restriction());
      case "secret" -> Value.of(named.list().parameter().contains("password"));
      case "source-exists" -> fact(path(), FileFact::exists);
      case "index-exists" -> fact(indexPath(), FileFact::exists);
      case "index-older" -> indexOlder();
      case "index-command" -> Value.text(indexCommand());
      case "readable-by-others" -> fact(path(), file -> (file.mode() & 04) != 0);
      default -> throw new IllegalArgumentException(property);
    };
  }

  private String status() {
    if (type().isEmpty()) {
      return "unknown";
    }
    if (!type().get().isKnown(scene().configuration().target().postfix())) {
      return "later";
    }
    return distribution()
            .filter(each -> each.withoutTables().contains(type().get().name()))
            .isPresent()
        ? "unavailable"
        : "current";
  }

  private Optional<Distribution> distribution() {
    Configuration configuration = scene().configuration();
    return configuration.target().distribution().flatMap(configuration.catalog()::distribution);
  }

  private Value instead() {
    Optional<String> other = distribution().flatMap(Distribution::indexedTables);
    String type = spec.unwrapped().type();
    String written = spec.item().string();
    int at = written.lastIndexOf(type + ":" + spec.unwrapped().name().string());
    return other.isEmpty() || at < 0
        ? Value.unknown("no other type is known")
        : Value.text(
            written.substring(0, at) + other.get() + written.substring(at + type.length()));
  }

  private Value fact(Optional<String> path, Predicate<FileFact> question) {
    Optional<FileFact> file = path.flatMap(each -> scene().surroundings().file(each));
    return file.isEmpty()
        ? Value.unknown("the file cannot be seen")
        : Value.of(file.get().exists() && question.test(file.get()));
  }

  private Optional<String> indexPath() {
    List<String> suffixes = type().map(TableType::indexSuffixes).orElse(List.of());
    return suffixes.isEmpty() ? Optional.empty() : path().map(each -> each + suffixes.get(0));
  }

  private Value indexOlder() {
    Optional<FileFact> source = path().flatMap(each -> scene().surroundings().file(each));
    Optional<FileFact> index = indexPath().flatMap(each -> scene().surroundings().file(each));
    return source.isEmpty() || index.isEmpty() || !source.get().exists() || !index.get().exists()
        ? Value.unknown("the files cannot be seen")
        : Value.of(index.get().modified() < source.get().modified());
  }

  private String indexCommand() {
    if (indexPath().isEmpty()) {
      return "";
    }
    boolean aliases = named.list().parameter().startsWith("alias_");
    String table = spec.unwrapped().type() + ":" + spec.unwrapped().name().string();
    return (aliases ? "postalias " : "postmap ") + table;
  }

  @Override
  Optional<Place> place() {
    Optional<Place> place = named.list().text().place(named.start(), named.end());
    return place.isPresent() ? place : named.list().setting().map(Setting::place);
  }

  @Override
  boolean isLiteral() {
    return named.list().isLiteral(named.start(), named.end());
  }

  @Override
  String word() {
    return spec.item().string();
  }

  @Override
  @Nullable Service service() {
    return named.list().service();
  }

  @Override
  @Nullable Thing whole(String kind) {
    Service service = service();
    return switch (kind) {
      case "parameter" -> scene().parameter(named.list().parameter(), service);
      case "service" -> service == null ? null : scene().thing(service);
      default -> null;
    };
  }

  @Override
  Optional<Setting> setting() {
    return named.list().setting();
  }
}
