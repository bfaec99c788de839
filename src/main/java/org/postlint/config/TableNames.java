package org.postlint.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.TableType;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/**
 * Looks for lookup tables in a value, as postconf does, which does not know whether the value is a
 * list at all. A table whose settings stand in main.cf explains the names of the settings; a table
 * with a file of settings has the file looked at.
 */
final class TableNames {
  /** Hears of the names that a table explains. */
  interface Listener {
    /** Is told of the name of a setting. */
    void explained(String name);
  }

  /** So much of what follows a comment is shown. */
  private static final int SHOWN = 20;

  private final Settings settings;
  private final ProblemSink sink;
  private final ClientFileProblems files;
  private final List<String> clients = new ArrayList<>();
  private final boolean braces;
  private final boolean leadingBraces;
  private final boolean comments;
  private final boolean paths;
  private final boolean debug;

  TableNames(Settings settings, ProblemSink sink) {
    this.settings = settings;
    this.sink = sink;
    this.files = new ClientFileProblems(settings, sink);
    for (TableType type : settings.inputs.catalog().tableTypes()) {
      if (type.hasLegacyPrefix()) {
        clients.add(type.name());
      }
    }
    this.braces = ValueSyntax.atLeast(settings.release, 3, 0);
    this.paths = ValueSyntax.atLeast(settings.release, 3, 3);
    this.leadingBraces = ValueSyntax.atLeast(settings.release, 3, 5);
    this.comments = ValueSyntax.atLeast(settings.release, 3, 8);
    this.debug = ValueSyntax.atLeast(settings.release, 3, 11);
  }

  /** Looks at an expanded value. */
  void look(Setting setting, MappedText value, Listener listener) {
    look(setting, value, listener, true, new HashSet<>());
  }

  private void look(
      Setting setting, MappedText value, Listener listener, boolean inside, Set<String> seen) {
    if (!mayMatter(value.text())) {
      return;
    }
    for (Word each : Words.split(value, Words.Separators.LIST, braces)) {
      MappedText word = each.raw();
      if (comments && word.charAt(0) == '#') {
        comment(setting, value, each);
        return;
      }
      if (leadingBraces && word.charAt(0) == '{') {
        MappedText content = open(setting, word);
        if (inside) {
          look(setting, content, listener, true, seen);
        }
        continue;
      }
      table(setting, word, listener, inside, seen);
    }
  }

  /** Most values have nothing that is looked for. */
  private boolean mayMatter(String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('#') >= 0) {
      return true;
    }
    if (text.indexOf(':') >= 0) {
      for (String client : clients) {
        if (text.contains(client)) {
          return true;
        }
      }
    }
    return false;
  }

  private void table(
      Setting setting, MappedText word, Listener listener, boolean inside, Set<String> seen) {
    MappedText rest = word;
    int colon = rest.text().indexOf(':');
    while (colon >= 0 && isWrapper(rest.text().substring(0, colon))) {
      rest = rest.sub(colon + 1, rest.length());
      colon = rest.text().indexOf(':');
    }
    if (colon < 0) {
      return;
    }
    String type = rest.text().substring(0, colon);
    MappedText name = rest.sub(colon + 1, rest.length());
    char first = name.isEmpty() ? 0 : name.charAt(0);
    if (first == '/' && paths) {
      TableType client = client(type);
      if (client != null) {
        files.look(setting, client, name);
      }
    } else if (first == '{' && braces) {
      boolean deeper = inside && !(comments && (type.equals("regexp") || type.equals("pcre")));
      look(setting, open(setting, name), listener, deeper, seen);
    } else if (first != '.' && first != '/') {
      TableType client = client(type);
      if (client != null && seen.add(rest.text())) {
        for (String attribute : client.configAttributes()) {
          if (ClientAttributes.isKnown(client, attribute, settings.release)) {
            listener.explained(name + "_" + attribute);
          }
        }
      }
    }
  }

  private boolean isWrapper(String type) {
    return type.equals("proxy") || (debug && type.equals("debug"));
  }

  /** Returns a type of tables that are asked through a client with settings, or null. */
  private @Nullable TableType client(String type) {
    Optional<TableType> found = settings.inputs.catalog().tableType(type);
    return found.isPresent()
            && found.get().hasLegacyPrefix()
            && found.get().isKnown(settings.release)
        ? found.get()
        : null;
  }

  private MappedText open(Setting setting, MappedText word) {
    BraceText braced = BraceText.of(word);
    String error = braced.error().orElse(null);
    if (error != null) {
      sink.warn(
          ProblemKind.BRACES,
          setting.place(word),
          error.startsWith("missing")
              ? "the brace that opens here is never closed"
              : "text follows the closing brace",
          file(setting) + ": " + error,
          Map.of("name", setting.name(), "text", word.text()));
    }
    return braced.inside();
  }

  private void comment(Setting setting, MappedText value, Word word) {
    MappedText lost = value.sub(word.start(), value.length());
    String all = value.text();
    int next = Math.min(word.end() + 1, all.length());
    String ahead = all.substring(next, Math.min(next + SHOWN, all.length()));
    sink.warn(
        ProblemKind.COMMENT_AFTER_TEXT,
        setting.place(lost),
        "a comment cannot follow on the line of a value",
        file(setting, false)
            + ": #comment after other text is not allowed: "
            + word
            + ' '
            + ahead
            + "...",
        Map.of("name", setting.name(), "text", lost.text()));
  }

  private String file(Setting setting) {
    return file(setting, true);
  }

  private String file(Setting setting, boolean withService) {
    Service service = setting.service();
    String directory = comments ? settings.inputs.directory() + "/" : "";
    if (service == null) {
      return directory + "main.cf";
    }
    return directory + "master.cf" + (withService ? ":" + service.key() : "");
  }
}
