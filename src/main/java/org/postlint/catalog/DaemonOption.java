package org.postlint.catalog;

/**
 * An option that the programs of master.cf take.
 *
 * @param option the hyphen and the letter
 * @param takesArgument whether a word follows it
 * @param isReserved whether only master may use it
 */
public record DaemonOption(String option, boolean takesArgument, boolean isReserved) {
  static DaemonOption of(Fields fields) {
    return new DaemonOption(fields.text("name"), fields.flag("argument"), fields.flag("reserved"));
  }
}
