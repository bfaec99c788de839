package org.postlint.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A release of Postfix: two numbers that name its series, and a patch level.
 *
 * <p>A release that is written without patch level is the last one of its series; its {@link
 * #patch} is {@link #LAST}, which compares above every real one.
 *
 * @param major the first number, 1 or more
 * @param minor the second number, 0 or more
 * @param patch the patch level, 0 or more, or {@link #LAST}
 */
public record Release(int major, int minor, int patch) implements Comparable<Release> {
  /** The patch level of a release that is named by its series alone. */
  public static final int LAST = Integer.MAX_VALUE;

  private static final int LIMIT = 10_000;

  /**
   * Makes a release.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  public Release {
    if (major < 1 || major >= LIMIT || minor < 0 || minor >= LIMIT || patch < 0) {
      throw new IllegalArgumentException("not a release: " + major + "." + minor + "." + patch);
    }
  }

  /** Returns the last release of a series. */
  public static Release of(int major, int minor) {
    return new Release(major, minor, LAST);
  }

  /**
   * Reads a release as Postfix writes it: {@code 3.7}, {@code 3.7.11}, a snapshot such as {@code
   * 3.12-20260101}, a candidate such as {@code 3.11.0-RC2}. A snapshot counts as the last release
   * of the series that it leads to, a candidate as the release itself.
   *
   * @throws IllegalArgumentException when {@code text} is none of these; the message says so
   */
  public static Release parse(String text) {
    int end = text.indexOf('-');
    String numbers = end < 0 ? text : text.substring(0, end);
    if (end >= 0 && !isSuffix(text.substring(end + 1))) {
      throw wrong(text);
    }
    int first = numbers.indexOf('.');
    int second = first < 0 ? -1 : numbers.indexOf('.', first + 1);
    if (first < 0) {
      throw wrong(text);
    }
    int major = number(text, numbers, 0, first);
    if (second < 0) {
      return check(text, major, number(text, numbers, first + 1, numbers.length()), LAST);
    }
    int minor = number(text, numbers, first + 1, second);
    return check(text, major, minor, number(text, numbers, second + 1, numbers.length()));
  }

  /** Tells whether {@code text} names a snapshot or a candidate rather than a stable release. */
  static boolean isUnstable(String text) {
    return text.indexOf('-') >= 0;
  }

  private static boolean isSuffix(String suffix) {
    String core = suffix.endsWith("-nonprod") ? suffix.substring(0, suffix.length() - 8) : suffix;
    boolean candidate = core.startsWith("RC");
    String digits = candidate ? core.substring(2) : core;
    return (candidate ? !digits.isEmpty() && digits.length() <= 2 : digits.length() == 8)
        && areDigits(digits, 0, digits.length());
  }

  private static boolean areDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, String numbers, int start, int end) {
    if (end == start || end - start > 4 || !areDigits(numbers, start, end)) {
      throw wrong(text);
    }
    return Integer.parseInt(numbers.substring(start, end));
  }

  private static Release check(String text, int major, int minor, int patch) {
    if (major < 1) {
      throw wrong(text);
    }
    return new Release(major, minor, patch);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "not a Postfix release: \"" + text + "\" (one looks like 3.7 or 3.7.11)");
  }

  /** Tells whether a patch level is given. */
  public boolean hasPatch() {
    return patch != LAST;
  }

  /** Returns the series, such as {@code "3.7"}. */
  public String series() {
    return major + "." + minor;
  }

  /** Returns the last release of this release's series, that is, this one without patch level. */
  public Release last() {
    return hasPatch() ? of(major, minor) : this;
  }

  /** Returns the first release of this release's series, the one with patch level 0. */
  public Release first() {
    return new Release(major, minor, 0);
  }

  /** Tells whether both are of the same series. */
  public boolean isSameSeries(Release other) {
    return major == other.major && minor == other.minor;
  }

  // Written out: what a record makes of itself is costly when it is first used.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Release that
        && major == that.major
        && minor == that.minor
        && patch == that.patch;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * major + minor) + patch;
  }

  /** Orders by series only: negative when this one's series is older than that of {@code other}. */
  public int compareSeries(Release other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }

  /** Orders by series, then by patch level. */
  @Override
  public int compareTo(Release other) {
    int bySeries = compareSeries(other);
    return bySeries != 0 ? bySeries : Integer.compare(patch, other.patch);
  }

  /** Returns the release as it was written: {@code 3.7} or {@code 3.7.11}. */
  @Override
  public String toString() {
    return hasPatch() ? series() + "." + patch : series();
  }
}
