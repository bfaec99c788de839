package org.postlint.fix;

import java.util.List;
import org.postlint.config.Configuration;
import org.postlint.rule.Setting;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.LogicalLine;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.Option;
import org.postlint.syntax.Orphan;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Unreadable;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Finds what is written at places of a configuration's files. */
final class Places {
  private final Configuration configuration;

  Places(Configuration configuration) {
    this.configuration = configuration;
  }

  boolean isMain(Place place) throws Withheld {
    Source source = place.source();
    if (configuration.mainFile().map(MainFile::source).filter(source::equals).isPresent()) {
      return true;
    }
    if (configuration.masterFile().map(MasterFile::source).filter(source::equals).isPresent()) {
      return false;
    }
    throw new Withheld("it concerns " + source.path() + ", which is not edited");
  }

  MainFile mainFile() throws Withheld {
    return configuration.mainFile().orElseThrow(() -> new Withheld("there is no main.cf"));
  }

  MasterFile masterFile() throws Withheld {
    return configuration.masterFile().orElseThrow(() -> new Withheld("there is no master.cf"));
  }

  WrittenValue written(Setting where) throws Withheld {
    if (isMain(where.place())) {
      return WrittenValue.of(assignment(where.place()));
    }
    ServiceEntry entry = entry(where.place());
    EntryEdits.readable(entry);
    return WrittenValue.of(entry, option(entry, where.place()));
  }

  Assignment assignment(Place place) throws Withheld {
    if (Nodes.at(mainFile().nodes(), place.span().start()) instanceof Assignment assignment) {
      return assignment;
    }
    throw new Withheld("there is no setting any more");
  }

  ServiceEntry entry(Place place) throws Withheld {
    if (!isMain(place)
        && Nodes.at(masterFile().nodes(), place.span().start()) instanceof ServiceEntry entry) {
      return entry;
    }
    throw new Withheld("there is no service any more");
  }

  static Option option(ServiceEntry entry, Place place) throws Withheld {
    for (Option option : entry.options()) {
      if (option.place().span().overlaps(place.span())) {
        return option;
      }
    }
    throw new Withheld("there is no option any more");
  }

  LogicalLine line(Place place) throws Withheld {
    int offset = place.span().start();
    Object node =
        isMain(place)
            ? Nodes.at(mainFile().nodes(), offset)
            : Nodes.at(masterFile().nodes(), offset);
    if (node instanceof Assignment assignment) {
      return assignment.line();
    }
    if (node instanceof ServiceEntry entry) {
      return entry.line();
    }
    if (node instanceof Unreadable unreadable) {
      return unreadable.line();
    }
    if (node instanceof Orphan orphan) {
      return orphan.line();
    }
    throw new Withheld("there is no text");
  }

  static Span run(List<Place> places) throws Withheld {
    if (places.isEmpty()) {
      throw new Withheld("nothing is named");
    }
    Span last = places.get(places.size() - 1).span();
    int start = places.get(0).span().start();
    if (last.end() < start) {
      throw new Withheld("the elements are not in order");
    }
    return new Span(start, last.end());
  }
}
