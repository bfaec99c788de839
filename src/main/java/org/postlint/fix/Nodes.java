package org.postlint.fix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;

/** Finds the node that holds an offset. */
final class Nodes {
  private Nodes() {}

  static @Nullable MainNode at(MainFile file, int offset) {
    List<MainNode> nodes = file.nodes();
    int low = 0;
    int high = nodes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      MainNode node = nodes.get(middle);
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

  static @Nullable MasterNode at(MasterFile file, int offset) {
    List<MasterNode> nodes = file.nodes();
    int low = 0;
    int high = nodes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      MasterNode node = nodes.get(middle);
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
