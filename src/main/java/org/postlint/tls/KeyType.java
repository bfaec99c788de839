package org.postlint.tls;

/** The kind of key in a certificate. */
public enum KeyType {
  /** RSA. */
  RSA,
  /** An elliptic curve: ECDSA, and Ed25519 or Ed448 where library and peer have them. */
  EC,
  /** DSA. */
  DSA
}
