package org.postlint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.postlint.rule.Finding;

/**
 * What a finding is recognised by after the files around it changed. It holds no line number and no
 * message, so neither lines that move nor words that get better change it.
 *
 * @param rule the rule
 * @param path the file, as reported
 * @param service {@code NAME/TYPE}, or empty for a place in main.cf
 * @param parameter the parameter as written there, or empty where the place is no parameter's
 * @param value what the finding points to: the element, or else the whole value, masked, with every
 *     run of blanks and commas as one blank
 * @param number how many findings before it have all of these in common
 */
public record Fingerprint(
    String rule, String path, String service, String parameter, String value, int number) {
  /** Changes whenever the same finding would get another text. */
  private static final String VERSION = "1";

  private static final int BYTES = 16;

  /** Makes a fingerprint of the first of its like. */
  static Fingerprint of(Finding finding, String service, String parameter, String value) {
    String path = finding.place().source().path();
    return new Fingerprint(finding.rule(), path, service, parameter, normalised(value), 0);
  }

  /** Returns the same with another number. */
  Fingerprint numbered(int other) {
    return new Fingerprint(rule, path, service, parameter, value, other);
  }

  /** Returns it as 32 hexadecimal digits. */
  public String text() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    for (String part :
        new String[] {VERSION, rule, path, service, parameter, value, Integer.toString(number)}) {
      byte[] bytes = part.getBytes(UTF_8);
      digest.update((bytes.length + ":").getBytes(UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** Returns a value with every run of blanks and commas as one blank, and none at its ends. */
  static String normalised(String value) {
    StringBuilder out = new StringBuilder(value.length());
    boolean pending = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == ',') {
        pending = out.length() > 0;
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
