package org.postlint.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A version of a distribution, and what it comes with.
 *
 * @param id the name to ask for it, such as {@code debian-12}: lower case, words and version joined
 *     by hyphens
 * @param title the name to show
 * @param postfix the release of Postfix, without patch level where that is not known; nothing when
 *     the series is not known
 * @param postfixCertainty how well that is known
 * @param openssl the series of OpenSSL, such as {@code 3.0}; nothing when not known
 * @param opensslCertainty how well that is known
 * @param securityLevel the default security level of its OpenSSL, where it differs from what
 *     OpenSSL releases and is known
 * @param withoutTables types of lookup tables that its Postfix was built without, as far as known
 * @param indexedTables the type of indexed tables that it has in their place, where that is known
 */
public record Distribution(
    String id,
    String title,
    Optional<Release> postfix,
    Certainty postfixCertainty,
    Optional<String> openssl,
    Certainty opensslCertainty,
    OptionalInt securityLevel,
    List<String> withoutTables,
    Optional<String> indexedTables) {
  /** Makes a distribution. */
  public Distribution {
    withoutTables = List.copyOf(withoutTables);
  }

  /** Returns the name without version, such as {@code debian}. */
  public String family() {
    int hyphen = id.indexOf('-');
    return hyphen < 0 ? id : id.substring(0, hyphen);
  }

  static Distribution of(Fields fields) {
    return new Distribution(
        fields.text("name"),
        fields.text("title"),
        fields.optionalRelease("postfix"),
        certainty(fields, "postfixCertainty"),
        fields.optionalText("openssl"),
        certainty(fields, "opensslCertainty"),
        fields.optionalInt("securityLevel"),
        fields.texts("withoutTables"),
        fields.optionalText("indexedTables"));
  }

  private static Certainty certainty(Fields fields, String name) {
    return fields.has(name) ? Certainty.of(fields.text(name)) : Certainty.UNKNOWN;
  }
}
