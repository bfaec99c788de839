package org.postlint.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.StockService;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** Makes the configuration of an example: its files, and what lies beside them. */
final class ExampleFiles {
  static final String DIRECTORY = "/etc/postfix";
  static final String MAIN = "main.cf";
  static final String MASTER = "master.cf";

  private static final long NOW = 1_800_000_000;

  /** How the two files are written, beside the way in which the rule has them. */
  enum Variant {
    /** Every line ends in a line feed. */
    PLAIN("as written"),
    /** Every line ends in CR LF. */
    CRLF("with CR LF"),
    /** The last line has no end. */
    OPEN("without the final line feed");

    private final String words;

    Variant(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** Returns a file in this way. */
    String of(String text) {
      String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
      return switch (this) {
        case PLAIN -> ended;
        case CRLF -> ended.replace("\n", "\r\n");
        case OPEN -> ended.isEmpty() ? ended : ended.substring(0, ended.length() - 1);
      };
    }
  }

  private final Catalog catalog;

  ExampleFiles(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Returns the target that an example sets, the newest where it sets none. */
  Target target(Example example) {
    Target target = Target.named(catalog, example.target().orElse(Target.NEWEST));
    return example.openssl().isEmpty()
        ? target
        : new Target(
            target.postfix(),
            example.openssl().get(),
            target.distribution(),
            target.chosen(),
            List.of());
  }

  /** Returns the text of main.cf or master.cf; the stock master.cf where there is none. */
  String text(Example example, String file) {
    Example.ExampleFile given = example.files().get(file);
    if (given != null) {
      return given.text();
    }
    return file.equals(MASTER) ? stock(target(example)) : "";
  }

  Configuration configuration(Example example, Variant variant) {
    return Configuration.of(
        Inputs.of(
            source(example, variant, MAIN).map(MainFile::parse),
            source(example, variant, MASTER).map(MasterFile::parse),
            example.directory(),
            catalog,
            target(example)));
  }

  private Optional<Source> source(Example example, Variant variant, String file) {
    Example.ExampleFile given = example.files().get(file);
    if (given != null && !given.isThere()) {
      return Optional.empty();
    }
    String text = variant.of(text(example, file));
    boolean open = given != null && !given.ended();
    return Optional.of(Source.ofText(file, bytes(open ? text.stripTrailing() : text)));
  }

  /** Rules are UTF-8, configurations are bytes. */
  static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private String stock(Target target) {
    StringBuilder text = new StringBuilder();
    for (StockService service : catalog.stockServices(target.postfix())) {
      if (service.isEnabled()) {
        text.append(service.name())
            .append(' ')
            .append(service.type())
            .append(' ')
            .append(service.isPrivate())
            .append(' ')
            .append(service.unprivileged())
            .append(' ')
            .append(service.chroot())
            .append(' ')
            .append(service.wakeup())
            .append(' ')
            .append(service.processLimit())
            .append(' ')
            .append(service.program());
        service.arguments().forEach(argument -> text.append("\n  ").append(argument));
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Returns what is known beside the two files: the other files of the example, and the time. */
  Surroundings surroundings(Example example) {
    Map<String, Example.ExampleFile> files = new HashMap<>();
    example
        .files()
        .forEach(
            (name, file) -> {
              if (file.isThere()) {
                files.put(name.startsWith("/") ? name : example.directory() + "/" + name, file);
              }
            });
    return new Beside(files);
  }

  private record Beside(Map<String, Example.ExampleFile> files) implements Surroundings {
    @Override
    public Optional<FileFact> file(String path) {
      Example.ExampleFile file = files.get(path);
      if (file == null) {
        return Optional.of(FileFact.MISSING);
      }
      Value age = Literals.read(file.age().orElse("0"), ValueType.TIME);
      long seconds = age instanceof Value.Amount number ? number.number() : 0;
      int mode = Integer.parseInt(file.mode().orElse("0644"), 8);
      return Optional.of(new FileFact(true, NOW - seconds, mode));
    }

    @Override
    public Optional<Source> text(String path) {
      return Optional.ofNullable(files.get(path))
          .map(file -> Source.ofText(path, bytes(file.text())));
    }

    @Override
    public Optional<Chain> chain(String path) {
      Example.ExampleFile file = files.get(path);
      if (file == null || file.certificate().isEmpty()) {
        return Optional.empty();
      }
      Map<String, String> said = file.certificate();
      String key = said.getOrDefault("key", "rsa-2048");
      int dash = key.indexOf('-');
      String type = dash < 0 ? key : key.substring(0, dash);
      String size = dash < 0 ? "256" : key.substring(dash + 1).replaceAll("[^0-9]", "");
      boolean selfSigned = said.getOrDefault("self-signed", "no").equals("yes");
      Certificate certificate =
          new Certificate(
              type,
              Integer.parseInt(size),
              NOW + Long.parseLong(said.getOrDefault("days", "90")) * 86_400,
              List.of(said.getOrDefault("names", "mail.example.com").split("[, ]+", -1)),
              selfSigned,
              said.getOrDefault("signature", "sha256"));
      return Optional.of(
          new Chain(
              List.of(certificate),
              Optional.of(said.getOrDefault("complete", "yes").equals("yes")),
              said.getOrDefault("ordered", "yes").equals("yes"),
              said.getOrDefault("ends-in-root", "no").equals("yes"),
              said.getOrDefault("problem", "")));
    }

    @Override
    public Optional<List<String>> addresses() {
      return Optional.empty();
    }

    @Override
    public Optional<List<String>> resolvers() {
      return Optional.empty();
    }

    @Override
    public Optional<Long> now() {
      return Optional.of(NOW);
    }
  }
}
