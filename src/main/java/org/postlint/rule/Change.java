package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.postlint.text.Place;

/**
 * One change of a fix, as far as <em>what</em> is meant; how it is written (separators, columns,
 * line ends, braces) is decided when it is made. Places are those of the files that were read.
 * Texts hold one char for each byte, and no line feed where nothing else is said.
 */
public sealed interface Change {
  /**
   * Gives a parameter a value where it is written, the bytes before the value kept; where it is not
   * written anywhere, as a new line of main.cf.
   */
  record Set(String parameter, Optional<Setting> where, String value) implements Change {}

  /**
   * Does what {@code set} does, and writes out every other value that would change with it (in any
   * service), so that nothing but the parameter itself changes in effect.
   */
  record Pin(Set set) implements Change {}

  /**
   * Gives one service an {@code -o}, in place of one of that name if it has one.
   *
   * @param service the entry (its whole node) in master.cf
   */
  record AddOption(Place service, String parameter, String value) implements Change {}

  /** Removes one setting: the logical line, or the words of the option. */
  record Unset(Setting where) implements Change {}

  /** Gives one setting another name; the value and all other bytes stay. */
  record Rename(Setting where, String name) implements Change {}

  /**
   * Writes one of the eight columns of a service.
   *
   * @param service the entry (its whole node) in master.cf
   * @param column the name of the column as {@code postconf -F} has it ({@code chroot}, {@code
   *     process_limit}), or {@code command}
   */
  record SetField(Place service, String column, String value) implements Change {}

  /** Adds an entry at the end of master.cf. */
  record AddService(String line) implements Change {}

  /**
   * Adds an element to a list, in the list's own style.
   *
   * @param where the list; where it is not written, a new line of main.cf holds the default and the
   *     element
   * @param defaultValue what such a new line begins with: the default, unexpanded
   * @param first whether the element becomes the first one, or the last
   */
  record AddElement(
      String parameter, Optional<Setting> where, String defaultValue, String element, boolean first)
      implements Change {}

  /**
   * Removes neighbouring elements from a list.
   *
   * @param elements each from its first to its last byte, arguments included, in order; not empty
   */
  record RemoveElements(Setting where, List<Place> elements) implements Change {
    /** Makes a removal; the list is copied. */
    public RemoveElements {
      elements = List.copyOf(elements);
    }
  }

  /**
   * Writes a text in place of neighbouring elements of a list, or of a part of a value.
   *
   * @param elements each from its first to its last byte, arguments included, in order; not empty
   */
  record ReplaceElements(Setting where, List<Place> elements, String text) implements Change {
    /** Makes a replacement; the list is copied. */
    public ReplaceElements {
      elements = List.copyOf(elements);
    }
  }

  /** Moves an element of a list before another one of the same list. */
  record MoveElement(Setting where, Place element, Place before) implements Change {}

  /** Removes neighbouring words from the arguments of a service, {@code -o} options included. */
  record RemoveArguments(Place service, List<Place> words) implements Change {
    /** Makes a removal; the list is copied. */
    public RemoveArguments {
      words = List.copyOf(words);
    }
  }

  /** Writes a text in place of neighbouring words of the arguments of a service. */
  record ReplaceArguments(Place service, List<Place> words, String text) implements Change {
    /** Makes a replacement; the list is copied. */
    public ReplaceArguments {
      words = List.copyOf(words);
    }
  }

  /** Turns lines into comments: all lines of an assignment, an entry or an option, or one line. */
  record CommentOut(Place what) implements Change {}

  /**
   * Moves what looks like a comment at the end of a line to a line of its own above the logical
   * line.
   *
   * @param comment from {@code #} to the last byte of the physical line's text
   */
  record OwnLine(Place comment) implements Change {}

  /**
   * Writes a text in place of one physical line; its line end stays. Line feeds in it become line
   * ends of the file's own kind.
   */
  record ReplaceLine(Place line, String text) implements Change {}

  /** Removes one physical line, its line end included. */
  record RemoveLine(Place line) implements Change {}

  /** Names a command to run afterwards. It is printed, never run. */
  record Run(String command) implements Change {}
}
