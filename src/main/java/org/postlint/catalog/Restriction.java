package org.postlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A restriction, an element of a list such as {@code smtpd_relay_restrictions}. Names compare
 * without case.
 */
public final class Restriction {
  /** What follows a restriction in the list. */
  public enum Argument {
    /** Nothing. */
    NONE("none"),
    /** A lookup table, {@code type:name}. */
    TABLE("table"),
    /** A DNS list that is asked for addresses, with an optional filter. */
    RBL_DOMAIN("rbl-domain"),
    /** A DNS list that is asked for domains, with an optional filter. */
    RHSBL_DOMAIN("rhsbl-domain"),
    /** The endpoint of a policy server. */
    POLICY_SERVER("policy-server"),
    /** A number. */
    NUMBER("number"),
    /** Another restriction, which is weakened by it. */
    RESTRICTION("restriction");

    private static final Argument[] ALL = values();

    private final String word;

    Argument(String word) {
      this.word = word;
    }

    /** Returns the word for it in the data. */
    public String word() {
      return word;
    }

    static Argument of(String word) {
      for (Argument argument : ALL) {
        if (argument.word.equals(word)) {
          return argument;
        }
      }
      throw new IllegalArgumentException("no such argument: " + word);
    }
  }

  /** What smtpd does when the argument is missing. */
  public enum MissingArgument {
    /** The client gets a "server configuration error" reply. */
    ERROR,
    /** A warning is logged and the restriction ignored. */
    IGNORED
  }

  /**
   * An attribute that the argument may carry in braces.
   *
   * @param name its name
   * @param since the first series that knows it
   * @param values its values, empty when not a fixed set
   */
  public record Option(String name, Release since, List<String> values) {
    /** Makes an option. */
    public Option {
      values = List.copyOf(values);
    }
  }

  /** Whom a restriction lets through, or turns away. */
  public enum Reach {
    /** Everyone. */
    ALWAYS("always"),
    /** Clients in {@code mynetworks}. */
    TRUSTED("trusted"),
    /** Clients that have logged in. */
    AUTHENTICATED("authenticated"),
    /** Clients that show a certificate; whose it is does not matter. */
    CERTIFIED("certified"),
    /** Mail to a destination that the host is responsible for. */
    HOSTED("hosted"),
    /** Mail to any other destination. */
    ELSEWHERE("elsewhere"),
    /** Some clients or mail, as tables, servers or the DNS say. */
    PERHAPS("perhaps"),
    /** The same, but only mail to a destination that the host is responsible for. */
    PERHAPS_HOSTED("perhaps-hosted");

    private static final Reach[] ALL = values();

    private final String word;

    Reach(String word) {
      this.word = word;
    }

    static Reach of(String word) {
      for (Reach reach : ALL) {
        if (reach.word.equals(word)) {
          return reach;
        }
      }
      throw new IllegalArgumentException("no such reach: " + word);
    }
  }

  private final Fields fields;
  private final String name;
  private final Argument argument;
  private final Release since;
  private final Optional<Release> removed;
  private final List<Stage> lists;

  Restriction(Fields fields) {
    this.fields = fields;
    this.name = fields.text("name");
    this.argument = Argument.of(fields.text("argument"));
    this.since = fields.release("since");
    this.removed = fields.optionalRelease("removed");
    List<Stage> stages = new ArrayList<>();
    for (String word : fields.texts("lists")) {
      stages.add(Stage.of(word));
    }
    this.lists = List.copyOf(stages);
  }

  /** Returns the name in lower case. */
  public String name() {
    return name;
  }

  /** Returns what must follow it in the list. */
  public Argument argument() {
    return argument;
  }

