package org.postlint.rule.node;

/**
 * One thing that is wrong in a file.
 *
 * @param path the file as it is reported
 * @param position where in it
 * @param message what is wrong, one line without a full stop
 */
public record Mistake(String path, Node.Position position, String message)
    implements Comparable<Mistake> {
  /** Returns the line that is shown: {@code FILE:LINE:COLUMN: error: …}. */
  @Override
  public String toString() {
    return path + ":" + position.line() + ":" + position.column() + ": error: " + message;
  }

  /** Orders by file and position. */
  @Override
  public int compareTo(Mistake other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    int byLine = Integer.compare(position.line(), other.position.line());
    return byLine != 0 ? byLine : Integer.compare(position.column(), other.position.column());
  }
}
