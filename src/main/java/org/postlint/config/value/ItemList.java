package org.postlint.config.value;

import java.util.List;

/** A list whose elements are words without a structure of their own, or commands of some kind. */
public record ItemList(List<Item> items) implements TypedValue {
  /** Makes a list. */
  public ItemList {
    items = List.copyOf(items);
  }
}
