package org.postlint.config.value;

import java.util.List;

/** A list of servers, each with settings of its own. */
public record EndpointList(List<Entry> entries) implements TypedValue {
  /**
   * A server.
   *
   * @param item the whole element
   * @param endpoint where it listens
   * @param settings its {@code name = value} settings, as written
   */
  public record Entry(Item item, Endpoint endpoint, List<Item> settings) {
    /** Makes an entry. */
    public Entry {
      settings = List.copyOf(settings);
    }
  }

  /** Makes a list. */
  public EndpointList {
    entries = List.copyOf(entries);
  }
}
