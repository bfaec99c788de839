package org.postlint.catalog;

import java.util.List;

/**
 * An entry of the master.cf that Postfix comes with. Fields are as written, {@code -} included.
 *
 * @param name the service
 * @param type its type
 * @param isEnabled whether the entry is live; else it is commented out
 * @param isPrivate the third field
 * @param unprivileged the fourth field
 * @param chroot the fifth field
 * @param wakeup the sixth field
 * @param processLimit the seventh field
 * @param program the first word of the eighth field
 * @param arguments what follows it; not given for an entry that is commented out
 */
public record StockService(
    String name,
    String type,
    boolean isEnabled,
    String isPrivate,
    String unprivileged,
    String chroot,
    String wakeup,
    String processLimit,
    String program,
    List<String> arguments) {
  /** Makes an entry. */
  public StockService {
    arguments = List.copyOf(arguments);
  }

  static StockService of(Fields fields) {
    return new StockService(
        fields.text("name"),
        fields.text("type"),
        !fields.flag("commentedOut"),
        fields.text("private"),
        fields.text("unpriv"),
        fields.text("chroot"),
        fields.text("wakeup"),
        fields.text("maxproc"),
        fields.text("command"),
        fields.texts("arguments"));
  }
}
