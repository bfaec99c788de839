package org.postlint.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Semantic;
import org.postlint.config.Configuration;
import org.postlint.rule.Change;
import org.postlint.rule.Setting;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.LogicalLine;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.Option;
import org.postlint.syntax.Orphan;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Unreadable;
import org.postlint.text.Edit;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * Turns changes into edits of main.cf and master.cf that look made by hand: a value is written in
 * its place, in the separators, line folding and columns that are there, and no other byte changes.
 * A plan holds all changes of a fix or none.
 */
public final class ChangePlanner {
  private final Configuration configuration;
  private final Optional<Pins> pins;

  /** Makes a planner for the files of a configuration; places in changes are places in these. */
  public ChangePlanner(Configuration configuration) {
    this(configuration, Optional.of(new Pins(configuration)));
  }

  ChangePlanner(Configuration configuration, Optional<Pins> pins) {
    this.configuration = configuration;
    this.pins = pins;
  }

  /** Plans changes that belong together. */
  public Plan plan(List<Change> changes) {
    try {
      Run run = new Run();
      List<Change> all = pins.isPresent() ? pins.get().unfold(changes) : changes;
      for (Change change : all) {
        run.plan(change);
      }
      return tidied(run.main, run.master, run.commands);
    } catch (Withheld withheld) {
      return new Plan.Refused(withheld.reason());
    }
  }

  /** Makes a plan of edits that were planned in parts. */
  static Plan tidied(List<Edit> main, List<Edit> master, List<String> commands) {
    try {
      return new Plan.Edits(tidy(main), tidy(master), commands);
    } catch (Withheld withheld) {
      return new Plan.Refused(withheld.reason());
    }
  }

  /** Orders edits, drops those that coincide, and refuses those that share bytes. */
  private static List<Edit> tidy(List<Edit> edits) throws Withheld {
    List<Edit> sorted = new ArrayList<>(edits);
    Collections.sort(sorted);
    List<Edit> kept = new ArrayList<>();
    int done = 0;
    for (Edit edit : sorted) {
      if (kept.contains(edit)) {
        continue;
      }
      if (edit.span().start() < done) {
        throw new Withheld("two of its edits concern the same text");
      }
      done = edit.span().end();
      kept.add(edit);
    }
    return kept;
  }

  private final class Run {
    private final List<Edit> main = new ArrayList<>();
    private final List<Edit> master = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();

    void plan(Change change) throws Withheld {
      if (change instanceof Change.Set set) {
        set(set);
      } else if (change instanceof Change.AddOption add) {
        addOption(add);
      } else if (change instanceof Change.Unset unset) {
        unset(unset.where());
      } else if (change instanceof Change.Rename rename) {
        rename(rename);
      } else if (change instanceof Change.SetField set) {
        master.addAll(ColumnEdits.set(entry(set.service()), set.column(), set.value()));
      } else if (change instanceof Change.AddService add) {
        master.add(ColumnEdits.add(masterFile(), add.line()));
      } else if (change instanceof Change.AddElement add) {
        addElement(add);
      } else if (change instanceof Change.RemoveElements remove) {
        WrittenValue written = written(remove.where());
        ValueEdits.readable(written);
        Span run = run(remove.elements());
        edit(remove.where(), written.fitted(ListValue.around(written, run).remove(run)));
      } else if (change instanceof Change.ReplaceElements replace) {
        WrittenValue written = written(replace.where());
        Span run = run(replace.elements());
        edit(replace.where(), ValueEdits.replace(written, run, replace.text()));
      } else if (change instanceof Change.MoveElement move) {
        WrittenValue written = written(move.where());
        ValueEdits.readable(written);
        Span run = move.element().span();
        ListValue list = ListValue.around(written, run);
        edit(move.where(), written.fitted(list.move(run, move.before().span().start())));
      } else if (change instanceof Change.RemoveArguments remove) {
        EntryEdits edits = new EntryEdits(masterFile());
        master.addAll(edits.remove(entry(remove.service()), run(remove.words())));
      } else if (change instanceof Change.ReplaceArguments replace) {
        EntryEdits edits = new EntryEdits(masterFile());
        Span run = run(replace.words());
        master.addAll(edits.replace(entry(replace.service()), run, replace.text()));
      } else if (change instanceof Change.Run command) {
        commands.add(command.command());
      } else {
        lines(change);
      }
    }

    private void lines(Change change) throws Withheld {
      if (change instanceof Change.CommentOut out) {
        edits(out.what()).addAll(LineEdits.commentOut(line(out.what()), out.what().span()));
      } else if (change instanceof Change.OwnLine own) {
        edits(own.comment()).addAll(LineEdits.ownLine(line(own.comment()), own.comment()));
      } else if (change instanceof Change.ReplaceLine replace) {
        Optional<String> text = Optional.of(replace.text());
        edits(replace.line()).add(LineEdits.physical(replace.line(), text));
      } else if (change instanceof Change.RemoveLine remove) {
        edits(remove.line()).add(LineEdits.physical(remove.line(), Optional.empty()));
      } else {
        throw new Withheld("it is not known how to make this change");
      }
    }

