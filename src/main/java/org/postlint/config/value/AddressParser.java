package org.postlint.config.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads network addresses in the forms that Postfix accepts. */
public final class AddressParser {
  private AddressParser() {}

  /**
   * Reads an address or a network, {@code 192.0.2.0/24}, {@code 2001:db8::/32}, {@code [::1]},
   * {@code [2001:db8::]/32}; empty when it is none.
   */
  public static Optional<Network> network(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    String rest = slash < 0 ? "" : text.substring(slash + 1);
    if (address.startsWith("[")) {
      if (address.endsWith("]")) {
        address = address.substring(1, address.length() - 1);
      } else if (rest.endsWith("]")) {
        // The mask may stand inside the brackets, too.
        address = address.substring(1);
        rest = rest.substring(0, rest.length() - 1);
      } else {
        return Optional.empty();
      }
    }
    List<Integer> bytes = address(address);
    if (bytes == null) {
      return Optional.empty();
    }
    int prefix = slash < 0 ? bytes.size() * 8 : number(rest, bytes.size() * 8);
    return prefix < 0 ? Optional.empty() : Optional.of(new Network(bytes, prefix));
  }

  /** Tells whether a text is an address, without brackets. */
  public static boolean isAddress(String text) {
    return address(text) != null;
  }

  /** Returns the bytes of an address of either version, or null when it is none. */
  static @Nullable List<Integer> address(String text) {
    return text.indexOf(':') < 0 ? version4(text) : version6(text);
  }

  private static int number(String text, int most) {
    if (text.isEmpty() || text.length() > 3) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    int number = Integer.parseInt(text);
    return number <= most ? number : -1;
  }

  private static @Nullable List<Integer> version4(String text) {
    List<Integer> bytes = new ArrayList<>(4);
    int at = 0;
    while (true) {
      int dot = text.indexOf('.', at);
      int value = number(dot < 0 ? text.substring(at) : text.substring(at, dot), 255);
      if (value < 0 || bytes.size() == 4) {
        return null;
      }
      bytes.add(value);
      if (dot < 0) {
        return bytes.size() == 4 ? bytes : null;
      }
      at = dot + 1;
    }
  }

  private static @Nullable List<Integer> version6(String text) {
    int gap = text.indexOf("::");
    List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap));
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2));
    if (head == null || tail == null) {
      return null;
    }
    int missing = 16 - head.size() - tail.size();
    if (gap < 0 ? missing != 0 : missing < 2) {
      return null;
    }
    List<Integer> bytes = new ArrayList<>(16);
    bytes.addAll(head);
    bytes.addAll(Collections.nCopies(missing, 0));
    bytes.addAll(tail);
    return bytes;
  }

  private static @Nullable List<Integer> groups(String text) {
    List<Integer> bytes = new ArrayList<>(16);
    if (text.isEmpty()) {
      return bytes;
    }
    int at = 0;
    while (at <= text.length()) {
      int colon = text.indexOf(':', at);
      String group = colon < 0 ? text.substring(at) : text.substring(at, colon);
      if (colon < 0 && group.indexOf('.') >= 0) {
        List<Integer> last = version4(group);
        if (last == null) {
          return null;
        }
        bytes.addAll(last);
        return bytes;
      }
      int value = hexadecimal(group);
      if (value < 0 || bytes.size() > 16) {
        return null;
      }
      bytes.add(value >> 8);
      bytes.add(value & 0xff);
      if (colon < 0) {
        return bytes;
      }
      at = colon + 1;
    }
    return null;
  }

  private static int hexadecimal(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 0x7f) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
