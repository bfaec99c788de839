package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Memory;

/** A set of names that is given by names and globs, in which {@code *} stands for any text. */
final class NameSet {
  static final NameSet ALL = new NameSet(List.of("*"));

  private final Set<String> names = new HashSet<>();
  private final List<String> globs = new ArrayList<>();

  /** Which names match a glob: every configuration has much the same ones. */
  private final Memory<String, Boolean> matched = new Memory<>();

  NameSet(Iterable<String> given) {
    for (String each : given) {
      if (each.indexOf('*') < 0) {
        names.add(each);
      } else {
        globs.add(each);
      }
    }
  }

  boolean contains(String name) {
    if (names.contains(name)) {
      return true;
    }
    if (globs.isEmpty()) {
      return false;
    }
    if (isAll()) {
      return true;
    }
    Boolean known = matched.find(name);
    if (known == null) {
      known = matchesAny(name);
      matched.keep(name, known);
    }
    return known;
  }

  private boolean matchesAny(String name) {
    for (String glob : globs) {
      if (matches(glob, name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the members as far as they are names. */
  Set<String> names() {
    return names;
  }

  /** Tells whether globs belong to it. */
  boolean hasGlobs() {
    return !globs.isEmpty();
  }

  boolean isAll() {
    return globs.contains("*");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameSet that && names.equals(that.names) && globs.equals(that.globs);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + globs.hashCode();
  }

  /**
   * Tells whether a name matches a glob; takes time in proportion to the product of the lengths at
   * most.
   */
  static boolean matches(String glob, String name) {
    int star = -1;
    int resume = 0;
    int g = 0;
    int n = 0;
    while (n < name.length()) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        resume = n;
      } else if (g < glob.length() && glob.charAt(g) == name.charAt(n)) {
        g++;
        n++;
      } else if (star >= 0) {
        g = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }
}
