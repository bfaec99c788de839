package org.postlint.config.value;

import java.util.List;
import java.util.Optional;

/** A list of patterns of which the first that fits decides. */
public record MatchList(List<Pattern> patterns) implements TypedValue {
  /** What a pattern is. */
  public enum Form {
    /** A file that holds more patterns. */
    FILE,
    /** A lookup table. */
    TABLE,
    /** A name, an address or a network. */
    LITERAL
  }

  /**
   * A pattern.
   *
   * @param item the whole element
   * @param negated whether what fits is left out
   * @param form what the pattern is
   * @param pattern the element without the exclamation marks before it
   * @param table the table, if it is one
   * @param network the network or address, if it is one
   */
  public record Pattern(
      Item item,
      boolean negated,
      Form form,
      Item pattern,
      Optional<TableSpec> table,
      Optional<Network> network) {}

  /** Makes a list. */
  public MatchList {
    patterns = List.copyOf(patterns);
  }
}
