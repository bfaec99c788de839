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
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.text.Edit;
import org.postlint.text.Place;
import org.postlint.text.Span;

/**
 * Turns changes into edits of main.cf and master.cf that look made by hand: a value is written in
 * its place, in the separators, line folding and columns that are there, and no other byte changes.
 * A plan holds all changes of a fix or none.
 */
public final class ChangePlanner {
  private final Configuration configuration;
  private final Places places;
  private final Optional<Pins> pins;

  /** Makes a planner for the files of a configuration; places in changes are places in these. */
  public ChangePlanner(Configuration configuration) {
    this(configuration, Optional.of(new Pins(configuration)));
  }

  ChangePlanner(Configuration configuration, Optional<Pins> pins) {
    this.configuration = configuration;
    this.places = new Places(configuration);
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
        master.addAll(ColumnEdits.set(places.entry(set.service()), set.column(), set.value()));
      } else if (change instanceof Change.AddService add) {
        master.add(ColumnEdits.add(places.masterFile(), add.line()));
      } else if (change instanceof Change.AddElement add) {
        addElement(add);
      } else if (change instanceof Change.RemoveElements remove) {
        WrittenValue written = places.written(remove.where());
        ValueEdits.readable(written);
        Span run = Places.run(remove.elements());
        edit(remove.where(), written.fitted(ListValue.around(written, run).remove(run)));
      } else if (change instanceof Change.ReplaceElements replace) {
        WrittenValue written = places.written(replace.where());
        Span run = Places.run(replace.elements());
        edit(replace.where(), ValueEdits.replace(written, run, replace.text()));
      } else if (change instanceof Change.MoveElement move) {
        WrittenValue written = places.written(move.where());
        ValueEdits.readable(written);
        Span run = move.element().span();
        ListValue list = ListValue.around(written, run);
        edit(move.where(), written.fitted(list.move(run, move.before().span().start())));
      } else if (change instanceof Change.RemoveArguments remove) {
        EntryEdits edits = new EntryEdits(places.masterFile());
        master.addAll(edits.remove(places.entry(remove.service()), Places.run(remove.words())));
      } else if (change instanceof Change.ReplaceArguments replace) {
        EntryEdits edits = new EntryEdits(places.masterFile());
        Span run = Places.run(replace.words());
        master.addAll(edits.replace(places.entry(replace.service()), run, replace.text()));
      } else if (change instanceof Change.Run command) {
        commands.add(command.command());
      } else {
        lines(change);
      }
    }

    private void lines(Change change) throws Withheld {
      if (change instanceof Change.CommentOut out) {
        edits(out.what()).addAll(LineEdits.commentOut(places.line(out.what()), out.what().span()));
      } else if (change instanceof Change.OwnLine own) {
        edits(own.comment()).addAll(LineEdits.ownLine(places.line(own.comment()), own.comment()));
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
        edit(where, ValueEdits.set(places.written(where), set.value(), isList(set.parameter())));
      } else {
        main.add(NewLine.insert(places.mainFile(), set.parameter(), set.value()));
      }
    }

    private void addOption(Change.AddOption add) throws Withheld {
      ServiceEntry entry = places.entry(add.service());
      Option found = null;
      for (Option option : entry.options()) {
        found = option.name().equals(add.parameter()) ? option : found;
      }
      boolean list = isList(add.parameter());
      if (found == null) {
        String value = list ? ValueEdits.tight(add.value()) : add.value();
        master.addAll(new EntryEdits(places.masterFile()).add(entry, add.parameter(), value));
      } else {
        EntryEdits.readable(entry);
        master.addAll(ValueEdits.set(WrittenValue.of(entry, found), add.value(), list));
      }
    }

    private void unset(Setting where) throws Withheld {
      if (places.isMain(where.place())) {
        main.add(LineEdits.remove(places.assignment(where.place()).line()));
      } else {
        master.addAll(
            new EntryEdits(places.masterFile())
                .remove(places.entry(where.place()), where.place().span()));
      }
    }

    private void rename(Change.Rename rename) throws Withheld {
      Place place = rename.where().place();
      Place name =
          places.isMain(place)
              ? places.assignment(place).namePlace()
              : Places.option(places.entry(place), place)
                  .nameText()
                  .place()
                  .orElseThrow(() -> new Withheld("the name is not written"));
      edits(place).add(new Edit(name.span(), rename.name()));
    }

    private void addElement(Change.AddElement add) throws Withheld {
      boolean colons = has(add.parameter(), Semantic.PROTOCOLS, Semantic.CIPHER_LIST);
      if (add.where().isPresent()) {
        Setting where = add.where().get();
        edit(where, ValueEdits.add(places.written(where), add.element(), add.first(), colons));
        return;
      }
      String known = add.defaultValue();
      String separator = known.indexOf(',') < 0 && Bytes.hasBlank(known) ? " " : ", ";
      String value =
          known.isEmpty()
              ? add.element()
              : add.first() ? add.element() + separator + known : known + separator + add.element();
      main.add(NewLine.insert(places.mainFile(), add.parameter(), value));
    }

    private void edit(Setting where, List<Edit> edits) throws Withheld {
      edits(where.place()).addAll(edits);
    }

    private List<Edit> edits(Place place) throws Withheld {
      return places.isMain(place) ? main : master;
    }
  }

  private boolean isList(String parameter) {
    return Meaning.isList(configuration.catalog().parameter(parameter));
  }

  private boolean has(String parameter, Semantic one, Semantic other) {
    Optional<Parameter> known = configuration.catalog().parameter(parameter);
    return known.isPresent() && (known.get().semantic() == one || known.get().semantic() == other);
  }
}
