package org.postlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What Postfix knows of TLS, and what OpenSSL adds to it. Decoded when asked for. */
public final class TlsFacts {
  /** How a client treats a security level. */
  public enum ClientUse {
    /** No TLS. */
    NONE,
    /** TLS where the server has it, clear text elsewhere. */
    OPPORTUNISTIC,
    /** No delivery without TLS. */
    MANDATORY
  }

  /** Which of the two sets of protocol and cipher lists is in force. */
  public enum Lists {
    /** None, for lack of TLS. */
    NONE,
    /** The lists without {@code mandatory} in their names. */
    OPPORTUNISTIC,
    /** The lists with {@code mandatory} in their names. */
    MANDATORY
  }

  /**
   * A protocol version. Names compare without case.
   *
   * @param name the name, such as {@code TLSv1.2}
   * @param version the number on the wire, such as {@code 0x303}
   * @param since the first series that knows the name
   * @param isBound whether it may follow {@code >=} and {@code <=}, which exist since 3.6
   */
  public record Protocol(String name, int version, Release since, boolean isBound) {}

  /**
   * A security level. Names compare without case.
   *
   * @param name the name, such as {@code encrypt}
   * @param since the first series that knows it
   * @param client what a client does at it; at {@code dane} and without a TLSA record, it acts as
   *     at {@code may}
   * @param authenticates whether a client verifies who the server is
   * @param lists the lists in force at it
   * @param server the level that a server makes of it, with a warning where it is another one;
   *     nothing when a server refuses to start
   */
  public record Level(
      String name,
      Release since,
      ClientUse client,
      boolean authenticates,
      Lists lists,
      Optional<String> server) {}

  /**
   * A cipher grade. Names compare without case.
   *
   * @param name the name, such as {@code medium}
   * @param parameter the parameter with the grade's OpenSSL cipher list
   * @param actsAs the grade that it acts as, since 3.8 for two of them
   */
  public record Grade(String name, String parameter, Timeline<String> actsAs) {
    /** Returns the name of the grade that is in force in a release. */
    public String inForce(Release release) {
      return actsAs.at(release).orElse(name);
    }
  }

  /**
   * Two parameters of which one is in force at opportunistic levels and the other at mandatory
   * ones.
   *
   * @param opportunistic the first
   * @param mandatory the second
   * @param adds whether at mandatory levels the second is added to the first rather than taking its
   *     place
   */
  public record ListPair(String opportunistic, String mandatory, boolean adds) {}

  /**
   * A series of OpenSSL.
   *
   * @param name the series, such as {@code 3.0}
   * @param securityLevel its default security level as released; distributions raise it
   * @param lowestProtocol the oldest protocol version that works at that level
   * @param certainty how well that is known
   */
  public record Openssl(
      String name,
      OptionalInt securityLevel,
      Optional<String> lowestProtocol,
      Certainty certainty) {}

  /**
   * A name for a group of ciphers in OpenSSL's cipher lists. Case matters. A name that OpenSSL does
   * not know is passed over in silence.
   *
   * @param name the name
   * @param knownIn those of 1.0.2 and 1.1.1 that know it
   * @param suitesIn30 how many suites it stands for in a plain OpenSSL 3.0, counted there
   */
  public record CipherAlias(String name, List<String> knownIn, int suitesIn30) {
    /** Makes an alias. */
    public CipherAlias {
      knownIn = List.copyOf(knownIn);
    }
  }

  private final Packed packed;

  TlsFacts(Packed packed) {
    this.packed = packed;
  }

