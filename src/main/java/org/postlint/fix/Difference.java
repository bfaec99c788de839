package org.postlint.fix;

import java.util.List;

/**
 * Something that is not the same in effect in two configurations.
 *
 * @param kind what differs
 * @param name the parameter, or the column by the name that {@code postconf -F} gives it
 * @param where {@link #MAIN} where main.cf alone makes the difference, and the services, as {@code
 *     name/type}, for which it is one; main.cf comes first, and then the services that have no
 *     setting of their own are not listed
 * @param before what was in effect, in words; {@link #NOTHING} if there was nothing
 * @param after what is in effect now, likewise
 */
public record Difference(Kind kind, String name, List<String> where, String before, String after) {
  /** Stands in {@code where} for main.cf. */
  public static final String MAIN = "main.cf";

  /** Stands for an absent value. */
  public static final String NOTHING = "(nothing)";

  /** What can differ. */
  public enum Kind {
    /** The value of a parameter. */
    PARAMETER,
    /** A column of a service. */
    COLUMN,
    /** The arguments of a service other than those that set parameters. */
    ARGUMENTS,
    /** There is a service that was not there, or the other way round. */
    SERVICE
  }

  /** Makes a difference; the list is copied. */
  public Difference {
    where = List.copyOf(where);
  }

  /** Returns it on one line, such as {@code submission/inet: chroot y → n}. */
  public String words() {
    return String.join(", ", where) + ": " + name + "  " + before + " \u2192 " + after;
  }
}
