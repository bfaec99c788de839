package org.postlint.rule.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a document: text, a list or a map. Immutable. */
public sealed interface Node {
  /** Returns where it begins. */
  Position position();

  /** Text; what it means is decided by where it stands, so {@code no} is a word like any other. */
  record Scalar(String text, Position position) implements Node {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Position position) implements Node {
    /** Makes a list; the items are copied. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A map, in the order of the file. */
  record Mapping(List<Entry> entries, Position position) implements Node {
    /** Makes a map; the entries are copied. Keys are unique, the reader sees to it. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** Returns the value of a key, or null. */
    public @Nullable Node get(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }

    /** Returns the value of a key. */
    public Optional<Node> find(String key) {
      return Optional.ofNullable(get(key));
    }

    /** Returns this map without some of its keys. */
    public Mapping without(List<String> keys) {
      List<Entry> kept = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        if (!keys.contains(entry.key())) {
          kept.add(entry);
        }
      }
      return new Mapping(kept, position);
    }

    /** Returns this map with nothing but some of its keys. */
    public Mapping only(List<String> keys) {
      List<Entry> kept = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        if (keys.contains(entry.key())) {
          kept.add(entry);
        }
      }
      return new Mapping(kept, position);
    }
  }

  /** One key of a map and what it holds. */
  record Entry(String key, Position keyPosition, Node value) {}

  /**
   * A position in a file: line and column from 1, columns counted in characters; both 0 where the
   * file is not at hand.
   */
  record Position(int line, int column) {
    /** The position of what was compiled at build time. */
    public static final Position NONE = new Position(0, 0);
  }
}
