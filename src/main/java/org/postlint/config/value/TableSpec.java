package org.postlint.config.value;

import java.util.List;

/**
 * A lookup table as it is written, {@code type:name}.
 *
 * @param item the whole of it
 * @param type the text before the first colon
 * @param name the text after it
 * @param parts the tables inside: those of {@code pipemap}, {@code unionmap}, and the one behind
 *     {@code proxy:} or {@code debug:}
 * @param inline the entries that stand in the name itself ({@code inline}, {@code static}, {@code
 *     randmap}, and {@code regexp}, {@code pcre}, {@code cidr} in braces)
 */
public record TableSpec(
    Item item, String type, Item name, List<TableSpec> parts, List<Item> inline) {
  /** Makes a table. */
  public TableSpec {
    parts = List.copyOf(parts);
    inline = List.copyOf(inline);
  }

  /** Tells whether the table is asked for through the proxymap service. */
  public boolean isProxied() {
    return type.equals("proxy");
  }

  /** Returns the table behind {@code proxy:} and {@code debug:}, or this one. */
  public TableSpec unwrapped() {
    TableSpec table = this;
    while ((table.type.equals("proxy") || table.type.equals("debug")) && !table.parts.isEmpty()) {
      table = table.parts.get(0);
    }
    return table;
  }
}
