package org.postlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One record of a {@link Packed} file: a map from names to values. What is asked for as another
 * type than it has is a damaged file, and an {@link IllegalStateException}.
 */
public final class Fields {
  private final String[] names;
  private final Object[] values;

  Fields(String[] names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  /** Returns the names of the values that are present. */
  public List<String> names() {
    return List.of(names);
  }

  /** Returns a value: a String, Long, Boolean, List or Fields; null when absent. */
  public @Nullable Object get(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  private <T> T required(String name, Class<T> type) {
    Object value = get(name);
    if (!type.isInstance(value)) {
      throw new IllegalStateException("damaged file: " + name + " is " + value);
    }
    return type.cast(value);
  }

  /** Tells whether there is a value of that name. */
  public boolean has(String name) {
    return get(name) != null;
  }

  /** Returns text that must be there. */
  public String text(String name) {
    return required(name, String.class);
  }

  /** Returns text that may be absent. */
  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** Returns a release that must be there. */
  public Release release(String name) {
    return Release.parse(text(name));
  }

  /** Returns a release that may be absent. */
  public Optional<Release> optionalRelease(String name) {
    return has(name) ? Optional.of(release(name)) : Optional.empty();
  }

  /** Returns a truth value; an absent one is false. */
  public boolean flag(String name) {
    return has(name) && required(name, Boolean.class);
  }

  /** Returns a number that must be there. */
  public long number(String name) {
    return required(name, Long.class);
  }

  /** Returns a number that may be absent. */
  public OptionalLong optionalNumber(String name) {
    return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  /** Returns a small number that may be absent. */
  public OptionalInt optionalInt(String name) {
    return has(name) ? OptionalInt.of((int) number(name)) : OptionalInt.empty();
  }

  /** Returns a map that must be there. */
  public Fields fields(String name) {
    return required(name, Fields.class);
  }

  /** Returns a list of maps, empty when absent. */
  public List<Fields> maps(String name) {
    if (!has(name)) {
      return List.of();
    }
    List<?> values = required(name, List.class);
    List<Fields> maps = new ArrayList<>(values.size());
    for (Object value : values) {
      maps.add((Fields) value);
    }
    return List.copyOf(maps);
  }

  /** Returns a list of texts, empty when absent. */
  public List<String> texts(String name) {
    return has(name) ? texts(required(name, List.class)) : List.of();
  }

  static List<String> texts(List<?> values) {
    List<String> texts = new ArrayList<>(values.size());
    for (Object value : values) {
      texts.add((String) value);
    }
    return List.copyOf(texts);
  }

  /** Returns a list of releases, empty when absent. */
  public List<Release> releases(String name) {
    List<String> texts = texts(name);
    List<Release> releases = new ArrayList<>(texts.size());
    for (String text : texts) {
      releases.add(Release.parse(text));
    }
    return List.copyOf(releases);
  }

  /**
   * Returns a timeline. In the file it is a value, which then always holds, or a list of maps with
   * {@code from}, {@code value} and, unless it still holds, {@code to}. Absent: it never holds.
   */
  <T> Timeline<T> timeline(String name, Decoder<T> decoder) {
    Object value = get(name);
    if (value == null) {
      return Timeline.never();
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Fields) {
      List<Timeline.Entry<T>> entries = new ArrayList<>(list.size());
      for (Fields entry : maps(name)) {
        entries.add(
            Timeline.entry(
                entry.release("from"),
                entry.optionalRelease("to"),
                decoder.decode(entry.required("value", Object.class))));
      }
      return new Timeline<>(entries);
    }
    return Timeline.always(decoder.decode(value));
  }
}
