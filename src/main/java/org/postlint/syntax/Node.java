package org.postlint.syntax;

import org.postlint.text.Span;

/** A piece of a file. The nodes of a file lie side by side and cover every byte once. */
public sealed interface Node permits MainNode, MasterNode {
  /** Returns the bytes of this node. */
  Span span();
}
