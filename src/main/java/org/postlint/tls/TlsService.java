package org.postlint.tls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.config.value.ProtocolList;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/**
 * The TLS settings of one service as its program acts on them: smtpd, postscreen and tlsproxy as
 * servers, smtp and lmtp as clients where no policy table says otherwise. postscreen decides about
 * STARTTLS itself and leaves the session to tlsproxy, whose lists then hold. Values are worked out
 * when asked for, and kept.
 */
public final class TlsService {
  private static final List<String> CERTIFICATES =
      List.of("tls_chain_files", "tls_cert_file", "tls_eccert_file", "tls_dcert_file");

  private final Configuration configuration;
  private final Role role;
  private final TlsSettings own;
  private final TlsSettings session;
  private @Nullable Decided<Level> level;

  @SuppressWarnings("NullableOptional") // null: not worked out yet
  private @Nullable Optional<Level> listLevel;

  private @Nullable Decided<Set<Version>> protocols;

  @SuppressWarnings("NullableOptional") // null: not worked out yet
  private @Nullable Optional<Library> library;

  private TlsService(Configuration configuration, Role role, TlsSettings own, TlsSettings session) {
    this.configuration = configuration;
    this.role = role;
    this.own = own;
    this.session = session;
  }

  /** Returns the TLS settings of a service; nothing where its program has none. */
  public static Optional<TlsService> of(Configuration configuration, Service service) {
    String program = service.program();
    TlsSettings own = new TlsSettings(service.scope(), program);
    return switch (program) {
      case "smtpd", "tlsproxy" -> Optional.of(new TlsService(configuration, Role.SERVER, own, own));
      case "smtp", "lmtp" -> Optional.of(new TlsService(configuration, Role.CLIENT, own, own));
      case "postscreen" ->
          Optional.of(new TlsService(configuration, Role.SERVER, own, proxy(configuration)));
      default -> Optional.empty();
    };
  }

  private static TlsSettings proxy(Configuration configuration) {
    for (Service service : configuration.services()) {
      if (service.active() && service.program().equals("tlsproxy")) {
        return new TlsSettings(service.scope(), "tlsproxy");
      }
    }
    return new TlsSettings(configuration.main(), "tlsproxy");
  }

  /** Returns which end of a connection it is. */
  public Role role() {
    return role;
  }

  /** Returns the level on which it acts, and the parameter that decides that. */
  public Decided<Level> level() {
    Decided<Level> known = level;
    if (known == null) {
      known = LevelReader.read(own, role);
      level = known;
    }
    return known;
  }

  /** Returns the parameter that says the level, also where something else decides it. */
  public String levelParameter() {
    return LevelReader.parameter(own);
  }

  /** The level by which the lists are chosen. */
  @SuppressWarnings("ReferenceEquality") // the same scope, not an equal one
  private Optional<Level> listLevel() {
    Optional<Level> known = listLevel;
    if (known == null) {
      known = session == own ? level().value() : LevelReader.read(session, role).value();
      listLevel = known;
    }
    return known;
  }

  private Optional<Boolean> mandatory() {
    Optional<Level> level = listLevel();
    // With DANE the lists depend on what the peer's domain publishes.
    return level.filter(known -> known != Level.DANE).map(Level::isMandatory);
  }

  /** Returns the name of the parameter that counts at the level; the plain one where unsure. */
  private String atLevel(String kind) {
    return mandatory().orElse(false) ? "tls_mandatory_" + kind : "tls_" + kind;
  }

  private Optional<String> inForce(String kind) {
    Optional<String> plain = session.text("tls_" + kind);
    Optional<String> strict = session.text("tls_mandatory_" + kind);
    Optional<Boolean> mandatory = mandatory();
    if (mandatory.isPresent()) {
      return mandatory.get() ? strict : plain;
    }
    return plain.equals(strict) ? plain : Optional.empty();
  }

  /**
   * Returns the protocol versions that are enabled at the level, without those that no build of the
   * target's library has.
   */
  public Decided<Set<Version>> protocols() {
    Decided<Set<Version>> known = protocols;
    if (known == null) {
      known = readProtocols();
      protocols = known;
    }
    return known;
  }

  private Decided<Set<Version>> readProtocols() {
    String name = session.name(atLevel("protocols"));
    String decider = session.decider(atLevel("protocols"));
    Optional<Library> library = library();
    Optional<Parameter> parameter = configuration.catalog().parameter(name);
    Optional<String> text = inForce("protocols");
    if (library.isEmpty() || parameter.isEmpty() || text.isEmpty()) {
      return Decided.unknown(decider);
    }
    Optional<ProtocolList> list =
        configuration
            .valueTypes()
            .parse(parameter.get(), MappedText.unwritten(text.get()))
            .value()
            .filter(ProtocolList.class::isInstance)
            .map(ProtocolList.class::cast);
    if (list.isEmpty()) {
      return Decided.unknown(decider);
    }
    List<String> names = new ArrayList<>();
    for (Version version : Version.values()) {
      if (library.get().presence(version).isPresent()) {
        names.add(version.text());
      }
    }
    EnumSet<Version> enabled = EnumSet.noneOf(Version.class);
    for (String version : list.get().enabled(names)) {
      enabled.add(Version.of(version).orElseThrow());
    }
    return Decided.of(Collections.unmodifiableSet(enabled), decider);
  }

  /** Returns the cipher grade at the level, as written. */
  public Decided<String> ciphers() {
    return new Decided<>(inForce("ciphers"), session.decider(atLevel("ciphers")));
  }

