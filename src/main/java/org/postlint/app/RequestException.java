package org.postlint.app;

/** A request asks for what there is not, and nothing was done. The message says what, in words. */
public final class RequestException extends Exception {
  private static final long serialVersionUID = 1;

  /** Makes one. */
  public RequestException(String message) {
    super(message);
  }
}
