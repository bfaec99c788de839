package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.config.Service;
import org.postlint.text.Place;

/** The edits of the thing at hand itself. Nothing where it is not literally there. */
final class ThingEdits {
  private final Thing thing;

  ThingEdits(View view) {
    this.thing = view.thing();
  }

  /**
   * Removes it.
   *
   * @param through how many neighbours after it go too
   */
  Optional<Change> remove(int through) {
    if (thing instanceof ElementThing element) {
      Optional<List<Place>> places = neighbours(element, through);
      Optional<Place> entry = argumentsOf(element);
      if (entry.isPresent()) {
        return places.map(words -> new Change.RemoveArguments(entry.get(), words));
      }
      return places.flatMap(
          elements ->
              element.setting().map(setting -> new Change.RemoveElements(setting, elements)));
    }
    if (thing instanceof AssignmentThing assignment) {
      return assignment.setting().map(Change.Unset::new);
    }
    return thing instanceof LineThing line
        ? Optional.of(new Change.RemoveLine(line.textPlace()))
        : Optional.empty();
  }

  /** Writes a text in its place and that of so many neighbours after it. */
  Optional<Change> replace(String text, int through) {
    if (thing instanceof ElementThing element) {
      Optional<List<Place>> places = neighbours(element, through);
      Optional<Place> entry = argumentsOf(element);
      if (entry.isPresent()) {
        return places.map(words -> new Change.ReplaceArguments(entry.get(), words, text));
      }
      return places.flatMap(
          elements ->
              element
                  .setting()
                  .map(setting -> new Change.ReplaceElements(setting, elements, text)));
    }
    if (thing instanceof AssignmentThing assignment) {
      return assignment
          .setting()
          .map(setting -> new Change.Set(setting.parameter(), Optional.of(setting), text));
    }
    if (thing instanceof LineThing line) {
      return Optional.of(new Change.ReplaceLine(line.textPlace(), text));
    }
    if (thing instanceof ProblemThing problem) {
      return Optional.of(new Change.ReplaceLine(problem.line(), text));
    }
    if (thing instanceof TableThing table) {
      return replaceTable(table, text);
    }
    Optional<Place> place = thing.isLiteral() ? thing.place() : Optional.empty();
    return place.flatMap(
        where ->
            thing
                .setting()
                .map(setting -> new Change.ReplaceElements(setting, List.of(where), text)));
  }

  /**
   * Replaces a table where it is written, which may be in the value of another parameter that is
   * referred to. What old and new text end in stays, and may have come through a name.
   */
  private static Optional<Change> replaceTable(TableThing table, String text) {
    String old = table.word();
    int same = 0;
    while (same < Math.min(old.length(), text.length())
        && old.charAt(old.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
      same++;
    }
    ElementList list = table.named().list();
    int start = table.named().start();
    String changed = text.substring(0, text.length() - same);
    Optional<Place> place = list.text().place(start, start + old.length() - same);
    return place.flatMap(
        where ->
            list.scene()
                .things()
                .settingAt(where)
                .map(setting -> new Change.ReplaceElements(setting, List.of(where), changed)));
  }

  /** Moves it before the first element that has one of these names. */
  Optional<Change> move(List<String> names) {
    if (!(thing instanceof ElementThing element) || !element.isLiteral()) {
      return Optional.empty();
    }
    for (ElementThing other : element.list().items()) {
      for (String name : names) {
        if (other.parts().name().equalsIgnoreCase(name)) {
          return other.isLiteral() && other != element
              ? element
                  .setting()
                  .map(
                      setting ->
                          new Change.MoveElement(
                              setting, element.place().orElseThrow(), other.place().orElseThrow()))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  Optional<Change> commentOut() {
    if (thing instanceof AssignmentThing assignment) {
      return assignment.setting().map(setting -> new Change.CommentOut(setting.place()));
    }
    if (thing instanceof LineThing line) {
      return Optional.of(new Change.CommentOut(line.textPlace()));
    }
    if (thing instanceof ServiceThing service) {
      Service entry = service.service();
      return Optional.of(new Change.CommentOut(entry.source().place(entry.entry().span())));
    }
    return thing.place().map(Change.CommentOut::new);
  }

  /** Returns the entry whose arguments the element is one of. */
  private static Optional<Place> argumentsOf(ElementThing element) {
    Service service = element.service();
    return service != null && element.list().parameter().equals(LooksCompiler.ARGUMENTS)
        ? Optional.of(service.source().place(service.entry().span()))
        : Optional.empty();
  }

  private static Optional<List<Place>> neighbours(ElementThing element, int through) {
    List<ElementThing> all = element.list().items();
    int first = element.index();
    long last = Math.min((long) first + through, all.size() - 1L);
    List<Place> places = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      ElementThing each = all.get(i);
      if (argumentsOf(each).isEmpty() && !each.isLiteral()) {
        return Optional.empty();
      }
      Optional<Place> place = each.place();
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    return Optional.of(places);
  }
}
