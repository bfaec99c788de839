package org.postlint.report;

import org.postlint.rule.RuleSet;
import org.postlint.rule.Severity;

/**
 * What a report knows of the run besides its findings.
 *
 * @param style whether there are colours; only reports for people have any
 * @param rules all rules, for what they say about themselves
 * @param failOn the lowest severity that counts as failure
 * @param version the version of this program
 */
public record ReportContext(Style style, RuleSet rules, Severity failOn, String version) {}
