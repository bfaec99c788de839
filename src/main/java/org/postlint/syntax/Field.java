package org.postlint.syntax;

/** The columns of master.cf, in order, by the names that {@code postconf -F} gives them. */
public enum Field {
  /** The name of the service, or where it listens. */
  SERVICE(0, "service"),
  /** The type of the socket. */
  TYPE(1, "type"),
  /** Whether the socket is for the mail system only. */
  PRIVATE(2, "private"),
  /** Whether the service runs as the owner of the mail system. */
  UNPRIVILEGED(3, "unprivileged"),
  /** Whether the service runs in the queue directory as its root. */
  CHROOT(4, "chroot"),
  /** How often the service is woken up, in seconds. */
  WAKEUP(5, "wakeup"),
  /** How many processes may run at once. */
  PROCESS_LIMIT(6, "process_limit"),
  /** The program; its arguments follow. */
  COMMAND(7, "command");

  private final int index;
  private final String text;

  Field(int index, String text) {
    this.index = index;
    this.text = text;
  }

  /** Returns how many columns stand before this one. */
  public int index() {
    return index;
  }

  /** Returns the name that {@code postconf -F} gives the column. */
  public String text() {
    return text;
  }
}
