package org.postlint.catalog;

/** The steps of an SMTP transaction at which smtpd evaluates a restriction list, in their order. */
public enum Stage {
  /** The connection. */
  CLIENT("client"),
  /** HELO or EHLO. */
  HELO("helo"),
  /** MAIL FROM. */
  SENDER("sender"),
  /** RCPT TO, for what decides about relaying. */
  RELAY("relay"),
  /** RCPT TO, for everything else. */
  RECIPIENT("recipient"),
  /** DATA. */
  DATA("data"),
  /** The end of the message. */
  END_OF_DATA("end_of_data"),
  /** ETRN, outside the order of the others. */
  ETRN("etrn");

  private static final Stage[] ALL = values();

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  /** Returns the word for it in the data. */
  public String word() {
    return word;
  }

  static Stage of(String word) {
    for (Stage stage : ALL) {
      if (stage.word.equals(word)) {
        return stage;
      }
    }
    throw new IllegalArgumentException("no such stage: " + word);
  }
}
