package org.postlint.config;

/** Which part of Postfix complains. */
public enum Speaker {
  /** Whatever reads the files, postconf in particular. */
  POSTCONF("postconf"),
  /** The master daemon, which is stricter about some fields of master.cf and laxer about others. */
  MASTER("master"),
  /** The program of a service, when it is started with its arguments or uses the value. */
  DAEMON("daemon");

  private final String word;

  Speaker(String word) {
    this.word = word;
  }

  /** Returns the word for it in rules and reports. */
  public String word() {
    return word;
  }
}
