package org.postlint.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the catalog with the lines of {@code postconf -d}: {@code name = value} where the value
 * is to be compared, the name alone where the host decides about it.
 */
final class DefaultsComparison {
  private final Catalog catalog;
  private final Release release;
  private final List<String> differences = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int equal;
  private int hostDependent;

  DefaultsComparison(Catalog catalog, Release release) {
    this.catalog = catalog;
    this.release = release;
  }

  /** Compares one line. */
  void compare(String line) {
    int equals = line.indexOf(" =");
    String name = equals < 0 ? line : line.substring(0, equals);
    seen.add(name);
    Optional<Parameter> parameter = catalog.parameter(name);
    if (parameter.isEmpty() || !parameter.get().isKnown(release)) {
      differences.add(name + " is not known");
      return;
    }
    String expected = equals < 0 ? "" : line.substring(equals + 2).strip();
    String actual =
        parameter.get().defaultValue(release).orElse("").replaceAll("\\s+", " ").strip();
    if (equals >= 0 && expected.equals(actual)) {
      equal++;
    } else if (parameter.get().isComputed()) {
      hostDependent++;
    } else {
      differences.add(name + ": Postfix has \"" + expected + "\", the catalog \"" + actual + "\"");
    }
  }

  /** Notes the parameters that the catalog knows and that were not among the lines. */
  void expectAll() {
    for (String name : catalog.parameterNames()) {
      Parameter parameter = catalog.parameter(name).orElseThrow();
      boolean isListed = parameter.isKnown(release) && !parameter.readBy(release).isEmpty();
      if (isListed && !seen.contains(name)) {
        differences.add(name + " is missing in Postfix");
      }
    }
  }

  List<String> differences() {
    return differences;
  }

  int equal() {
    return equal;
  }

  int hostDependent() {
    return hostDependent;
  }
}