    private void set(Change.Set set) throws Withheld {
      if (set.where().isPresent()) {
        Setting where = set.where().get();
        edit(where, ValueEdits.set(written(where), set.value(), isList(set.parameter())));
      } else {
        main.add(NewLine.insert(mainFile(), set.parameter(), set.value()));
      }
    }

    private void addOption(Change.AddOption add) throws Withheld {
      ServiceEntry entry = entry(add.service());
      Option found = null;
      for (Option option : entry.options()) {
        found = option.name().equals(add.parameter()) ? option : found;
      }
      boolean list = isList(add.parameter());
      if (found == null) {
        String value = list ? ValueEdits.tight(add.value()) : add.value();
        master.addAll(new EntryEdits(masterFile()).add(entry, add.parameter(), value));
      } else {
        EntryEdits.readable(entry);
        master.addAll(ValueEdits.set(WrittenValue.of(entry, found), add.value(), list));
      }
    }

    private void unset(Setting where) throws Withheld {
      if (isMain(where.place())) {
        main.add(LineEdits.remove(assignment(where.place()).line()));
      } else {
        master.addAll(
            new EntryEdits(masterFile()).remove(entry(where.place()), where.place().span()));
      }
    }

    private void rename(Change.Rename rename) throws Withheld {
      Place place = rename.where().place();
      Place name =
          isMain(place)
              ? assignment(place).namePlace()
              : option(entry(place), place)
                  .nameText()
                  .place()
                  .orElseThrow(() -> new Withheld("the name is not written"));
      edits(place).add(new Edit(name.span(), rename.name()));
    }

    private void addElement(Change.AddElement add) throws Withheld {
      boolean colons = has(add.parameter(), Semantic.PROTOCOLS, Semantic.CIPHER_LIST);
      if (add.where().isPresent()) {
        Setting where = add.where().get();
        edit(where, ValueEdits.add(written(where), add.element(), add.first(), colons));
        return;
      }
      String known = add.defaultValue();
      String separator = known.indexOf(',') < 0 && Bytes.hasBlank(known) ? " " : ", ";
      String value =
          known.isEmpty()
              ? add.element()
              : add.first() ? add.element() + separator + known : known + separator + add.element();
      main.add(NewLine.insert(mainFile(), add.parameter(), value));
    }

    private void edit(Setting where, List<Edit> edits) throws Withheld {
      edits(where.place()).addAll(edits);
    }

    private List<Edit> edits(Place place) throws Withheld {
      return isMain(place) ? main : master;
    }
  }

  private boolean isList(String parameter) {
    return Meaning.isList(configuration.catalog().parameter(parameter));
  }

  private boolean has(String parameter, Semantic one, Semantic other) {
    Optional<Parameter> known = configuration.catalog().parameter(parameter);
    return known.isPresent() && (known.get().semantic() == one || known.get().semantic() == other);
  }

  private boolean isMain(Place place) throws Withheld {
    Source source = place.source();
    if (configuration.mainFile().map(MainFile::source).filter(source::equals).isPresent()) {
      return true;
    }
    if (configuration.masterFile().map(MasterFile::source).filter(source::equals).isPresent()) {
      return false;
    }
    throw new Withheld("it concerns " + source.path() + ", which is not edited");
  }

  private MainFile mainFile() throws Withheld {
    return configuration.mainFile().orElseThrow(() -> new Withheld("there is no main.cf"));
  }

  private MasterFile masterFile() throws Withheld {
    return configuration.masterFile().orElseThrow(() -> new Withheld("there is no master.cf"));
  }

  private WrittenValue written(Setting where) throws Withheld {
    if (isMain(where.place())) {
      return WrittenValue.of(assignment(where.place()));
    }
    ServiceEntry entry = entry(where.place());
    EntryEdits.readable(entry);
    return WrittenValue.of(entry, option(entry, where.place()));
  }

  private Assignment assignment(Place place) throws Withheld {
    if (Nodes.at(mainFile(), place.span().start()) instanceof Assignment assignment) {
      return assignment;
    }
    throw new Withheld("there is no setting any more");
  }

  private ServiceEntry entry(Place place) throws Withheld {
    if (!isMain(place)
        && Nodes.at(masterFile(), place.span().start()) instanceof ServiceEntry entry) {
      return entry;
    }
    throw new Withheld("there is no service any more");
  }

  private static Option option(ServiceEntry entry, Place place) throws Withheld {
    for (Option option : entry.options()) {
      if (option.place().span().overlaps(place.span())) {
        return option;
      }
    }
    throw new Withheld("there is no option any more");
  }

  private LogicalLine line(Place place) throws Withheld {
    int offset = place.span().start();
    Object node = isMain(place) ? Nodes.at(mainFile(), offset) : Nodes.at(masterFile(), offset);
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

  private static Span run(List<Place> places) throws Withheld {
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
