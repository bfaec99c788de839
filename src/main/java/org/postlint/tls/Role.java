package org.postlint.tls;

/** Which end of a connection a service is. */
public enum Role {
  /** It waits for clients: smtpd, tlsproxy. */
  SERVER,
  /** It connects: smtp, lmtp. */
  CLIENT
}