  /**
   * Returns the files with its certificates: those of the list, else the separate ones. A server
   * whose certificate is {@code none} has none, and so has a service that sets no parameter.
   */
  public Decided<List<String>> certificateFiles() {
    String decider = session.decider(certificateParameter());
    List<String> files = new ArrayList<>();
    for (String parameter : CERTIFICATES) {
      Optional<String> text = session.text(parameter);
      if (text.isEmpty()) {
        return Decided.unknown(decider);
      }
      boolean chain = parameter.equals(CERTIFICATES.get(0));
      if (chain) {
        MappedText list = MappedText.unwritten(text.get());
        for (Word file : Words.split(list, Words.Separators.LIST, false)) {
          files.add(file.text().text());
        }
        if (!files.isEmpty()) {
          break;
        }
      } else if (!text.get().isEmpty() && !text.get().equalsIgnoreCase("none")) {
        files.add(text.get());
      }
    }
    return Decided.of(List.copyOf(files), decider);
  }

  private String certificateParameter() {
    for (String parameter : CERTIFICATES) {
      if (session.text(parameter).filter(text -> text.isEmpty()).isEmpty()) {
        return parameter;
      }
    }
    return CERTIFICATES.get(1);
  }

  /** Returns the library of the target; nothing where it is not known or too old. */
  public Optional<Library> library() {
    Optional<Library> known = library;
    if (known == null) {
      known = library(configuration);
      library = known;
    }
    return known;
  }

  /** Returns the library of a configuration's target, shared by all that have the same catalog. */
  @SuppressWarnings("unchecked")
  public static Optional<Library> library(Configuration configuration) {
    String version = configuration.target().openssl();
    Optional<String> distribution = configuration.target().distribution();
    return (Optional<Library>)
        configuration
            .catalog()
            .derived(
                Optional.class,
                "openssl " + version + ' ' + distribution.orElse(""),
                () -> Library.of(version, distribution));
  }

  /**
   * Returns what it offers, with certificates that nobody has read; nothing where it offers no TLS
   * or where a setting is not known.
   */
  public Optional<Offer> offer() {
    Optional<List<String>> files = certificateFiles().value();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (!files.get().isEmpty()) {
      Optional<String> dsa = session.text("tls_dcert_file");
      boolean mayBeDsa = dsa.isEmpty() || !dsa.get().isEmpty();
      return offer(mayBeDsa ? new Keys(Set.of(), EnumSet.allOf(KeyType.class)) : Keys.unread());
    }
    boolean wanted =
        session.text("tls_cert_file").filter(text -> text.equalsIgnoreCase("none")).isPresent();
    return role == Role.CLIENT || wanted ? offer(Keys.of()) : Optional.empty();
  }

  /** Returns what it offers with these keys; nothing where a setting is not known. */
  public Optional<Offer> offer(Keys keys) {
    Optional<Library> library = library();
    Optional<Terms> terms = library.flatMap(known -> terms(known, keys));
    return terms.map(known -> Offer.of(library.orElseThrow(), known));
  }

  /** Returns the default of the cipher list that its grade names, for the target. */
  public Optional<String> defaultCipherList() {
    return listParameter()
        .flatMap(configuration.catalog()::parameter)
        .flatMap(parameter -> parameter.defaultValue(release()));
  }

  /** Returns the name of the parameter with the cipher list of its grade. */
  public Optional<String> listParameter() {
    return ciphers().value().flatMap(grade -> PostfixTls.cipherListParameter(release(), grade));
  }

  private Release release() {
    return configuration.target().postfix();
  }

  private Optional<Terms> terms(Library library, Keys keys) {
    Optional<Level> level = listLevel();
    Optional<Set<Version>> versions = protocols().value();
    Optional<String> list = listParameter().flatMap(name -> session.scope().value(name).string());
    if (level.isEmpty()
        || level.get() == Level.NONE
        || level.get() == Level.DANE
        || versions.isEmpty()
        || list.isEmpty()) {
      return Optional.empty();
    }
    List<Exclusion> exclusions = new ArrayList<>();
    if (!exclude(exclusions, "tls_exclude_ciphers")
        || (level.get().isMandatory() && !exclude(exclusions, "tls_mandatory_exclude_ciphers"))) {
      return Optional.empty();
    }
    boolean verified = level.get().compareTo(Level.DANE) > 0;
    if (role == Role.CLIENT) {
      if (level.get().isMandatory()) {
        exclusions.add(Exclusion.builtIn(level.get() == Level.ENCRYPT ? "eNULL" : "aNULL"));
      }
    } else {
      Optional<Boolean> asks = session.flag("tls_ask_ccert");
      Optional<Boolean> requires = session.flag("tls_req_ccert");
      if (asks.isEmpty() || requires.isEmpty()) {
        return Optional.empty();
      }
      verified = requires.get() && level.get().isMandatory();
      if (asks.get() || verified) {
        exclusions.add(Exclusion.builtIn("aNULL"));
      }
    }
    EnumSet<Version> unsure = EnumSet.noneOf(Version.class);
    if (library.hasSecurityLevels() && !PostfixTls.setsLowestVersion(release())) {
      unsure.addAll(EnumSet.range(Version.SSLV3, Version.TLSV1_1));
    }
    Answer curves =
        role == Role.CLIENT
            ? Answer.YES
            : session
                .text("tls_eecdh_grade")
                .map(grade -> PostfixTls.exchangesOverCurves(release(), grade, library))
                .orElse(Answer.UNKNOWN);
    return Optional.of(
        new Terms(
            role,
            versions.get(),
            unsure,
            list.get(),
            exclusions,
            keys,
            curves,
            PostfixTls.securityLevel(release(), verified)));
  }

  private boolean exclude(List<Exclusion> exclusions, String parameter) {
    Optional<String> text = session.text(parameter);
    text.ifPresent(known -> exclusions.addAll(Exclusion.parse(session.decider(parameter), known)));
    return text.isPresent();
  }
}
