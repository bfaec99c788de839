package org.postlint.syntax;

/** A piece of main.cf. */
public sealed interface MainNode extends Node permits VoidLines, Assignment, Orphan, Unreadable {}
