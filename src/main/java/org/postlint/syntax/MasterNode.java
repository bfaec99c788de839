package org.postlint.syntax;

import org.postlint.text.Span;

/** A piece of master.cf. The nodes of a file lie side by side and cover every byte once. */
public sealed interface MasterNode permits VoidLines, ServiceEntry, Orphan, Unreadable {
  /** Returns the bytes of this node. */
  Span span();
}
