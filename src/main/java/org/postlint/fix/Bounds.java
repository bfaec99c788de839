package org.postlint.fix;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Parameter;
import org.postlint.config.Configuration;
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
import org.postlint.text.Place;
import org.postlint.text.Source;

/** What the changes of a fix name, and may therefore change in effect if the fix is unsafe. */
final class Bounds {
  private final Configuration configuration;
  private final Set<String> parameters = new HashSet<>();
  private final Set<String> services = new HashSet<>();
  private final Set<String> columns = new HashSet<>();

  private Bounds(Configuration configuration) {
    this.configuration = configuration;
  }

  static Bounds of(Configuration configuration, List<Change> changes) {
    Bounds bounds = new Bounds(configuration);
    changes.forEach(bounds::add);
    return bounds;
  }

  /** Tells whether the fix names what differs, or what it follows from. */
  boolean allows(Difference difference, Configuration after) {
    boolean named =
        switch (difference.kind()) {
          case PARAMETER ->
              parameters.contains(difference.name())
                  || Consequence.isOne(after, difference, parameters);
          case COLUMN -> columns.contains(difference.where().get(0) + ' ' + difference.name());
          case ARGUMENTS, SERVICE -> false;
        };
    return named || services.containsAll(difference.where());
  }

  private void add(Change change) {
    if (change instanceof Change.Set set) {
      name(set.parameter());
    } else if (change instanceof Change.Pin pin) {
      name(pin.set().parameter());
    } else if (change instanceof Change.AddOption add) {
      name(add.parameter());
    } else if (change instanceof Change.Unset unset) {
      name(unset.where());
    } else if (change instanceof Change.Rename rename) {
      name(rename.where());
      name(rename.name());
    } else if (change instanceof Change.AddElement add) {
      name(add.parameter());
    } else if (change instanceof Change.RemoveElements remove) {
      name(remove.where());
    } else if (change instanceof Change.ReplaceElements replace) {
      name(replace.where());
    } else if (change instanceof Change.MoveElement move) {
      name(move.where());
    } else if (change instanceof Change.SetField set) {
      setField(set);
    } else if (change instanceof Change.AddService add) {
      entries(add.line());
    } else if (change instanceof Change.RemoveArguments remove) {
      service(remove.service());
    } else if (change instanceof Change.ReplaceArguments replace) {
      service(replace.service());
    } else if (change instanceof Change.CommentOut out) {
      commentOut(out.what());
    } else if (change instanceof Change.OwnLine own) {
      line(own.comment());
    } else if (change instanceof Change.ReplaceLine replace) {
      line(replace.line());
      texts(replace.line(), replace.text());
    } else if (change instanceof Change.RemoveLine remove) {
      line(remove.line());
    }
  }

  private void name(Setting setting) {
    name(setting.parameter());
  }

  private void name(String parameter) {
    parameters.add(parameter);
    Optional<Parameter> known = configuration.catalog().parameter(parameter);
    known.flatMap(Parameter::replacement).ifPresent(parameters::add);
  }

  private void setField(Change.SetField set) {
    if (node(set.service()) instanceof ServiceEntry entry) {
      columns.add(key(entry) + ' ' + set.column());
      if (set.column().equals(Field.SERVICE.text())) {
        services.add(key(entry));
        services.add(set.value() + '/' + entry.field(Field.TYPE).text().text());
      } else if (set.column().equals(Field.TYPE.text())) {
        services.add(key(entry));
        services.add(entry.field(Field.SERVICE).text().text() + '/' + set.value());
      }
    }
  }

  private void service(Place place) {
    if (node(place) instanceof ServiceEntry entry) {
      services.add(key(entry));
    }
  }

  private void commentOut(Place what) {
    if (node(what) instanceof ServiceEntry entry) {
      boolean whole = what.span().start() == entry.span().start();
      for (Option option : entry.options()) {
        if (option.place().span().overlaps(what.span())) {
          name(option.name());
        }
      }
      if (whole) {
        services.add(key(entry));
      }
    } else {
      line(what);
    }
  }

  private void line(Place place) {
    Object node = node(place);
    if (node instanceof Assignment assignment) {
      name(assignment.name());
    } else if (node instanceof ServiceEntry entry) {
      services.add(key(entry));
    }
  }

  private void texts(Place place, String text) {
    if (isMaster(place)) {
      entries(text);
    } else {
      for (MainNode node : MainFile.parse(Source.ofText("", text)).nodes()) {
        if (node instanceof Assignment assignment) {
          name(assignment.name());
        }
      }
    }
  }

  private void entries(String text) {
    for (MasterNode node : MasterFile.parse(Source.ofText("", text)).nodes()) {
      if (node instanceof ServiceEntry entry) {
        services.add(key(entry));
      }
    }
  }

  private static String key(ServiceEntry entry) {
    return entry.field(Field.SERVICE).text().text() + '/' + entry.field(Field.TYPE).text().text();
  }

  private boolean isMaster(Place place) {
    Source source = place.source();
    return configuration.masterFile().filter(file -> file.source().equals(source)).isPresent();
  }

  private @Nullable Object node(Place place) {
    int offset = place.span().start();
    if (isMaster(place)) {
      return configuration.masterFile().map(file -> Nodes.at(file.nodes(), offset)).orElse(null);
    }
    return configuration.mainFile().map(file -> Nodes.at(file.nodes(), offset)).orElse(null);
  }
}
