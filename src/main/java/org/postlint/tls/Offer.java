package org.postlint.tls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Memory;

/**
 * The suites of TLS 1.2 and earlier, and the versions, that one end of a connection offers. What
 * depends on the build of the library, on a certificate that nobody has read, or on the system's
 * own TLS settings is kept apart from what is certain. Suites that Postfix cannot use (PSK, SRP)
 * are no part of an offer. Immutable but for what it remembers; safe for threads.
 */
public final class Offer {
  private static final int[] LEVEL_BITS = {0, 80, 112, 128, 192, 256};
  private static final int HIGHEST_DEFAULT_LEVEL = 2;

  /** Whether there can be a session at all. */
  public enum Outcome {
    /** It depends on the peer only. */
    OPEN,
    /** An exclusion starts with {@code !}, {@code +}, {@code -} or {@code @}: none succeeds. */
    INVALID_EXCLUSION,
    /** The library refuses the list for its syntax: none succeeds. */
    INVALID_LIST,
    /** The list selects no suite in any build: none succeeds, not even with TLS 1.3. */
    EMPTY_LIST,
    /** The list uses what is not modelled. */
    UNKNOWN
  }

  private final Library library;
  private final Terms terms;
  private final Outcome outcome;
  private final List<Suite> listed;
  private final int level;
  private final EnumSet<Version> certainVersions = EnumSet.noneOf(Version.class);
  private final EnumSet<Version> possibleVersions = EnumSet.noneOf(Version.class);
  private final boolean[] possible;
  private final List<boolean[]> certain = new ArrayList<>();
  private final Memory<Set<Weakness>, WeakSuites> weakSuites = new Memory<>();
  private final Memory<String, LostClients> lostClients = new Memory<>();
  private @Nullable List<ExclusionEffect> effects;

  private Offer(Library library, Terms terms, Outcome outcome, List<Suite> listed, int level) {
    this.library = library;
    this.terms = terms;
    this.outcome = outcome;
    this.listed = listed;
    this.level = level;
    for (Version version : terms.versions()) {
      Optional<Presence> presence = library.presence(version);
      if (presence.isPresent()) {
        possibleVersions.add(version);
        if (presence.get() == Presence.ALWAYS && isUnhindered(version)) {
          certainVersions.add(version);
        }
      }
    }
    possible = usable(terms.keys().most(), false);
    for (Set<KeyType> keys : terms.keys().least()) {
      certain.add(usable(keys, true));
    }
  }

  private boolean[] usable(Set<KeyType> keys, boolean certainly) {
    boolean[] usable = new boolean[listed.size()];
    for (int i = 0; i < usable.length; i++) {
      usable[i] = isUsable(listed.get(i), keys, certainly);
    }
    return usable;
  }

  /** Works out what a library offers on these terms. */
  public static Offer of(Library library, Terms terms) {
    Offer known = library.offers().find(terms);
    if (known == null) {
      known = make(library, terms);
      library.offers().keep(terms, known);
    }
    return known;
  }

  private static Offer make(Library library, Terms terms) {
    for (Exclusion exclusion : terms.exclusions()) {
      if (!exclusion.isValid()) {
        return new Offer(library, terms, Outcome.INVALID_EXCLUSION, List.of(), 0);
      }
    }
    CipherString.Selection selection = CipherString.read(library, terms.cipherString());
    Outcome outcome =
        switch (selection.outcome()) {
          case READ -> selection.suites().isEmpty() ? Outcome.EMPTY_LIST : Outcome.OPEN;
          case REFUSED -> Outcome.INVALID_LIST;
          case UNKNOWN -> Outcome.UNKNOWN;
        };
    int level =
        terms.securityLevel() > 0 || selection.securityLevel() < 0
            ? terms.securityLevel()
            : selection.securityLevel();
    return new Offer(
        library, terms, outcome, selection.suites(), library.hasSecurityLevels() ? level : 0);
  }

  /** Returns whether there can be a session at all. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns the library. */
  public Library library() {
    return library;
  }

  /** Returns the terms. */
  public Terms terms() {
    return terms;
  }

  /** Returns what was found out about its weak suites, for each set of weaknesses. */
  Memory<Set<Weakness>, WeakSuites> weakSuites() {
    return weakSuites;
  }

  /** Returns what was found out about lost clients, for each default list. */
  Memory<String, LostClients> lostClients() {
    return lostClients;
  }

  /** Returns what each exclusion that is written does; see {@link ExclusionEffect}. */
  public List<ExclusionEffect> exclusionEffects() {
    List<ExclusionEffect> known = effects;
    if (known == null) {
      // A race works the same thing out twice.
      known = List.copyOf(ExclusionEffect.of(library, terms));
      effects = known;
    }
    return known;
  }

  /** Returns the suites that may be offered, in order: the certain ones and those that depend. */
  public List<Suite> possible() {
    return select(possible);
  }

  /**
   * Returns the suites that are offered in every build, in order. Where the kind of key is not
   * known, those of each kind that it may be are among them.
   */
  public List<Suite> suites() {
    return select(usable(terms.keys().most(), true));
  }

