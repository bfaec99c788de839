package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Semantic;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Service;
import org.postlint.config.value.EndpointList;
import org.postlint.config.value.Item;
import org.postlint.config.value.ItemList;
import org.postlint.config.value.KeywordSet;
import org.postlint.config.value.MatchList;
import org.postlint.config.value.NextHop;
import org.postlint.config.value.NextHopList;
import org.postlint.config.value.Parsed;
import org.postlint.config.value.ProtocolList;
import org.postlint.config.value.RestrictionList;
import org.postlint.config.value.TableList;
import org.postlint.config.value.TableSpec;
import org.postlint.config.value.TypedValue;
import org.postlint.config.value.ValueError;
import org.postlint.config.value.ValueTypes;
import org.postlint.rule.ElementThing.Parts;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** The elements of one list value. */
final class ElementList {
  private final Scene scene;
  private final String parameter;
  private final @Nullable Service service;
  private final Optional<Setting> setting;
  private final MappedText text;
  private final @Nullable ElementThing entered;
  private final List<ElementThing> items = new ArrayList<>();
  private Optional<RestrictionList> restrictions = Optional.empty();
  private List<ValueError> errors = List.of();
  private @Nullable List<ElementThing> all;
  private @Nullable Boolean complete;
  private @Nullable Value value;

  /**
   * Makes a list without elements.
   *
   * @param setting where the list itself is written
   */
  ElementList(
      Scene scene,
      String parameter,
      @Nullable Service service,
      Optional<Setting> setting,
      MappedText text) {
    this.scene = scene;
    this.parameter = parameter;
    this.service = service;
    this.setting = setting;
    this.text = text;
    this.entered = null;
  }

  /** The list of a restriction class, which takes the place of the element that names it. */
  private ElementList(ElementThing entered, Optional<Setting> setting, MappedText text) {
    this.scene = entered.list().scene;
    this.parameter = entered.list().parameter;
    this.service = entered.list().service;
    this.setting = setting;
    this.text = text;
    this.entered = entered;
  }

  /** Takes the elements of a value that was read. */
  ElementList of(Parsed parsed) {
    errors = parsed.errors();
    parsed.value().ifPresent(this::add);
    return this;
  }

  private void add(TypedValue value) {
    if (value instanceof RestrictionList list) {
      restrictions = Optional.of(list);
      list.entries().forEach(this::addRestriction);
    } else if (value instanceof MatchList list) {
      list.patterns().forEach(this::addPattern);
    } else if (value instanceof TableList list) {
      for (TableSpec table : list.tables()) {
        add(plain(table.item()).withTable(table.type()));
      }
    } else if (value instanceof ProtocolList list) {
      list.items().forEach(item -> add(protocol(plain(item))));
    } else if (value instanceof KeywordSet list) {
      list.items().forEach(item -> add(plain(item)));
    } else if (value instanceof ItemList list) {
      list.items().forEach(item -> add(negatable(plain(item))));
    } else if (value instanceof EndpointList list) {
      for (EndpointList.Entry entry : list.entries()) {
        add(plain(entry.item()).withEndpoint(entry.endpoint()));
      }
    } else if (value instanceof NextHopList list) {
      for (NextHop hop : list.hops()) {
        add(plain(hop.item()));
      }
    }
  }

  void add(Parts parts) {
    items.add(new ElementThing(this, items.size(), parts));
  }

  private static Parts plain(Item item) {
    return Parts.plain(item.start(), item.end(), item.string());
  }

  private static Parts negatable(Parts parts) {
    return parts.word().startsWith("!") ? parts.negated(parts.word().substring(1)) : parts;
  }

  private static Parts protocol(Parts parts) {
    String word = parts.word();
    if (word.startsWith("!")) {
      return negatable(parts);
    }
    return word.startsWith(">=") || word.startsWith("<=")
        ? parts.bounded(word.substring(0, 2), word.substring(2))
        : parts;
  }

  private void addPattern(MatchList.Pattern pattern) {
    Parts parts = plain(pattern.item()).withNetwork(pattern.network());
    if (pattern.negated()) {
      parts = parts.negated(pattern.pattern().string());
    }
    add(pattern.table().isPresent() ? parts.withTable(pattern.table().get().type()) : parts);
  }

