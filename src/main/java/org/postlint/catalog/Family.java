package org.postlint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Parameters that Postfix makes up for services of master.cf: the service's name and a suffix, such
 * as {@code relay_destination_concurrency_limit}.
 *
 * @param suffix the suffix, with its underscore
 * @param fallback the parameter whose value a member has when it is not set
 * @param kind how the value is read
 * @param limits the bounds of the value
 * @param timeUnit the unit of a time without one
 * @param programs the programs of the services that have a member: the command of the master.cf
 *     entry must be exactly one of these
 * @param readBy the programs that read the members
 * @param since the first series that has the family; 1.1 means 1.1 or earlier
 */
public record Family(
    String suffix,
    String fallback,
    Kind kind,
    Limits limits,
    Optional<TimeUnit> timeUnit,
    List<String> programs,
    List<String> readBy,
    Release since) {
  /** Makes a family. */
  public Family {
    programs = List.copyOf(programs);
    readBy = List.copyOf(readBy);
  }

  static Family of(Fields fields) {
    return new Family(
        fields.text("name"),
        fields.text("fallback"),
        Kind.of(fields.text("kind")),
        fields.has("limits") ? Limits.of(fields.fields("limits")) : Limits.NONE,
        TimeUnit.optional(fields, "unit"),
        fields.texts("programs"),
        fields.texts("readBy"),
        fields.release("since"));
  }

  /** Tells whether a series has the family. */
  public boolean isKnown(Release release) {
    return release.compareSeries(since) >= 0;
  }

  /** Returns the member for a service. */
  public String member(String service) {
    return service + suffix;
  }

  /** Returns the service that {@code name} is the member for; nothing when it is no member. */
  public Optional<String> serviceOf(String name) {
    return name.length() > suffix.length() && name.endsWith(suffix)
        ? Optional.of(name.substring(0, name.length() - suffix.length()))
        : Optional.empty();
  }
}
