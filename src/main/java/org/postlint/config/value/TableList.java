package org.postlint.config.value;

import java.util.List;

/** A list of lookup tables. */
public record TableList(List<TableSpec> tables) implements TypedValue {
  /** Makes a list. */
  public TableList {
    tables = List.copyOf(tables);
  }
}
