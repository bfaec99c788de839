package org.postlint.fix;

import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.text.Place;

/**
 * What differs in effect between two configurations, or between one configuration under two
 * releases.
 *
 * @param before the one that was
 * @param after the one that is to be
 * @param entries what differs, what decides most first, each parameter as often as it differs
 *     otherwise
 * @param remarks what does not differ now but concerns who goes from one release to the other
 */
public record Comparison(
    Configuration before, Configuration after, List<Entry> entries, List<Remark> remarks) {
  /** Makes a comparison; the lists are copied. */
  public Comparison {
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
  }

  /** Why something differs. */
  public enum Cause {
    /** The files say something else. */
    SETTING,
    /** The files say nothing, and the other release has another default. */
    DEFAULT,
    /** Only the other release knows it, and acts on it. */
    BEGINS,
    /** Only the first release knows it: what the files say has no effect any more. */
    ENDS,
    /** It refers to something else that differs. */
    FOLLOWS,
    /** The files say the same, and the other release makes something else of it. */
    READING
  }

  /**
   * Something that differs.
   *
   * @param cause why
   * @param services the services for which a difference of main.cf is one, as {@code name/type};
   *     empty where it is one for all, or where services are not known
   * @param old where it was written, if it was
   * @param now where it is written, if it is
   */
  public record Entry(
      Difference difference,
      Cause cause,
      List<String> services,
      Optional<Place> old,
      Optional<Place> now) {
    /** Makes an entry; the list is copied. */
    public Entry {
      services = List.copyOf(services);
    }
  }

  /** What a remark is about. */
  public enum Kind {
    /** A default that only a higher compatibility level brings. */
    HELD_BACK,
    /** A default with another text that does the same here, or that no service reads. */
    SAME_EFFECT,
    /** A name that the other release means to be avoided. */
    OLD_NAME
  }

  /**
   * A remark.
   *
   * @param name the parameter
   * @param since the level from which the other default holds, or the release since which the name
   *     is an old one; else empty
   * @param now the value that stays, or the default that was; of an old name nothing
   * @param then the value from that level on, or the default that is, or the name to use instead,
   *     empty where there is none
   * @param place where the old name is written
   */
  public record Remark(
      Kind kind, String name, String since, String now, String then, Optional<Place> place) {}

  /** Tells whether nothing differs in effect. */
  public boolean isSame() {
    return entries.isEmpty();
  }
}
