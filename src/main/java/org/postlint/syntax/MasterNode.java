package org.postlint.syntax;

/** A piece of master.cf. */
public sealed interface MasterNode extends Node
    permits VoidLines, ServiceEntry, Orphan, Unreadable {}
