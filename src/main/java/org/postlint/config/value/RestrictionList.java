package org.postlint.config.value;

import java.util.List;
import java.util.Optional;

/** A list of restrictions, with their arguments. */
public record RestrictionList(List<Entry> entries) implements TypedValue {
  /** What an element is. */
  public enum Form {
    /** A restriction that the catalog knows, of whatever release. */
    RESTRICTION,
    /** A lookup table that stands for the access check of its list. */
    TABLE,
    /** Another name: a restriction class, or a mistake. */
    OTHER
  }

  /**
   * A restriction.
   *
   * @param form what it is
   * @param name the item that names it
   * @param keyword the name in lower case; of a bare table the restriction that it stands for,
   *     empty where the list has none
   * @param argument the argument, if it takes one and there is one
   * @param table the table that it asks
   * @param server the policy server that it asks
   * @param settings the settings in the braces of the argument, as written
   * @param warnOnly whether {@code warn_if_reject} disarms it
   */
  public record Entry(
      Form form,
      Item name,
      String keyword,
      Optional<Item> argument,
      Optional<TableSpec> table,
      Optional<Endpoint> server,
      List<Item> settings,
      boolean warnOnly) {
    /** Makes an entry. */
    public Entry {
      settings = List.copyOf(settings);
    }

    /** Returns where it begins in the value. */
    public int start() {
      return name.start();
    }

    /** Returns where it ends in the value, its argument included. */
    public int end() {
      return argument.map(Item::end).orElse(name.end());
    }
  }

  /** Makes a list. */
  public RestrictionList {
    entries = List.copyOf(entries);
  }
}