  private List<Suite> select(boolean[] wanted) {
    List<Suite> selected = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i]) {
        selected.add(listed.get(i));
      }
    }
    return selected;
  }

  /** Tells whether a suite like this is offered. */
  public Answer has(Predicate<Suite> wanted) {
    if (outcome == Outcome.UNKNOWN) {
      return Answer.UNKNOWN;
    }
    boolean always = true;
    for (boolean[] each : certain) {
      always &= hasOne(each, wanted);
    }
    return always ? Answer.YES : hasOne(possible, wanted) ? Answer.UNKNOWN : Answer.NO;
  }

  private boolean hasOne(boolean[] among, Predicate<Suite> wanted) {
    for (int i = 0; i < among.length; i++) {
      if (among[i] && wanted.test(listed.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a session with this version can be had, given a peer with the right suites. */
  public Answer serves(Version version) {
    return serves(version, suite -> true);
  }

  /** Tells whether a session with this version and such a suite can be had. */
  public Answer serves(Version version, Predicate<Suite> wanted) {
    Answer enabled = enables(version);
    if (enabled == Answer.NO || (outcome != Outcome.OPEN && outcome != Outcome.UNKNOWN)) {
      return Answer.NO;
    }
    if (version == Version.TLSV1_3) {
      // Its suites are the library's own. It cannot do without a key, and the list must not be
      // refused, which a build decides that lacks all suites of it.
      if (terms.role() == Role.SERVER && terms.keys().most().isEmpty()) {
        return Answer.NO;
      }
      for (Suite suite : listed) {
        if (suite.presence() == Presence.ALWAYS) {
          return enabled;
        }
      }
      return Answer.UNKNOWN;
    }
    Answer suites = has(suite -> suite.oldest().compareTo(version) <= 0 && wanted.test(suite));
    return suites == Answer.YES ? enabled : suites;
  }

  /** Tells whether the protocol list and the library have a version, whatever the suites. */
  public Answer enables(Version version) {
    if (certainVersions.contains(version)) {
      return Answer.YES;
    }
    return possibleVersions.contains(version) ? Answer.UNKNOWN : Answer.NO;
  }

  /** Returns the enabled versions for which no suite is left, whatever is unknown. */
  public Set<Version> stranded() {
    EnumSet<Version> stranded = EnumSet.noneOf(Version.class);
    for (Version version : certainVersions) {
      if (version != Version.SSLV2 && serves(version) == Answer.NO) {
        stranded.add(version);
      }
    }
    return stranded;
  }

  /** Tells whether nothing but the library's having it is left to ask of a version. */
  private boolean isUnhindered(Version version) {
    // From level 1 on, OpenSSL 3 finds the signatures of older versions too weak.
    boolean tooWeak =
        level != 0 && version.compareTo(Version.TLSV1_2) < 0 && library.series().startsWith("3");
    return !tooWeak && !terms.unsure().contains(version);
  }

  /**
   * Tells whether a suite can be used with these keys: for certain, or given that all goes its way.
   */
  private boolean isUsable(Suite suite, Set<KeyType> keys, boolean certainly) {
    return (!certainly || suite.presence() == Presence.ALWAYS)
        && fitsKeys(suite, keys, certainly)
        && fitsLevel(suite, certainly)
        && hasVersion(suite, certainly);
  }

  private boolean fitsKeys(Suite suite, Set<KeyType> keys, boolean certainly) {
    String exchange = suite.keyExchange();
    if (exchange.endsWith("PSK") || exchange.equals("SRP")) {
      return false;
    }
    if (terms.role() == Role.CLIENT) {
      return true;
    }
    Answer curves = exchange.equals("ECDHE") ? terms.ecdhe() : Answer.YES;
    if (curves == Answer.NO || (curves == Answer.UNKNOWN && certainly)) {
      return false;
    }
    return switch (suite.authentication()) {
      case "NULL" -> true;
      case "RSA" -> keys.contains(KeyType.RSA);
      case "ECDSA" -> keys.contains(KeyType.EC);
      case "DSS" -> keys.contains(KeyType.DSA);
      // Whether the certificate may be used so, and who signed it, is not known.
      case "ECDH" -> !certainly && keys.contains(KeyType.EC);
      default -> false;
    };
  }

  /** What OpenSSL's own callback for security levels says of suites; compared with 1.1.0 to 3.5. */
  private boolean fitsLevel(Suite suite, boolean certainly) {
    int applied = level < 0 ? (certainly ? HIGHEST_DEFAULT_LEVEL : 0) : level;
    if (!library.hasSecurityLevels() || applied == 0) {
      return true;
    }
    return suite.bits() >= LEVEL_BITS[applied]
        && !suite.authentication().equals("NULL")
        && !suite.mac().equals("MD5")
        && (applied < 3 || suite.isEphemeral())
        && (applied < 4 || !suite.mac().equals("SHA1"));
  }

  private boolean hasVersion(Suite suite, boolean certainly) {
    for (Version version : certainly ? certainVersions : possibleVersions) {
      if (version != Version.TLSV1_3 && version.compareTo(suite.oldest()) >= 0) {
        return true;
      }
    }
    return false;
  }
}
