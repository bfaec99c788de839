/**
 * Reports: one class for each output format, all of them a {@link org.postlint.report.Report} that
 * is fed one {@link org.postlint.report.Checked} configuration after the other. Only here bytes
 * become characters.
 */
@NullMarked
package org.postlint.report;

import org.jspecify.annotations.NullMarked;
