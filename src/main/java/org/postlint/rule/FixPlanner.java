package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.text.Place;

/**
 * Finds out what the edits of a fix mean for what was found: which setting, which elements, which
 * text. All or nothing: a fix is withheld where one of its edits cannot be told for sure.
 */
final class FixPlanner {
  private final FixSpec spec;
  private final List<Change> changes = new ArrayList<>();
  private boolean withheld;

  private FixPlanner(FixSpec spec) {
    this.spec = spec;
  }

  /** Returns the fix for things that are told as one finding. */
  static Optional<Fix> plan(Rule rule, FixSpec spec, List<View> views) {
    FixPlanner planner = new FixPlanner(spec);
    for (View view : views) {
      for (EditSpec edit : spec.edits()) {
        planner.take(edit, view);
      }
    }
    if (planner.withheld || planner.changes.isEmpty() || planner.contradictsItself()) {
      return Optional.empty();
    }
    Optional<String> title = spec.title().exact(views.get(0));
    String words = title.orElseGet(() -> spec.title().print(views, new HashMap<>()));
    return Optional.of(new Fix(rule.id(), words, spec.kind(), List.copyOf(planner.changes)));
  }

  private void plan(Change change) {
    if (!changes.contains(change)) {
      changes.add(change);
    }
  }

  /** Two services that need different texts at one place cannot both be served. */
  private boolean contradictsItself() {
    if (changes.size() < 2) {
      return false;
    }
    Map<Object, Change> byPlace = new HashMap<>();
    for (Change change : changes) {
      Object key = key(change);
      if (key != null) {
        Change other = byPlace.put(key, change);
        if (other != null && !other.equals(change)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Object key(Change change) {
    if (change instanceof Change.Pin pin) {
      return key(pin.set());
    }
    if (change instanceof Change.Set set) {
      return set.where().<Object>map(where -> where).orElse(set.parameter());
    }
    return null;
  }

  private void take(EditSpec edit, View view) {
    if (edit instanceof EditSpec.Assign assign) {
      assign(assign, view);
    } else if (edit instanceof EditSpec.Unset unset) {
      unset(unset, view);
    } else if (edit instanceof EditSpec.Rename rename) {
      text(rename.name(), view).ifPresent(name -> rename(name, view));
    } else if (edit instanceof EditSpec.Field field) {
      text(field.value(), view)
          .ifPresent(
              value -> add(entry(view).map(e -> new Change.SetField(e, field.column(), value))));
    } else if (edit instanceof EditSpec.AddService add) {
      text(add.line(), view).ifPresent(line -> plan(new Change.AddService(line)));
    } else if (edit instanceof EditSpec.Add add) {
      addElement(add, view);
    } else if (edit instanceof EditSpec.Remove remove) {
      add(new ThingEdits(view).remove(remove.through()));
    } else if (edit instanceof EditSpec.Replace replace) {
      text(replace.text(), view)
          .ifPresent(text -> add(new ThingEdits(view).replace(text, replace.through())));
    } else if (edit instanceof EditSpec.Move move) {
      add(new ThingEdits(view).move(move.before()));
    } else if (edit instanceof EditSpec.CommentOut) {
      add(new ThingEdits(view).commentOut());
    } else if (edit instanceof EditSpec.OwnLine) {
      add(
          view.thing() instanceof LineThing line
              ? line.comment().map(Change.OwnLine::new)
              : Optional.empty());
    } else if (edit instanceof EditSpec.Run run) {
      text(run.command(), view).ifPresent(command -> plan(new Change.Run(command)));
    }
  }

  private void add(Optional<? extends Change> change) {
    if (change.isEmpty()) {
      withheld = true;
    } else {
      plan(change.get());
    }
  }

  private Optional<String> text(Template template, View view) {
    Optional<String> text = template.exact(view);
    withheld |= text.isEmpty();
    return text;
  }

  private void assign(EditSpec.Assign assign, View view) {
    Optional<String> parameter = parameter(assign.parameter(), view);
    Optional<String> value = text(assign.value(), view);
    if (parameter.isEmpty() || value.isEmpty()) {
      return;
    }
    if (assign.mode() == EditSpec.Mode.OPTION) {
      add(entry(view).map(e -> new Change.AddOption(e, parameter.get(), value.get())));
      return;
    }
    Change.Set set = new Change.Set(parameter.get(), where(parameter.get(), view), value.get());
    plan(assign.mode() == EditSpec.Mode.PIN ? new Change.Pin(set) : set);
  }

  /** Returns the parameter that is meant; nothing where the target lacks it. */
  private Optional<String> parameter(Template template, View view) {
    Optional<String> named = text(template, view);
    Configuration configuration = view.scene().configuration();
    Optional<String> meant =
        named
            .map(name -> view.scene().values().named(name, view.service()))
            .filter(configuration::knows);
    withheld |= meant.isEmpty();
    return meant;
  }

  private static Scope scope(View view) {
    Service service = view.service();
    return service == null ? view.scene().configuration().main() : service.scope();
  }

  private static Optional<Setting> where(String parameter, View view) {
    EffectiveValue value = scope(view).value(parameter);
    return view.scene().values().written(value).map(Written::setting);
  }

  private void unset(EditSpec.Unset unset, View view) {
    Optional<String> name = text(unset.parameter(), view);
    if (name.isEmpty()) {
      return;
    }
    String parameter = view.scene().values().named(name.get(), view.service());
    Service service = view.service();
    if (service != null && service.option(parameter).isPresent()) {
      add(where(parameter, view).map(Change.Unset::new));
      return;
    }
    boolean any = false;
    for (Written each : view.scene().things().written()) {
      if (each.service() == null && each.name().equals(parameter)) {
        plan(new Change.Unset(each.setting()));
        any = true;
      }
    }
    withheld |= !any;
  }

  private void rename(String name, View view) {
    if (!view.scene().configuration().knows(name)) {
      withheld = true;
      return;
    }
    add(view.thing().setting().map(setting -> new Change.Rename(setting, name)));
  }

  private void addElement(EditSpec.Add add, View view) {
    Optional<String> parameter = parameter(add.parameter(), view);
    Optional<String> element = text(add.element(), view);
    if (parameter.isEmpty() || element.isEmpty()) {
      return;
    }
    String byDefault = scope(view).defaultValue(parameter.get()).raw().text();
    Optional<Setting> where = where(parameter.get(), view);
    if (where.isEmpty() && byDefault.indexOf(Expansion.Unknown.HOLE) >= 0) {
      withheld = true;
      return;
    }
    plan(
        new Change.AddElement(
            parameter.get(), where, where.isEmpty() ? byDefault : "", element.get(), add.first()));
  }

  /** Returns the entry of the service that is looked at. */
  private static Optional<Place> entry(View view) {
    Service service = view.service();
    return service == null
        ? Optional.empty()
        : Optional.of(service.source().place(service.entry().span()));
  }

  /** Returns the title, for messages of tests. */
  @Override
  public String toString() {
    return spec.toString();
  }
}
