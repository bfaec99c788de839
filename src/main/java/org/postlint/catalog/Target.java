package org.postlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration is read for.
 *
 * @param postfix the release of Postfix; its series is one that the catalog knows
 * @param openssl the series of OpenSSL, such as {@code 3.0}; empty when not known
 * @param distribution the identifier of the distribution, such as {@code debian-12}, if it is one
 * @param chosen what was asked for, such as {@code newest}, {@code 3.7} or {@code debian-12}
 * @param notes what the user should know about how the request was understood, one sentence each
 *     without a full stop
 */
public record Target(
    Release postfix,
    String openssl,
    Optional<String> distribution,
    String chosen,
    List<String> notes) {
  /** The name of the target with the newest known releases. */
  public static final String NEWEST = "newest";

  /** Makes a target. */
  public Target {
    notes = List.copyOf(notes);
  }

  /** Returns the newest Postfix and the newest OpenSSL that the catalog knows. */
  public static Target newest(Catalog catalog) {
    return new Target(
        catalog.newest(), catalog.newestOpenssl(), Optional.empty(), NEWEST, List.of());
  }

  /**
   * Finds the target of that name: {@code newest}, a distribution's identifier, or a release of
   * Postfix. A release newer than all known ones is taken for the newest known, with a note. The
   * OpenSSL of a bare release is taken to be the newest, with a note where the release is not.
   *
   * @throws IllegalArgumentException when there is none; the message says why, and what is near
   */
  public static Target named(Catalog catalog, String name) {
    if (name.equals(NEWEST)) {
      return newest(catalog);
    }
    Optional<Distribution> distribution = catalog.distribution(name);
    if (distribution.isPresent()) {
      return of(distribution.get());
    }
    if (name.isEmpty() || name.charAt(0) < '0' || name.charAt(0) > '9') {
      throw new IllegalArgumentException(unknown(catalog, name));
    }
    return release(catalog, name, Optional.empty());
  }

  /**
   * Makes the target of a release of Postfix, and of OpenSSL where that is said.
   *
   * @param text the release as {@link Release#parse} reads it
   * @throws IllegalArgumentException when it is no release, or older than all that are known
   */
  public static Target release(Catalog catalog, String text, Optional<String> openssl) {
    Release asked = Release.parse(text);
    List<String> notes = new ArrayList<>();
    Release postfix = asked;
    if (asked.compareSeries(catalog.oldest()) < 0) {
      throw new IllegalArgumentException(
          "Postfix " + text + " is older than " + catalog.oldest() + ", the oldest that is known");
    }
    if (!catalog.isKnown(asked)) {
      postfix = catalog.nearest(asked);
      notes.add("Postfix " + text + " is not known, taken for " + postfix);
    } else if (Release.isUnstable(text)) {
      notes.add("Postfix " + text + " is taken for " + postfix);
    }
    if (openssl.isEmpty() && !asked.isSameSeries(catalog.newest())) {
      notes.add("OpenSSL is taken to be " + catalog.newestOpenssl());
    }
    return new Target(
        postfix, openssl.orElse(catalog.newestOpenssl()), Optional.empty(), text, notes);
  }

  private static Target of(Distribution distribution) {
    if (distribution.postfix().isEmpty()) {
      throw new IllegalArgumentException(
          "which Postfix " + distribution.title() + " comes with is not known; name a release");
    }
    List<String> notes = new ArrayList<>();
    if (distribution.postfixCertainty() == Certainty.LOW) {
      notes.add(
          distribution.title() + " likely comes with Postfix " + distribution.postfix().get());
    }
    return new Target(
        distribution.postfix().get(),
        distribution.openssl().orElse(""),
        Optional.of(distribution.id()),
        distribution.id(),
        notes);
  }

  private static String unknown(Catalog catalog, String name) {
    List<String> names = new ArrayList<>();
    names.add(NEWEST);
    for (Distribution each : catalog.distributions()) {
      names.add(each.id());
    }
    List<String> near = Similar.names(name, names);
    String message = "no such target: \"" + name + "\"";
    return near.isEmpty()
        ? message + " (one looks like 3.7, debian-12 or " + NEWEST + ")"
        : message + ", did you mean " + String.join(" or ", near) + "?";
  }

  /**
   * Tells whether this is a version of a distribution.
   *
   * @param name a distribution with or without version, {@code debian} or {@code debian-12}
   */
  public boolean isDistribution(String name) {
    return distribution.isPresent()
        && (distribution.get().equals(name) || distribution.get().startsWith(name + "-"));
  }
}
