package org.postlint.rule.node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects what is wrong in one file, so that all of it is told at once. Not for threads. */
public final class Mistakes {
  private final String path;
  private final List<Mistake> found = new ArrayList<>();

  /** Begins the collection for a file. */
  public Mistakes(String path) {
    this.path = path;
  }

  /** Returns the file as it is reported. */
  public String path() {
    return path;
  }

  /** Adds a mistake; the same one at the same place is kept once. */
  public void add(Node.Position position, String message) {
    Mistake mistake = new Mistake(path, position, message);
    if (!found.contains(mistake)) {
      found.add(mistake);
    }
  }

  /** Tells whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns how many were found so far. */
  public int count() {
    return found.size();
  }

  /** Returns what was found, by position. */
  public List<Mistake> sorted() {
    List<Mistake> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    return sorted;
  }
}