  private void addRestriction(RestrictionList.Entry entry) {
    String argument = entry.argument().map(Item::string).orElse("");
    String name = entry.name().string();
    String word = text.text().substring(entry.start(), entry.end());
    add(
        new Parts(
            entry.start(),
            entry.end(),
            word,
            name,
            argument,
            false,
            "",
            entry.warnOnly() || (entered != null && entered.parts().warnOnly()),
            "",
            Optional.empty(),
            entry.server(),
            entry.table().map(TableSpec::type).orElse("")));
    if (entry.form() == RestrictionList.Form.OTHER) {
      ElementThing last = items.get(items.size() - 1);
      if (!isWithin(name) && scene.classes(service).has(name).orElse(false)) {
        last.enter(inside(last, name));
      }
    }
  }

  /** Tells whether this is the list of a class, or of one that it leads to. */
  private boolean isWithin(String name) {
    for (ElementThing at = entered; at != null; at = at.list().entered) {
      if (at.parts().name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private ElementList inside(ElementThing of, String name) {
    EffectiveValue value = scene.effective(name, service);
    Optional<Setting> where = scene.values().written(value).map(Written::setting);
    ElementList list = new ElementList(of, where, Things.text(value).orElse(MappedText.empty()));
    ValueTypes types = scene.configuration().valueTypes();
    return list.of(types.parseRestrictions(parameter, list.text));
  }

  /** Returns these elements as a value; there may be others while a part of the text is unknown. */
  Value value() {
    Value known = value;
    if (known == null) {
      known = new Value.Items(List.copyOf(all()), complete());
      value = known;
    }
    return known;
  }

  /** Returns the elements; after each that names a restriction class, those of the class. */
  List<ElementThing> all() {
    List<ElementThing> known = all;
    if (known == null) {
      known = flat(0, items.size());
      all = known;
    }
    return known;
  }

  private List<ElementThing> flat(int from, int to) {
    List<ElementThing> all = new ArrayList<>(to - from);
    for (ElementThing item : items.subList(from, to)) {
      all.add(item);
      item.inside().ifPresent(list -> all.addAll(list.all()));
    }
    return all;
  }

  /** Returns what Postfix asks before an element, restriction classes unfolded. */
  List<ElementThing> before(ElementThing element) {
    List<ElementThing> before = new ArrayList<>();
    if (entered != null) {
      before.addAll(entered.list().before(entered));
    }
    before.addAll(flat(0, element.index()));
    return before;
  }

  /** Returns what Postfix asks after an element, restriction classes unfolded. */
  List<ElementThing> after(ElementThing element) {
    List<ElementThing> after = new ArrayList<>(flat(element.index() + 1, items.size()));
    if (entered != null) {
      after.addAll(entered.list().after(entered));
    }
    return after;
  }

  /** Tells whether the elements are lookup tables, or may be. */
  boolean isOfTables() {
    return scene
        .configuration()
        .catalog()
        .parameter(parameter)
        .filter(known -> known.semantic() == Semantic.TABLE_LIST)
        .isPresent();
  }

  /** Tells whether the whole text is known, and that of every list that it is part of. */
  boolean complete() {
    Boolean known = complete;
    if (known == null) {
      known = isComplete();
      complete = known;
    }
    return known;
  }

  private boolean isComplete() {
    if (text.text().indexOf(Expansion.Unknown.HOLE) >= 0) {
      return false;
    }
    for (ElementThing item : items) {
      if (item.inside().isPresent() && !item.inside().get().complete()) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether everything that is asked before and after an element is known. */
  boolean isSurroundingKnown() {
    return entered == null ? complete() : entered.list().isSurroundingKnown();
  }

  /** Tells whether this is the value of a restriction class, and not that of the parameter. */
  boolean isOfClass() {
    return entered != null;
  }

  /** Returns the restrictions, where it is a list of these; each is the element at its index. */
  Optional<RestrictionList> restrictions() {
    return restrictions;
  }

  /** Returns what is wrong with a part of the text, in words; empty where nothing is. */
  String mistake(int start, int end) {
    for (ValueError error : errors) {
      if (error.start() >= start && error.end() <= end) {
        return error.message();
      }
    }
    return "";
  }

  /** Tells whether a part of the list is written just so within the setting of the list. */
  boolean isLiteral(int start, int end) {
    Optional<Place> place = text.place(start, end);
    return place.isPresent()
        && setting.isPresent()
        && setting.get().place().source() == place.get().source()
        && setting.get().place().span().contains(place.get().span());
  }

  Scene scene() {
    return scene;
  }

  String parameter() {
    return parameter;
  }

  @Nullable Service service() {
    return service;
  }

  Optional<Setting> setting() {
    return setting;
  }

  MappedText text() {
    return text;
  }

  List<ElementThing> items() {
    return items;
  }
}
