package org.postlint.catalog;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The entries of a section that is sorted by name, each decoded when first asked for. */
abstract class NamedEntries<T> extends AbstractList<T> {
  private final Packed.Section section;
  private final @Nullable Object[] made;

  /** What was found, so that a name is looked for among the packed bytes only once. */
  private final Map<String, Optional<T>> found = new ConcurrentHashMap<>();

  NamedEntries(Packed.Section section) {
    this.section = section;
    this.made = new Object[section.size()];
  }

  abstract T make(Fields fields);

  Optional<T> find(String name) {
    Optional<T> known = found.get(name);
    if (known != null) {
      return known;
    }
    OptionalInt index = section.find(name);
    if (index.isEmpty()) {
      // Not remembered: there is no bound to the names that do not exist.
      return Optional.empty();
    }
    known = Optional.of(get(index.getAsInt()));
    found.put(name, known);
    return known;
  }

  List<String> names() {
    List<String> names = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      names.add(section.name(i));
    }
    return List.copyOf(names);
  }

  @Override
  public T get(int index) {
    Object known = made[index];
    if (known == null) {
      known = make(section.entry(index));
      made[index] = known;
    }
    @SuppressWarnings("unchecked") // only what make returned is stored
    T value = (T) known;
    return value;
  }

  @Override
  public int size() {
    return made.length;
  }
}
