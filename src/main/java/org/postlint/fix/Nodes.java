package org.postlint.fix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Node;

/** Finds the node that holds an offset. */
final class Nodes {
  private Nodes() {}

  /** Returns the node of a file that holds the byte at an offset; null behind the last byte. */
  static <N extends Node> @Nullable N at(List<N> nodes, int offset) {
    int low = 0;
    int high = nodes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      N node = nodes.get(middle);
      if (node.span().end() <= offset) {
        low = middle + 1;
      } else if (node.span().start() > offset) {
        high = middle - 1;
      } else {
        return node;
      }
    }
    return null;
  }
}
