package org.postlint.app;

import org.postlint.rule.Engine;

/** What holds for a configuration: the rules that look at it, and for what it is read. */
public record Policy(Engine engine, TargetRequest target) {}
