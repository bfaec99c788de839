package org.postlint.config.value;

import java.util.List;

/** Destinations that are tried in turn; a value that is a single one has one element. */
public record NextHopList(List<NextHop> hops) implements TypedValue {
  /** Makes a list. */
  public NextHopList {
    hops = List.copyOf(hops);
  }
}
