package org.postlint.tls;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads cipher strings as OpenSSL does: {@code HIGH:!aNULL:+RC4:@STRENGTH}. Compared with the
 * libraries themselves on generated strings, including what they refuse.
 */
public final class CipherString {
  private static final String SEPARATORS = ":,; ";

  private enum Operation {
    ADD,
    DELETE,
    LAST,
    KILL,
    COMMAND
  }

  /** What became of a cipher string. */
  public enum Outcome {
    /** The suites are known. */
    READ,
    /** The library refuses the string for its syntax, so that no session can be had. */
    REFUSED,
    /** The string uses what this model leaves out. */
    UNKNOWN
  }

  /**
   * What a cipher string selects.
   *
   * @param outcome whether it could be read
   * @param suites the suites in their order, also those that only some builds have; empty unless
   *     read. A library refuses a string that leaves it none.
   * @param securityLevel the level that {@code @SECLEVEL} sets, 0 to 5; -1 where it does not
   */
  public record Selection(Outcome outcome, List<Suite> suites, int securityLevel) {
    /** Makes a selection. */
    public Selection {
      suites = List.copyOf(suites);
    }
  }

  private final Library library;
  private final boolean[] active;
  private List<Integer> order = new ArrayList<>();
  private int securityLevel = -1;
  private boolean valid = true;

  private CipherString(Library library) {
    this.library = library;
    this.active = new boolean[library.suites().size()];
    for (int i = 0; i < active.length; i++) {
      order.add(i);
    }
  }

  /** Reads a cipher string. */
  public static Selection read(Library library, String text) {
    Selection known = library.selections().find(text);
    if (known == null) {
      known = select(library, text);
      library.selections().keep(text, known);
    }
    return known;
  }

  private static Selection select(Library library, String text) {
    if (text.startsWith("SUITEB") || isBeyond(library, text)) {
      return new Selection(Outcome.UNKNOWN, List.of(), -1);
    }
    CipherString state = new CipherString(library);
    String rest = text;
    if (text.startsWith("DEFAULT")) {
      state.run(library.defaultList());
      rest = text.substring("DEFAULT".length());
    }
    state.run(rest);
    if (!state.valid) {
      return new Selection(Outcome.REFUSED, List.of(), -1);
    }
    List<Suite> selected = new ArrayList<>();
    for (int suite : state.order) {
      if (state.active[suite]) {
        selected.add(library.suites().get(suite));
      }
    }
    return new Selection(Outcome.READ, selected, state.securityLevel);
  }

  /** OpenSSL 1.0.2 means something of its own by this word. */
  private static boolean isBeyond(Library library, String text) {
    return text.contains("COMPLEMENTOFDEFAULT") && library.selector("COMPLEMENTOFDEFAULT") == null;
  }

  private void run(String text) {
    int at = 0;
    while (at < text.length()) {
      if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
        at++;
        continue;
      }
      Operation operation =
          switch (text.charAt(at)) {
            case '-' -> Operation.DELETE;
            case '+' -> Operation.LAST;
            case '!' -> Operation.KILL;
            case '@' -> Operation.COMMAND;
            default -> Operation.ADD;
          };
      if (operation != Operation.ADD) {
        at++;
      }
      at = operation == Operation.COMMAND ? command(text, at) : element(text, at, operation);
    }
  }

  private int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && library.isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int nextSeparator(String text, int start) {
    int at = start;
    while (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private int command(String text, int start) {
    String word = text.substring(start, wordEnd(text, start));
    if (word.equals("STRENGTH")) {
      sortByStrength();
    } else if (library.hasSecurityLevels()
        && word.length() == 10
        && word.startsWith("SECLEVEL=")
        && word.charAt(9) >= '0'
        && word.charAt(9) <= '5') {
      securityLevel = word.charAt(9) - '0';
    } else {
      valid = false;
    }
    return nextSeparator(text, Math.min(text.length(), word.isEmpty() ? start + 1 : start));
  }

  /**
   * Reads words joined by {@code +} and applies the operation to what they have in common. An
   * unknown word, or words with nothing in common, make the library skip to the next separator
   * unread; only what it does read can be an error.
   */
  private int element(String text, int start, Operation operation) {
    int[] masks = new int[Selector.TRAITS];
    int only = -1;
    int at = start;
    while (true) {
      int end = wordEnd(text, at);
      if (end == at) {
        valid = false;
        return nextSeparator(text, Math.min(text.length(), at + 1));
      }
      String word = text.substring(at, end);
      boolean more = end < text.length() && text.charAt(end) == '+';
      at = more ? end + 1 : end;
      Selector selector = library.selector(word);
      if (selector == null || !join(masks, selector)) {
        return nextSeparator(text, at);
      }
      int suite = library.suite(word);
      only = suite >= 0 ? suite : only;
      if (!more) {
        apply(operation, new Selector(masks), only);
        return at;
      }
    }
  }

  private static boolean join(int[] masks, Selector selector) {
    for (int trait = 0; trait < Selector.TRAITS; trait++) {
      int mask = selector.mask(trait);
      if (mask == 0) {
        continue;
      }
      if (masks[trait] == 0) {
        masks[trait] = mask;
        if (trait == Selector.CLASS) {
          // A class of strength replaces what an earlier word said of the default list.
          masks[Selector.DEFAULT] = 0;
        }
      } else {
        masks[trait] &= mask;
        if (masks[trait] == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void apply(Operation operation, Selector selector, int only) {
    boolean wanted = operation != Operation.ADD;
    List<Integer> moved = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int suite : order) {
      boolean selected =
          (only < 0 || only == suite)
              && selector.matches(library.traits(suite))
              && (operation == Operation.KILL || active[suite] == wanted);
      (selected ? moved : kept).add(suite);
    }
    switch (operation) {
      case ADD, LAST -> kept.addAll(moved);
      case DELETE -> kept.addAll(0, moved);
      default -> {}
    }
    for (int suite : moved) {
      active[suite] = operation == Operation.ADD || operation == Operation.LAST;
    }
    order = kept;
  }

  private void sortByStrength() {
    List<Integer> sorted = new ArrayList<>();
    List<Integer> idle = new ArrayList<>();
    for (int suite : order) {
      (active[suite] ? sorted : idle).add(suite);
    }
    sorted.sort((a, b) -> Integer.compare(bits(b), bits(a)));
    idle.addAll(sorted);
    order = idle;
  }

  private int bits(int suite) {
    return library.suites().get(suite).bits();
  }
}
