package org.postlint.access;

/** A kind of client. Every one behaves well: its names resolve, and no list speaks ill of it. */
public enum Client {
  /** Somebody on the Internet, outside {@code mynetworks}, who has not logged in. */
  STRANGER("stranger"),
  /** A host in {@code mynetworks} that has not logged in. */
  TRUSTED("trusted"),
  /** Somebody on the Internet who has logged in. */
  AUTHENTICATED("authenticated");

  private final String word;

  Client(String word) {
    this.word = word;
  }

  /** Returns the word for it in rules. */
  public String word() {
    return word;
  }
}
