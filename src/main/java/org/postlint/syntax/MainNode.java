package org.postlint.syntax;

import org.postlint.text.Span;

/** A piece of main.cf. The nodes of a file lie side by side and cover every byte once. */
public sealed interface MainNode permits VoidLines, Assignment, Orphan, Unreadable {
  /** Returns the bytes of this node. */
  Span span();
}