  /** Returns what happens when that is missing; only where an argument is needed and checked. */
  public Optional<MissingArgument> missingArgument() {
    Optional<String> word = fields.optionalText("missingArgument");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        word.get().equals("error") ? MissingArgument.ERROR : MissingArgument.IGNORED);
  }

  /** Returns the attributes that the argument may carry when it is written in braces. */
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (Fields entry : fields.maps("options")) {
      options.add(new Option(entry.text("name"), entry.release("since"), entry.texts("values")));
    }
    return List.copyOf(options);
  }

  /** Returns the first series in which the argument may be written in braces, where it may. */
  public Optional<Release> bracesSince() {
    return fields.optionalRelease("braces");
  }

  /** Returns the first series that has it; 1.1 means 1.1 or earlier. */
  public Release since() {
    return since;
  }

  /**
   * Returns the first series that does not have it any more: there it counts as an unknown name,
   * and the client gets a "server configuration error" reply.
   */
  public Optional<Release> removed() {
    return removed;
  }

  /** Returns the series since which it is meant to be avoided. */
  public Optional<Release> deprecatedSince() {
    return fields.optionalRelease("deprecated");
  }

  /** Returns what to use instead: a restriction, several with commas, or a parameter. */
  public Optional<String> replacement() {
    return fields.optionalText("replacement");
  }

  /** Tells whether any release carries it out; a reserved name counts as an unknown one. */
  public boolean isImplemented() {
    return !fields.flag("reserved");
  }

  /** Tells whether a series knows the name and carries it out. */
  public boolean isKnown(Release release) {
    return isImplemented()
        && release.compareSeries(since) >= 0
        && (removed.isEmpty() || release.compareSeries(removed.get()) < 0);
  }

  /** Returns what a series makes of the name. */
  public Status status(Release release) {
    if (removed.isPresent() && release.compareSeries(removed.get()) >= 0) {
      return Status.REMOVED;
    }
    if (release.compareSeries(since) < 0) {
      return Status.LATER;
    }
    Optional<Release> deprecated = deprecatedSince();
    return deprecated.isPresent() && release.compareSeries(deprecated.get()) >= 0
        ? Status.DEPRECATED
        : Status.CURRENT;
  }

  /**
   * Returns the lists in which it can do something. Postfix accepts every name in every list; in
   * another one it never acts. Empty for a name that is no element of such lists at all.
   */
  public List<Stage> lists() {
    return lists;
  }

  /** Returns the parameter whose elements it is one of, where that is no restriction list. */
  public Optional<String> onlyIn() {
    return fields.optionalText("onlyIn");
  }

  /**
   * Returns the information that it looks at: client, helo, sender, recipient or etrn; nothing when
   * it needs none.
   */
  public Optional<String> needs() {
    return fields.optionalText("needs");
  }

  /**
   * Returns the first stage that has the information it needs. In an earlier list it silently does
   * nothing when {@code smtpd_delay_reject} is {@code no}.
   */
  public Optional<Stage> effectiveFrom() {
    return fields.has("effectiveFrom")
        ? Optional.of(Stage.of(fields.text("effectiveFrom")))
        : Optional.empty();
  }

  /** Tells whether in the lists after the data it acts only on mail with a single recipient. */
  public boolean isSingleRecipientAfterData() {
    return fields.flag("singleRecipientAfterData");
  }

  /** Tells whether its table must not permit: such a result is refused when a client asks. */
  public boolean isPermitRefused() {
    return fields.flag("mayNotPermit");
  }

  /** Tells whether it satisfies smtpd's demand for protection against relaying. */
  public boolean isRelayGuard() {
    return fields.flag("relayGuard");
  }

  /** Tells whether it decides in every case, so that what follows is never reached. */
  public boolean isFinal() {
    return fields.flag("final");
  }

  /** Returns whom it looks at; absent: everyone. Of others it never says anything. */
  public Optional<Reach> only() {
    return fields.optionalText("only").map(Reach::of);
  }

  /** Returns whom it lets through, so that the rest of the list is not asked. */
  public Optional<Reach> permits() {
    return fields.optionalText("permits").map(Reach::of);
  }

  /**
   * Returns whom it turns away. Checks that only fall on clients that misbehave (wrong names, a bad
   * reputation, a sender that does not exist) are left out: such a client can do better.
   */
  public Optional<Reach> refuses() {
    return fields.optionalText("refuses").map(Reach::of);
  }

  /** Tells whether it turns away for the time being only. */
  public boolean defers() {
    return fields.flag("defers");
  }

  /** Returns the boolean parameter without which it is ignored with a warning. */
  public Optional<String> requiredParameter() {
    return fields.optionalText("requires");
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
