package org.postlint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A fact that may change from one series of Postfix to another. Patch levels do not matter here.
 *
 * @param <T> what the fact is
 * @param entries the values in the order of time; the stretches do not overlap, but there may be
 *     gaps, where nothing holds
 */
public record Timeline<T>(List<Entry<T>> entries) {
  private static final Release BEGINNING = Release.of(1, 0);
  private static final Release END = Release.of(9_999, 0);

  /**
   * One stretch of time.
   *
   * @param from the first series
   * @param to the last series; far away when the value still holds
   * @param value what holds from the first to the last
   */
  public record Entry<T>(Release from, Release to, T value) {
    /**
     * Makes an entry.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public Entry {
      if (from.compareSeries(to) > 0) {
        throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
      }
    }
  }

  /**
   * Makes a timeline.
   *
   * @throws IllegalArgumentException unless the entries are in order and disjoint
   */
  public Timeline {
    entries = List.copyOf(entries);
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i - 1).to().compareSeries(entries.get(i).from()) >= 0) {
        throw new IllegalArgumentException("out of order: " + entries);
      }
    }
  }

  /** Returns the timeline of a value that never changes. */
  public static <T> Timeline<T> always(T value) {
    return new Timeline<>(List.of(new Entry<>(BEGINNING, END, value)));
  }

  /** Returns the timeline of a fact that never holds. */
  public static <T> Timeline<T> never() {
    return new Timeline<>(List.of());
  }

  /** Makes an entry that holds from a series to another, or for ever when {@code to} is empty. */
  static <T> Entry<T> entry(Release from, Optional<Release> to, T value) {
    return new Entry<>(from, to.orElse(END), value);
  }

  /** Returns what holds in the series of a release; nothing in a gap. */
  public Optional<T> at(Release release) {
    for (Entry<T> entry : entries) {
      if (entry.from().compareSeries(release) <= 0 && entry.to().compareSeries(release) >= 0) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  /** Returns what holds in the series of a release, or in a gap what {@link #newest} gives. */
  public Optional<T> atOrNewest(Release release) {
    Optional<T> there = at(release);
    return there.isPresent() ? there : newest();
  }

  /** Tells whether the value was never another one. */
  public boolean isConstant() {
    return entries.size() <= 1;
  }

  /** Returns the value of the newest series that has one; nothing when no series has. */
  public Optional<T> newest() {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(entries.get(entries.size() - 1).value());
  }
}
