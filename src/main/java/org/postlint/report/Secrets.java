package org.postlint.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postlint.catalog.Catalog;
import org.postlint.config.Configuration;
import org.postlint.config.value.InPlaceSecrets;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.text.MappedText;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * Finds passwords in a configuration: the contents of tables that are written in place where a
 * parameter holds passwords or is of the user's own, values of the user's parameters that are named
 * like one (database clients read such), and arguments of the form {@code password=…}.
 */
public final class Secrets implements Masks {
  private static final String MASK = "***";
  private static final List<String> WORDS = List.of("password", "passwd", "secret");
  private static final List<String> ENDS = List.of("_pw", "_pass");

  private final Catalog catalog;
  private final Configuration configuration;
  private final Map<Source, List<Span>> found = new HashMap<>();

  /** Looks for the secrets of a configuration. */
  public Secrets(Configuration configuration) {
    this.catalog = configuration.catalog();
    this.configuration = configuration;
  }

  @Override
  public synchronized List<Span> in(Source source) {
    return found.computeIfAbsent(source, this::find);
  }

  /** Returns a value of a parameter with its secrets hidden. */
  public String mask(String name, String value) {
    return InPlaceSecrets.hide(value, ranges(name, value));
  }

  /** Returns an argument of a program with its secrets hidden. */
  public String maskArgument(String argument) {
    int equals = argument.indexOf('=');
    if (equals > 0) {
      String name = argument.substring(0, equals).trim();
      String value = argument.substring(equals + 1);
      return argument.substring(0, equals + 1)
          + (name.startsWith("-") && isNamedSecret(name) ? MASK : mask(name, value));
    }
    return argument;
  }

  /** Returns a line of a file with the secrets hidden that can be told from the line alone. */
  public String maskLine(String line) {
    int equals = line.indexOf('=');
    int end = equals;
    while (end > 0 && line.charAt(end - 1) <= ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && isOfName(line.charAt(start - 1))) {
      start--;
    }
    String value = line.substring(equals + 1);
    int first = 0;
    while (first < value.length() && value.charAt(first) <= ' ') {
      first++;
    }
    return line.substring(0, equals + 1 + first)
        + mask(line.substring(Math.max(0, start), Math.max(0, end)), value.substring(first));
  }

  private static boolean isOfName(char c) {
    return c > ' ' && c != '{' && c != ',';
  }

  private List<Span> find(Source source) {
    List<Span> spans = new ArrayList<>();
    boolean isMaster =
        configuration.masterFile().map(MasterFile::source).filter(source::equals).isPresent();
    if (isMaster) {
      for (MasterNode node : configuration.masterFile().orElseThrow().nodes()) {
        if (node instanceof ServiceEntry entry) {
          findIn(entry, spans);
        }
      }
    } else if (isNamedSecret(source.path())) {
      findInTable(source, spans);
    } else {
      for (MainNode node : MainFile.parse(source).nodes()) {
        if (node instanceof Assignment assignment) {
          add(assignment.name(), assignment.value(), spans);
        }
      }
    }
    return List.copyOf(spans);
  }

  private void findIn(ServiceEntry entry, List<Span> spans) {
    for (Option option : entry.options()) {
      add(option.name(), option.value(), spans);
    }
    for (Word word : entry.arguments()) {
      MappedText text = word.raw();
      int equals = text.text().indexOf('=');
      if (equals > 0
          && text.charAt(0) == '-'
          && equals + 1 < text.length()
          && isNamedSecret(text.text().substring(0, equals))) {
        text.place(equals + 1, text.length()).ifPresent(place -> spans.add(place.span()));
      }
    }
  }

  /** In a table of passwords, everything after the key of each line. */
  private static void findInTable(Source source, List<Span> spans) {
    String text = source.text();
    for (int line = 1; line <= source.lines().count(); line++) {
      Span bytes = Excerpt.text(source, line);
      int at = bytes.start();
      while (at < bytes.end() && text.charAt(at) > ' ') {
        at++;
      }
      while (at < bytes.end() && text.charAt(at) <= ' ') {
        at++;
      }
      if (at < bytes.end() && text.charAt(bytes.start()) != '#') {
        spans.add(new Span(at, bytes.end()));
      }
    }
  }

  private void add(String name, MappedText value, List<Span> spans) {
    for (Span range : ranges(name, value.text())) {
      value.place(range.start(), range.end()).ifPresent(place -> spans.add(place.span()));
    }
  }

  private List<Span> ranges(String name, String value) {
    boolean secret = isNamedSecret(name);
    boolean builtIn = catalog.parameter(name).isPresent();
    if ((builtIn && !secret) || value.isEmpty()) {
      return List.of();
    }
    List<Span> ranges = InPlaceSecrets.in(value);
    return ranges.isEmpty() && !builtIn && secret && value.indexOf(":/") < 0
        ? List.of(new Span(0, value.length()))
        : ranges;
  }

  private static boolean isNamedSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return true;
      }
    }
    for (String end : ENDS) {
      if (lower.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
