package org.postlint.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A program that master starts: what the eighth field of a master.cf entry may name. */
public final class Daemon {
  private final Fields fields;
  private final String name;

  Daemon(Fields fields) {
    this.fields = fields;
    this.name = fields.text("name");
  }

  /** Returns the name of the program. */
  public String name() {
    return name;
  }

  /** Returns the first series that has it; nothing when 2.10 already had. */
  public Optional<Release> since() {
    return fields.optionalRelease("since");
  }

  /** Tells whether a series, 2.10 or later, has it. */
  public boolean isKnown(Release release) {
    Optional<Release> since = since();
    return since.isEmpty() || release.compareSeries(since.get()) >= 0;
  }

  /**
   * Returns the process limit without which it refuses to run: 1 for exactly one process, 0 for no
   * limit at all. Nothing when every limit will do.
   */
  public OptionalInt requiredProcessLimit(Release release) {
    Optional<Long> limit = fields.timeline("processLimit", Decoder.NUMBER).at(release);
    return limit.isPresent() ? OptionalInt.of(limit.get().intValue()) : OptionalInt.empty();
  }

  /** Tells whether it refuses to run unless its service keeps root's rights (unprivileged: n). */
  public boolean isPrivileged() {
    return fields.flag("privileged");
  }

  /** Tells whether its service is reached by programs that are not Postfix's (private: n). */
  public boolean isPublic() {
    return fields.flag("public");
  }

  /** Returns the service types it accepts; empty when it does not care. */
  public List<String> types() {
    return fields.texts("types");
  }

  /** Returns the names that its service may have, where it insists on one. */
  public List<String> serviceNames() {
    return fields.texts("serviceNames");
  }

  /** Returns the {@code name=value} arguments that it takes; empty when it takes none. */
  public List<String> attributes() {
    return fields.texts("attributes");
  }

  /** Returns those of the arguments that must be given. */
  public List<String> requiredAttributes() {
    return fields.texts("requiredAttributes");
  }

  /** Returns the letters that its {@code flags=} argument knows in a release. */
  public List<String> flags(Release release) {
    Optional<Release> since = fields.optionalRelease("flagsSince");
    return since.isEmpty() || release.compareSeries(since.get()) >= 0
        ? fields.texts("flags")
        : List.of();
  }

  /** Returns the programs of other services that it may need. */
  public List<String> needs() {
    return fields.texts("needs");
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
