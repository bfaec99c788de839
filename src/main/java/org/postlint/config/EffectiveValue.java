package org.postlint.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Assignment;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** The value that a parameter has for a service, or without one. Immutable. */
public final class EffectiveValue {
  private final Scope scope;
  private final String name;
  private final Origin origin;
  private final MappedText raw;
  private final @Nullable String whyUnknown;
  private Expander.@Nullable Result result;

  EffectiveValue(
      Scope scope, String name, Origin origin, MappedText raw, @Nullable String whyUnknown) {
    this.scope = scope;
    this.name = name;
    this.origin = origin;
    this.raw = raw;
    this.whyUnknown = whyUnknown;
  }

  /** Returns the name of the parameter. */
  public String name() {
    return name;
  }

  /** Tells whether a file sets it, to whatever value. */
  public boolean set() {
    return origin.isWritten();
  }

  /** Returns where the value comes from. */
  public Origin origin() {
    return origin;
  }

  /**
   * Returns the value before expansion. It is one {@link Expansion.Unknown#HOLE} where only the
   * running system knows it.
   */
  public MappedText raw() {
    return raw;
  }

  /** Returns where the value is written, if a file sets it. */
  public Optional<Place> place() {
    if (origin instanceof Origin.MainLine line) {
      Assignment assignment = line.assignment();
      return Optional.of(assignment.line().source().place(assignment.valueSpan()));
    }
    return origin instanceof Origin.ServiceOption override
        ? override.service().valuePlace(override.option())
        : Optional.empty();
  }

  /** Returns the value with everything in it expanded; a raw parameter's value stays as it is. */
  public Expansion expansion() {
    return result().expansion();
  }

  /** Returns the expanded value if it is known. */
  public Optional<MappedText> text() {
    return expansion().known();
  }

  /** Returns the bytes of the expanded value if it is known. */
  public Optional<String> string() {
    return text().map(MappedText::text);
  }

  /** Returns what is complained about while the value is expanded. */
  List<Warning> warnings() {
    return result().warnings();
  }

  @Nullable String whyUnknown() {
    return whyUnknown;
  }

  private Expander.Result result() {
    Expander.Result known = result;
    if (known == null) {
      // A race works the same thing out twice.
      known = scope.expand(this);
      result = known;
    }
    return known;
  }

  /** Returns name and unexpanded value, for messages of tests. */
  @Override
  public String toString() {
    return name + " = " + raw;
  }
}
