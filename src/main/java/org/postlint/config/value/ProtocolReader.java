package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Release;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/** Reads TLS protocol lists. */
final class ProtocolReader {
  /** The versions that Postfix knows by name, oldest first. */
  static final List<String> VERSIONS =
      List.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  /** The numbers of the versions from SSLv3 on, in the order of {@link #VERSIONS}. */
  private static final int FIRST_NUMBER = 0x300;

  private final boolean bounds;
  private final boolean newest;
  private final List<String> included = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private final List<ValueError> errors = new ArrayList<>();
  private final String all;
  private @Nullable String floor;
  private @Nullable String ceiling;

  private ProtocolReader(Release release, String all) {
    this.bounds = ValueTypes.atLeast(release, 3, 6);
    this.newest = ValueTypes.atLeast(release, 3, 0);
    this.all = all;
  }

  static Parsed read(Release release, MappedText value) {
    Splitter splitter = new Splitter(Words.Separators.LIST_AND_COLON, false);
    List<Item> items = splitter.split(value, 0).items();
    ProtocolReader reader = new ProtocolReader(release, value.text());
    for (Item item : items) {
      reader.add(item);
    }
    if (!reader.errors.isEmpty()) {
      return new Parsed(Optional.empty(), reader.errors);
    }
    return Parsed.of(
        new ProtocolList(
            items,
            reader.included,
            reader.excluded,
            Optional.ofNullable(reader.floor),
            Optional.ofNullable(reader.ceiling)));
  }

  private void add(Item item) {
    String text = item.string();
    if (bounds && (text.startsWith(">=") || text.startsWith("<="))) {
      bound(item, text.substring(2), text.charAt(0) == '>');
      return;
    }
    boolean negated = text.startsWith("!");
    String version = name(negated ? text.substring(1) : text);
    if (version == null) {
      fail(item, "not a TLS protocol version");
    } else {
      (negated ? excluded : included).add(version);
    }
  }

  /** An empty bound is no bound. */
  private void bound(Item item, String text, boolean lower) {
    String version = null;
    if (!text.isEmpty() && !text.equalsIgnoreCase("none")) {
      version = text.equalsIgnoreCase(VERSIONS.get(0)) ? null : name(text);
      if (version == null) {
        long number = hexadecimal(text);
        if (number < 0) {
          fail(item, "not a TLS protocol version");
          return;
        }
        version = byNumber(number, lower);
      }
    }
    if (lower) {
      floor = version;
    } else {
      ceiling = version;
    }
  }

  /** Returns the version that a bound by number comes to, or null for none. */
  private static @Nullable String byNumber(long number, boolean lower) {
    if (number == 0) {
      return null;
    }
    int index = (int) Math.min(number - FIRST_NUMBER, VERSIONS.size()) + 1;
    if (lower) {
      return VERSIONS.get(Math.max(1, Math.min(index, VERSIONS.size() - 1)));
    }
    return VERSIONS.get(Math.max(0, Math.min(index, VERSIONS.size() - 1)));
  }

  private static long hexadecimal(String text) {
    String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
    if (digits.isEmpty() || digits.length() > 8) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      number = number * 16 + digit;
    }
    return number <= Integer.MAX_VALUE ? number : -1;
  }

  private @Nullable String name(String text) {
    for (String version : VERSIONS) {
      if (version.equalsIgnoreCase(text)) {
        return newest || !version.equals("TLSv1.3") ? version : null;
      }
    }
    return null;
  }

  private void fail(Item item, String message) {
    String log = "Invalid TLS protocol list \"" + all + "\": disabling TLS support";
    errors.add(new ValueError(item.start(), item.end(), message, log, false));
  }
}