  /** Returns the protocol versions, oldest first. */
  public List<Protocol> protocols() {
    Packed.Section section = packed.section("tls-protocols");
    List<Protocol> made = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      made.add(
          new Protocol(
              fields.text("name"),
              (int) fields.number("version"),
              fields.release("since"),
              fields.flag("bound")));
    }
    return List.copyOf(made);
  }

  /** Returns the security levels, weakest first. */
  public List<Level> levels() {
    Packed.Section section = packed.section("tls-levels");
    List<Level> made = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      made.add(
          new Level(
              fields.text("name"),
              fields.release("since"),
              ClientUse.valueOf(upper(fields.text("client"))),
              fields.flag("authenticates"),
              Lists.valueOf(upper(fields.text("lists"))),
              fields.optionalText("server")));
    }
    return List.copyOf(made);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** Returns the cipher grades, strongest first, and last the one without encryption. */
  public List<Grade> grades() {
    Packed.Section section = packed.section("tls-grades");
    List<Grade> made = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      made.add(
          new Grade(
              fields.text("name"),
              fields.text("parameter"),
              fields.timeline("acts", Decoder.TEXT)));
    }
    return List.copyOf(made);
  }

  /** Returns the parameters that come in pairs, sorted by the name of the first. */
  public List<ListPair> listPairs() {
    Packed.Section section = packed.section("tls-lists");
    List<ListPair> made = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      made.add(new ListPair(fields.text("name"), fields.text("mandatory"), fields.flag("adds")));
    }
    return List.copyOf(made);
  }

  /** Returns the series of OpenSSL that are known, oldest first. */
  public List<Openssl> openssl() {
    Packed.Section section = packed.section("openssl");
    List<Openssl> made = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      made.add(
          new Openssl(
              fields.text("name"),
              fields.optionalInt("securityLevel"),
              fields.optionalText("lowestProtocol"),
              Certainty.of(fields.text("certainty"))));
    }
    return List.copyOf(made);
  }

  /**
   * Returns the newest known series of OpenSSL that is not newer than {@code version}.
   *
   * @param version numbers with dots between, such as {@code 3.3} or {@code 1.1.1}; letters that
   *     follow are ignored
   */
  public Optional<Openssl> opensslAtMost(String version) {
    Optional<Openssl> best = Optional.empty();
    for (Openssl each : openssl()) {
      if (compareVersions(each.name(), version) <= 0) {
        best = Optional.of(each);
      }
    }
    return best;
  }

  /** Compares two versions of OpenSSL number by number; a missing number is zero. */
  public static int compareVersions(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() || j < right.length()) {
      int a = 0;
      for (; i < left.length() && left.charAt(i) != '.'; i++) {
        a = digit(left.charAt(i)) < 0 ? a : a * 10 + digit(left.charAt(i));
      }
      int b = 0;
      for (; j < right.length() && right.charAt(j) != '.'; j++) {
        b = digit(right.charAt(j)) < 0 ? b : b * 10 + digit(right.charAt(j));
      }
      if (a != b) {
        return Integer.compare(a, b);
      }
      i++;
      j++;
    }
    return 0;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }

  /** Returns the names for groups of ciphers, sorted by byte. */
  public List<CipherAlias> cipherAliases() {
    Packed.Section section = packed.section("openssl-aliases");
    List<CipherAlias> made = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      made.add(alias(section.entry(i)));
    }
    return List.copyOf(made);
  }

  /** Returns the group of ciphers of that name. */
  public Optional<CipherAlias> cipherAlias(String name) {
    Packed.Section section = packed.section("openssl-aliases");
    OptionalInt index = section.find(name);
    return index.isPresent()
        ? Optional.of(alias(section.entry(index.getAsInt())))
        : Optional.empty();
  }

  private static CipherAlias alias(Fields fields) {
    return new CipherAlias(
        fields.text("name"), fields.texts("known"), (int) fields.number("suitesIn30"));
  }

  /**
   * Returns the oldest OpenSSL that a series of Postfix can be built with, if the series is known.
   */
  public Optional<String> minimumOpenssl(Release release) {
    Packed.Section section = packed.section("releases");
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      if (fields.release("series").isSameSeries(release)) {
        return Optional.of(fields.text("minimumOpenssl"));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the default that a parameter has because of the OpenSSL of the build, where that is
   * another one than {@link Parameter#defaultValue} gives.
   */
  public Optional<String> buildDefault(String parameter, Release release, String openssl) {
    Packed.Section section = packed.section("openssl-defaults");
    OptionalInt index = section.find(parameter);
    if (index.isEmpty() || openssl.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = section.entry(index.getAsInt());
    boolean holds =
        release.compareSeries(fields.release("postfix")) >= 0
            && compareVersions(openssl, fields.text("openssl")) >= 0;
    return holds ? Optional.of(fields.text("value")) : Optional.empty();
  }
}
