package org.postlint.config.value;

import org.postlint.text.MappedText;

/**
 * Says what Postfix has against a host name. A name with bytes beyond ASCII is left to it: whether
 * it is one depends on smtputf8_enable and on a library.
 */
final class HostNames {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 255;

  private HostNames() {}

  /** Reads a value that has to be the name of a host. */
  static Parsed read(MappedText value) {
    String complaint = complaint(value.text());
    if (complaint.isEmpty()) {
      return Parsed.of(new PlainText(value));
    }
    return Parsed.failed(
        new ValueError(
            0, value.length(), "not the name of a host", "valid_hostname: " + complaint, true));
  }

  /** Tells whether a text is the name of a host. */
  static boolean isValid(String name) {
    return complaint(name).isEmpty();
  }

  /** Returns what is wrong with a name as the log says it; empty where nothing is. */
  static String complaint(String name) {
    if (name.isEmpty()) {
      return "empty hostname";
    }
    int label = 0;
    boolean numeric = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean last = i + 1 == name.length();
      if (c > 0x7e) {
        return "";
      }
      if (isLetter(c) || (c >= '0' && c <= '9')) {
        numeric &= !isLetter(c);
        if (++label > LONGEST_LABEL) {
          return "hostname label too long: " + name;
        }
      } else if (c == '.') {
        if (label == 0 || last) {
          return "misplaced delimiter: " + name;
        }
        label = 0;
      } else if (c == '-') {
        numeric = false;
        if (label++ == 0 || last || name.charAt(i + 1) == '.') {
          return "misplaced hyphen: " + name;
        }
      } else {
        return "invalid character " + (int) c + "(decimal): " + name;
      }
    }
    if (numeric) {
      return "numeric hostname: " + name;
    }
    return name.length() > LONGEST_NAME ? "bad length " + name.length() + " for " + name : "";
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
