package org.postlint.config;

import org.postlint.syntax.Assignment;
import org.postlint.syntax.Option;

/** Where a value comes from. */
public sealed interface Origin {
  /** A line of main.cf, the last one for its name. */
  record MainLine(Assignment assignment) implements Origin {}

  /** An {@code -o} of a service, the last one for its name. */
  record ServiceOption(Service service, Option option) implements Origin {}

  /** The default that the release has built in; for a member of a family, its fallback. */
  record BuiltInDefault() implements Origin {}

  /** A default that the host, the build or the process decides about. */
  record Computed() implements Origin {}

  /** A value that Postfix sets itself, whatever the files say. */
  record PresetByPostfix() implements Origin {}

  /** The release has no such name, and no file sets it: a reference to it is empty. */
  record Undefined() implements Origin {}

  /** Tells whether the value is written in a file. */
  default boolean isWritten() {
    return this instanceof MainLine || this instanceof ServiceOption;
  }
}
