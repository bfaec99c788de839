package org.postlint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postlint.catalog.Release;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Field;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.Word;
import org.postlint.text.MappedText;

/** Says what postconf would print about a configuration, from our model of it. */
final class PostconfModel {
  private static final int[] COLUMNS = {0, 11, 17, 25, 33, 41, 49, 57};
  private static final Set<ProblemKind> AT_THE_END =
      Set.of(
          ProblemKind.UNUSED_PARAMETER,
          ProblemKind.DEPRECATED_PARAMETER,
          ProblemKind.REMOVED_PARAMETER,
          ProblemKind.DEPRECATION_HINT);

  /**
   * What a command prints.
   *
   * @param pairs names and values, where the output has this form
   * @param lines other output
   * @param errors the lines of standard error
   */
  record Answer(
      int exit, List<Map.Entry<String, String>> pairs, List<String> lines, List<String> errors) {}

  private final Configuration configuration;
  private final Release release;
  private final List<Map.Entry<String, String>> pairs = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private boolean failed;

  private PostconfModel(Configuration configuration) {
    this.configuration = configuration;
    this.release = configuration.target().postfix();
  }

  /** Answers a command: its options and the names that are asked for. */
  static Answer answer(Configuration configuration, List<String> arguments) {
    return new PostconfModel(configuration).answer(arguments);
  }

  private Answer answer(List<String> arguments) {
    boolean expand = arguments.contains("-x");
    boolean ofMaster =
        arguments.contains("-M") || arguments.contains("-P") || arguments.contains("-F");
    List<String> names = new ArrayList<>(arguments);
    names.removeIf(each -> each.startsWith("-"));
    complain(ofMaster, false);
    if (!failed) {
      if (arguments.contains("-M")) {
        configuration.services().forEach(each -> entry(each, expand));
      } else if (arguments.contains("-P")) {
        parameters(expand);
      } else if (arguments.contains("-F")) {
        configuration.services().forEach(this::fields);
      } else if (names.isEmpty()) {
        written().forEach(each -> value(each, expand));
      } else {
        names.forEach(each -> named(each, expand));
      }
    }
    if (!failed) {
      complain(ofMaster, true);
    }
    return failed
        ? new Answer(1, List.of(), List.of(), List.copyOf(errors))
        : new Answer(0, List.copyOf(pairs), List.copyOf(lines), List.copyOf(errors));
  }

  /** Complains about use after the output, about all else before it. */
  private void complain(boolean ofMaster, boolean atTheEnd) {
    boolean deprecated = false;
    for (Problem problem : configuration.problems()) {
      ProblemKind kind = problem.kind();
      if (AT_THE_END.contains(kind) != atTheEnd) {
        continue;
      }
      boolean inMain = problem.place().source().path().endsWith("main.cf");
      if (problem.speaker() != Speaker.POSTCONF
          || problem.log().isEmpty()
          || (ofMaster && inMain && atTheEnd && kind != ProblemKind.DEPRECATION_HINT)
          || (ofMaster && kind == ProblemKind.DEPRECATION_HINT && !deprecated)) {
        continue;
      }
      deprecated |=
          kind == ProblemKind.DEPRECATED_PARAMETER || kind == ProblemKind.REMOVED_PARAMETER;
      boolean fatal = problem.fatal() || (ofMaster && kind == ProblemKind.MISSING_FILE);
      errors.add("postconf: " + (fatal ? "fatal: " : "warning: ") + problem.log());
      failed |= fatal;
    }
  }

