package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.text.Place;

/** Something that rules look at, with the properties that its {@link ThingKind} lists. */
abstract class Thing {
  /** Returns its kind; that of a plain word of a list has no properties. */
  abstract ThingKind kind();

  /** Returns a property of its own kind by the name after the dot. */
  abstract Value get(String property);

  /** Returns where it is written, if it is. */
  abstract Optional<Place> place();

  /** Returns what it is compared by where a list has it, and printed as. */
  abstract String word();

  /** Returns the service within which it is looked at, or null where main.cf alone counts. */
  @Nullable Service service() {
    return null;
  }

  /** Returns where it is written: {@code main} for main.cf, {@code option} for an -o. */
  final Value writtenIn() {
    return Value.word(service() == null ? "main" : "option");
  }

  /** Returns the thing of another kind that this one is part of, or null. */
  @Nullable Thing whole(String kind) {
    return null;
  }

  /** Returns what Postfix logs about it; empty where it says nothing, or that is not known. */
  String log() {
    return "";
  }

  /** Returns the setting within which it is written, if it is. */
  Optional<Setting> setting() {
    return Optional.empty();
  }

  /** Tells whether the text at its place is literally what it is: not folded in by a name. */
  boolean isLiteral() {
    return place().isPresent();
  }

  /** Returns a property of this thing or of what it is part of. */
  final Value property(String ofKind, String name) {
    if (kind().name().equals(ofKind)) {
      return get(name);
    }
    Thing whole = whole(ofKind);
    return whole == null ? Value.unknown("not part of a " + ofKind) : whole.get(name);
  }

  /** A plain word of a list. */
  static final class Word extends Thing {
    private static final ThingKind KIND =
        new ThingKind("word", ThingKind.Selector.NONE, "a word", List.of(), List.of());

    private final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    ThingKind kind() {
      return KIND;
    }

    @Override
    Value get(String property) {
      return Value.unknown("a word has no properties");
    }

    @Override
    Optional<Place> place() {
      return Optional.empty();
    }

    @Override
    String word() {
      return text;
    }
  }
}
