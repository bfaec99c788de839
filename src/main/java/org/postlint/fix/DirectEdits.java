package org.postlint.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.rule.Change;
import org.postlint.rule.Setting;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Field;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.text.Edit;
import org.postlint.text.Source;

/**
 * Plans what {@code postconf} can be asked to edit, with the same effect: parameters, and fields,
 * options and whole entries of services. What postconf refuses is refused; what it finds nothing to
 * do for gives a plan without edits. A service is named {@code name/type}, each of which may be
 * {@code *}.
 */
public final class DirectEdits {
  private final Configuration configuration;

  /** Makes a planner for the files of a configuration. */
  public DirectEdits(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Something to edit. Texts hold one char for each byte. */
  public sealed interface Request {}

  /** Sets a parameter in main.cf: {@code name=value}, white space around both left out. */
  public record Set(String assignment) implements Request {}

  /** Removes all lines of a parameter from main.cf. */
  public record Unset(String name) implements Request {}

  /** Turns all lines of a parameter in main.cf into comments. */
  public record CommentOut(String name) implements Request {}

  /**
   * Sets a parameter for services: {@code name=value}.
   *
   * @param braces whether a value with blanks is put into braces, as Postfix 3.0 and later reads
   *     it; {@code postconf} refuses to write one
   */
  public record SetOption(String service, String assignment, boolean braces) implements Request {}

  /** Removes the settings of a parameter from services. */
  public record UnsetOption(String service, String name) implements Request {}

  /** Writes a column of services: {@code column=value}. */
  public record SetField(String service, String assignment) implements Request {}

  /**
   * Writes a whole entry in place of the first one that matches, without which it becomes a new
   * one; further ones that match are removed.
   *
   * @param service which entry; empty: the one with the new entry's own name and type
   */
  public record PutService(String service, String line) implements Request {}

  /** Removes the entries of services. */
  public record RemoveService(String service) implements Request {}

  /** Turns the entries of services into comments. */
  public record CommentOutService(String service) implements Request {}

  /** Plans requests; of several for the same thing the last one counts. */
  public Plan plan(List<? extends Request> requests) {
    try {
      Map<String, Request> last = new LinkedHashMap<>();
      for (Request request : requests) {
        String key = key(request);
        last.remove(key);
        last.put(key, request);
      }
      Run run = new Run();
      for (Request request : last.values()) {
        run.add(request);
      }
      return run.plan();
    } catch (Withheld withheld) {
      return new Plan.Refused(withheld.reason());
    }
  }

  private static String key(Request request) throws Withheld {
    if (request instanceof Set set) {
      return Pair.of(set.assignment()).name();
    }
    if (request instanceof Unset unset) {
      return name(unset.name());
    }
    if (request instanceof CommentOut out) {
      return name(out.name());
    }
    if (request instanceof SetOption set) {
      return set.service() + '/' + Pair.of(set.assignment()).name();
    }
    if (request instanceof SetField set) {
      return set.service() + " " + Pair.of(set.assignment()).name();
    }
    return request.toString();
  }

  private static String name(String name) throws Withheld {
    if (name.indexOf('=') >= 0) {
      throw new Withheld("a value is not wanted: \"" + name + '"');
    }
    check(name);
    return Pair.trim(name);
  }

  private static void check(String argument) throws Withheld {
    if (argument.indexOf('\n') >= 0) {
      throw new Withheld("several lines are not wanted: \"" + argument + '"');
    }
    if (Pair.trim(argument).startsWith("#")) {
      throw new Withheld("a comment is not wanted: \"" + argument + '"');
    }
  }

  /** A name and a value. */
  private record Pair(String name, String value) {
    static Pair of(String assignment) throws Withheld {
      check(assignment);
      int equals = assignment.indexOf('=');
      if (equals < 0) {
        throw new Withheld("missing '=' after attribute name: \"" + assignment + '"');
      }
      String name = trim(assignment.substring(0, equals));
      if (name.isEmpty()) {
        throw new Withheld("missing attribute name: \"" + assignment + '"');
      }
      return new Pair(name, trim(assignment.substring(equals + 1)));
    }

    private static String trim(String text) {
      int from = 0;
      int to = text.length();
      while (from < to && Bytes.isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && Bytes.isSpace(text.charAt(to - 1))) {
        to--;
      }
      return text.substring(from, to);
    }
  }

  private final class Run {
    private final List<Change> changes = new ArrayList<>();
    private final List<Edit> master = new ArrayList<>();

    void add(Request request) throws Withheld {
      if (request instanceof Set set) {
        Pair pair = Pair.of(set.assignment());
        List<Setting> settings = settings(pair.name());
        Optional<Setting> where =
            settings.isEmpty() ? Optional.empty() : Optional.of(settings.get(settings.size() - 1));
        changes.add(new Change.Set(pair.name(), where, pair.value()));
      } else if (request instanceof Unset unset) {
        settings(name(unset.name())).forEach(each -> changes.add(new Change.Unset(each)));
      } else if (request instanceof CommentOut out) {
        for (Setting each : settings(name(out.name()))) {
          changes.add(new Change.CommentOut(each.place()));
        }
      } else if (request instanceof SetOption set) {
        Pair pair = Pair.of(set.assignment());
        if (!set.braces() && Bytes.hasBlank(pair.value())) {
          throw new Withheld("the value of an option has blanks: \"" + pair.value() + '"');
        }
        for (Service service : services(set.service())) {
          changes.add(
              new Change.AddOption(service.entry().line().place(), pair.name(), pair.value()));
        }
      } else if (request instanceof UnsetOption unset) {
        String name = name(unset.name());
        for (Service service : services(unset.service())) {
          for (Option option : service.options()) {
            if (option.name().equals(name)) {
              changes.add(new Change.Unset(new Setting(name, option.place())));
            }
          }
        }
      } else if (request instanceof SetField set) {
        Pair pair = Pair.of(set.assignment());
        for (Service service : services(set.service())) {
          changes.add(
              new Change.SetField(service.entry().line().place(), pair.name(), pair.value()));
        }
      } else {
        addEntry(request);
      }
    }

    private void addEntry(Request request) throws Withheld {
      if (request instanceof RemoveService remove) {
        for (Service service : services(remove.service())) {
          master.add(LineEdits.remove(service.entry().line()));
        }
      } else if (request instanceof CommentOutService out) {
        for (Service service : services(out.service())) {
          changes.add(new Change.CommentOut(service.entry().line().place()));
        }
      } else if (request instanceof PutService put) {
        check(put.line());
        ServiceEntry entry = entry(put.line());
        String key = put.service().isEmpty() ? key(entry) : put.service();
        List<Service> found = services(key);
        if (found.isEmpty()) {
          changes.add(new Change.AddService(put.line()));
        }
        for (int i = 0; i < found.size(); i++) {
          ServiceEntry old = found.get(i).entry();
          master.addAll(
              i == 0
                  ? new EntryEdits(masterFile()).rewrite(old, entry)
                  : List.of(LineEdits.remove(old.line())));
        }
      }
    }

    Plan plan() {
      Plan plan = new ChangePlanner(configuration).plan(changes);
      if (!(plan instanceof Plan.Edits edits) || master.isEmpty()) {
        return plan;
      }
      List<Edit> all = new ArrayList<>(master);
      all.addAll(edits.master());
      return ChangePlanner.tidied(edits.main(), all, edits.commands());
    }
  }

  private static String key(ServiceEntry entry) {
    return entry.field(Field.SERVICE).text().text() + '/' + entry.field(Field.TYPE).text().text();
  }

  private static ServiceEntry entry(String line) throws Withheld {
    for (MasterNode node : MasterFile.parse(Source.ofText("", line)).nodes()) {
      if (node instanceof ServiceEntry entry) {
        return entry;
      }
    }
    throw new Withheld("not an entry of master.cf: " + line);
  }

  private MasterFile masterFile() throws Withheld {
    return configuration.masterFile().orElseThrow(() -> new Withheld("there is no master.cf"));
  }

  private List<Setting> settings(String name) {
    List<Setting> found = new ArrayList<>();
    for (MainNode node : configuration.mainFile().map(MainFile::nodes).orElse(List.of())) {
      if (node instanceof Assignment assignment && assignment.name().equals(name)) {
        found.add(new Setting(name, assignment.line().place()));
      }
    }
    return found;
  }

  /** Returns the services that a pattern means, in the order of the file. */
  static List<Service> matching(Configuration configuration, String pattern) {
    int slash = pattern.lastIndexOf('/');
    String name = slash < 0 ? pattern : pattern.substring(0, slash);
    String type = slash < 0 ? "*" : pattern.substring(slash + 1);
    List<Service> found = new ArrayList<>();
    for (Service service : configuration.services()) {
      if ((name.equals("*") || name.equals(service.name()))
          && (type.equals("*") || type.equals(service.type()))) {
        found.add(service);
      }
    }
    return found;
  }

  private List<Service> services(String pattern) throws Withheld {
    masterFile();
    List<Service> found = matching(configuration, pattern);
    for (Service service : found) {
      ServiceEntry entry = service.entry();
      int start = EntryEdits.span(entry.field(Field.SERVICE)).start();
      int end = EntryEdits.span(entry.field(Field.TYPE)).end();
      if (Bytes.has(entry.line().source().text(), '\n', start, end)) {
        throw new Withheld("name and type of a service stand on different lines");
      }
    }
    return found;
  }
}