  /** Returns the names that main.cf sets and something knows or uses, sorted. */
  Set<String> written() {
    Set<String> names = new TreeSet<>();
    names.add("config_directory");
    for (MainNode node : configuration.mainFile().orElseThrow().nodes()) {
      if (node instanceof Assignment assignment) {
        String name = assignment.name();
        if (configuration.isUsed(name) && configuration.main().value(name).set()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private void named(String name, boolean expand) {
    boolean set = configuration.main().value(name).set();
    if (configuration.knows(name) || (set && configuration.isUsed(name))) {
      value(name, expand);
    } else {
      errors.add("postconf: warning: " + name + ": unknown parameter");
    }
  }

  private void value(String name, boolean expand) {
    EffectiveValue value = configuration.main().value(name);
    if (!failed) {
      pairs.add(
          Map.entry(
              name, expand ? expanded(value.expansion(), value.warnings()) : value.raw().text()));
    }
  }

  private String expanded(Expansion expansion, List<Warning> warnings) {
    for (Warning warning : warnings) {
      errors.add("postconf: warning: " + LogText.printable(warning.words()));
    }
    if (expansion instanceof Expansion.Failed) {
      errors.add("postconf: fatal: macro processing error");
      failed = true;
    }
    return expansion.known().map(MappedText::text).orElse("(" + expansion + ")");
  }

  private String expand(Scope scope, MappedText text) {
    Expander.Result result = scope.expand(text);
    return expanded(result.expansion(), result.warnings());
  }

  private void parameters(boolean expand) {
    for (Namespace namespace : Namespace.of(configuration.services())) {
      List<Setting> settings = new ArrayList<>();
      namespace.settings().forEach(settings::add);
      settings.sort((a, b) -> a.name().compareTo(b.name()));
      Scope scope = namespace.scope(configuration.main().settings());
      for (Setting setting : settings) {
        if (!configuration.main().settings().isReadOnly(setting.name())) {
          String name = namespace.service.key() + '/' + setting.name();
          MappedText value = setting.value();
          pairs.add(Map.entry(name, expand ? expand(scope, value) : value.text()));
        }
      }
    }
  }

  private void fields(Service service) {
    for (Field field : Field.values()) {
      String value = service.field(field);
      String all = field == Field.COMMAND ? value + arguments(service, false) : value;
      pairs.add(Map.entry(service.key() + '/' + field.text(), all));
    }
  }

  private void entry(Service service, boolean expand) {
    StringBuilder line = new StringBuilder();
    for (Field field : Field.values()) {
      if (field.index() > 0) {
        do {
          line.append(' ');
        } while (line.length() < COLUMNS[field.index()]);
      }
      line.append(service.field(field));
    }
    lines.add(line + arguments(service, expand));
  }

  private String arguments(Service service, boolean expand) {
    StringBuilder text = new StringBuilder();
    List<Word> words = service.arguments();
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      String raw = word.raw().text();
      if (!raw.startsWith("-") || raw.equals("--")) {
        break;
      }
      at++;
      int letter = raw.indexOf('o', 1);
      if (letter < 0) {
        text.append(' ').append(raw);
        continue;
      }
      if (letter > 1) {
        text.append(' ').append(raw, 0, letter);
      }
      text.append(" -o");
      if (letter + 1 < raw.length()) {
        text.append(option(service, expand, word.raw().sub(letter + 1, raw.length())));
      } else if (at < words.size()) {
        text.append(option(service, expand, words.get(at++).raw()));
      }
    }
    for (; at < words.size(); at++) {
      text.append(' ').append(grouped(words.get(at).text().text()));
    }
    return text.toString();
  }

  private String option(Service service, boolean expand, MappedText value) {
    MappedText shown = value;
    if (ValueSyntax.atLeast(release, 3, 0) && value.charAt(0) == '{') {
      String inside = BraceText.of(value).inside().text().strip();
      shown = MappedText.unwritten(normalized(inside));
    }
    if (!expand) {
      return ' ' + grouped(shown.text());
    }
    Scope scope = service.scope();
    for (Namespace namespace : Namespace.of(configuration.services())) {
      if (namespace.service == service) {
        scope = namespace.scope(configuration.main().settings());
      }
    }
    return ' ' + grouped(expand(scope, shown));
  }

  /** Takes the blanks around the equals sign away, where there is a name before it. */
  private static String normalized(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? "" : text.substring(0, equals).strip();
    if (name.isEmpty() || name.chars().anyMatch(c -> Bytes.isSpace((char) c))) {
      return text;
    }
    return name + '=' + text.substring(equals + 1).stripLeading();
  }

  private static String grouped(String text) {
    return text.chars().anyMatch(c -> Bytes.isBlank((char) c)) ? '{' + text + '}' : text;
  }

  /** The plain forms squeeze white space. */
  static String squeezed(String text) {
    StringBuilder result = new StringBuilder();
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Bytes.isBlank(c)) {
        result.append(c);
      } else if (!blank) {
        result.append(' ');
      }
      blank = Bytes.isBlank(c);
    }
    int length = result.length();
    return blank && length > 0 ? result.substring(0, length - 1) : result.toString();
  }
}
