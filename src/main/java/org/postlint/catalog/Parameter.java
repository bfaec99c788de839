package org.postlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that some release of Postfix from 2.10 on has built in. The facts come from the
 * tables that its programs declare, at the last patch level of each series.
 */
public final class Parameter {
  /** Reader that stands for every program of Postfix, commands included. */
  public static final String EVERY_PROGRAM = "*";

  /** Reader that stands for every program that master starts. */
  public static final String EVERY_DAEMON = "*daemons";

  /**
   * A name under which a parameter was known before.
   *
   * @param name the old name
   * @param honouredSince the first series (2.10 or later) in which the old name only counts through
   *     the default of the new one
   */
  public record OldName(String name, Release honouredSince) {}

  /**
   * A word that a value may consist of.
   *
   * @param word the word
   * @param since the first series that knows it
   * @param removed the first series that does not know it any more
   * @param actsAs the word that it is taken for, with a warning, where it is accepted but not meant
   */
  public record AllowedValue(
      String word, Release since, Optional<Release> removed, Optional<String> actsAs) {
    /** Tells whether the series of {@code release} knows the word. */
    public boolean isKnown(Release release) {
      return release.compareSeries(since) >= 0
          && (removed.isEmpty() || release.compareSeries(removed.get()) < 0);
    }
  }

  /**
   * A default that a series had before one of its patch levels.
   *
   * @param before the first release of the series with the later default
   * @param text the default of the earlier ones, before expansion
   */
  public record EarlierDefault(Release before, String text) {}

  private final Fields fields;
  private final String name;
  private final Timeline<Kind> kinds;
  private final Semantic semantic;
  private final Timeline<Limits> limits;
  private final Timeline<DefaultValue> defaults;
  private final List<EarlierDefault> earlierDefaults;
  private final Release since;
  private final Optional<Release> removed;
  private final List<Release> backports;
  private final Timeline<List<String>> readers;
  private final List<AllowedValue> allowed;

  Parameter(Fields fields) {
    this.fields = fields;
    this.name = fields.text("name");
    this.kinds = fields.timeline("kind", Decoder.KIND);
    this.semantic = Semantic.of(fields.text("semantic"));
    this.limits = fields.timeline("limits", Decoder.LIMITS);
    this.defaults = fields.timeline("default", Decoder.DEFAULT);
    this.earlierDefaults = earlierDefaults(fields);
    this.since = fields.release("since");
    this.removed = fields.optionalRelease("removed");
    this.backports = fields.releases("backports");
    this.readers = fields.timeline("readBy", Decoder.TEXTS);
    this.allowed = allowed(fields);
  }

  private static List<EarlierDefault> earlierDefaults(Fields fields) {
    List<EarlierDefault> made = new ArrayList<>();
    for (Fields entry : fields.maps("earlierDefaults")) {
      made.add(new EarlierDefault(entry.release("before"), entry.text("value")));
    }
    return List.copyOf(made);
  }

  private static List<AllowedValue> allowed(Fields fields) {
    List<AllowedValue> made = new ArrayList<>();
    for (Fields entry : fields.maps("allowed")) {
      made.add(
          new AllowedValue(
              entry.text("value"),
              entry.release("since"),
              entry.optionalRelease("removed"),
              entry.optionalText("actsAs")));
    }
    return List.copyOf(made);
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns how a release reads the value; one that lacks the parameter, as the newest does. */
  public Kind kind(Release release) {
    return kinds.atOrNewest(release).orElseThrow();
  }

  /** Returns the kinds over time. */
  public Timeline<Kind> kinds() {
    return kinds;
  }

  /** Returns what the value means. */
  public Semantic semantic() {
    return semantic;
  }

  /** Tells whether the program expands {@code $name} itself, later, with names of its own. */
  public boolean isRaw(Release release) {
    return kind(release) == Kind.RAW;
  }

  /**
   * Returns the bounds of the value: of the number, of the time in seconds, or of the number of
   * bytes of the text, whichever {@link #kind} says.
   */
  public Limits limits(Release release) {
    return limits.at(release).orElse(Limits.NONE);
  }

  /** Tells whether an empty value is accepted: only text can be, unless a length is demanded. */
  public boolean isEmptyAllowed(Release release) {
    return kind(release).isText() && limits(release).min().orElse(0) <= 0;
  }

  /** Returns the unit of a number without one; only times have it. */
  public Optional<TimeUnit> timeUnit() {
    return TimeUnit.optional(fields, "unit");
  }

  /**
   * Returns the first series that has the parameter. Before 2.10 it is what the last release of
   * each series declared; 1.1 means 1.1 or earlier.
   */
  public Release since() {
    return since;
  }

  /** Returns the first series that does not have it any more. */
  public Optional<Release> removed() {
    return removed;
  }

  /** Returns the releases of older series that brought it later, one for each such series. */
  public List<Release> backports() {
    return backports;
  }

  /** Tells whether a release has the parameter, to the patch level where one is given. */
  public boolean isKnown(Release release) {
    if (removed.isPresent() && release.compareSeries(removed.get()) >= 0) {
      return false;
    }
    if (release.compareSeries(since) >= 0) {
      return true;
    }
    for (Release backport : backports) {
      if (backport.isSameSeries(release)) {
        return release.compareTo(backport) >= 0;
      }
    }
    return false;
  }

  /**
   * Returns what a release makes of the name. A name that is gone but still honoured, through the
   * default of its successor, is deprecated and not removed.
   */
  public Status status(Release release) {
    if (removed.isPresent() && release.compareSeries(removed.get()) >= 0) {
      return isRenamed() ? Status.DEPRECATED : Status.REMOVED;
    }
    if (!isKnown(release)) {
      return Status.LATER;
    }
    Optional<Release> deprecated = deprecatedSince();
    return deprecated.isPresent() && release.compareSeries(deprecated.get()) >= 0
        ? Status.DEPRECATED
        : Status.CURRENT;
  }

  /**
   * Returns the default in a release, before expansion, to the patch level where one is given.
   * Nothing when the release lacks the parameter or the default is not a fixed text; where {@link
   * #isComputed}, it is that of a plain build and may differ on a given host.
   */
  public Optional<String> defaultValue(Release release) {
    if (!isKnown(release)) {
      return Optional.empty();
    }
    Optional<String> earlier = earlierDefault(release);
    if (earlier.isPresent()) {
      return earlier;
    }
    Optional<DefaultValue> value = defaults.at(release);
    return value.isPresent() ? Optional.of(value.get().text()) : Optional.empty();
  }

  private Optional<String> earlierDefault(Release release) {
    for (EarlierDefault each : earlierDefaults) {
      if (each.before().isSameSeries(release) && release.compareTo(each.before()) < 0) {
        return Optional.of(each.text());
      }
    }
    return Optional.empty();
  }

  /** Returns the choice by compatibility level that the default in a release makes, if it does. */
  public Optional<DefaultValue.LevelChoice> levelChoice(Release release) {
    if (!isKnown(release) || earlierDefault(release).isPresent()) {
      return Optional.empty();
    }
    Optional<DefaultValue> value = defaults.at(release);
    return value.isPresent() ? value.get().choice() : Optional.empty();
  }

  /** Returns the defaults over time, those at the last patch level of each series. */
  public Timeline<DefaultValue> defaults() {
    return defaults;
  }

  /** Returns the defaults that changed within a series. */
  public List<EarlierDefault> earlierDefaults() {
    return earlierDefaults;
  }

  /** Tells whether the build, the platform, the host or the process decides about the default. */
  public boolean isComputed() {
    return fields.has("computed");
  }

  /** Returns what decides about the default, in a few words, where it is computed. */
  public Optional<String> computedBy() {
    return fields.optionalText("computed");
  }

  /**
   * Tells whether the default is not the same everywhere: it changed between releases, depends on
   * the compatibility level, or is computed.
   */
  public boolean defaultVaries() {
    if (isComputed() || !defaults.isConstant() || !earlierDefaults.isEmpty()) {
      return true;
    }
    Optional<DefaultValue> only = defaults.newest();
    return only.isPresent() && only.get().choice().isPresent();
  }

  /** Returns the series since which the name is meant to be avoided. */
  public Optional<Release> deprecatedSince() {
    return fields.optionalRelease("deprecated");
  }

  /** Returns the series since which {@code postconf} warns of the name. */
  public Optional<Release> warningSince() {
    return fields.optionalRelease("warned");
  }

  /** Returns the parameter to use instead. Only where {@link #isRenamed} is it the same thing. */
  public Optional<String> replacement() {
    return fields.optionalText("replacement");
  }

  /** Returns why the name is deprecated, where there is no replacement. */
  public Optional<String> deprecationNote() {
    return fields.optionalText("deprecationNote");
  }

  /**
   * Tells whether the replacement is this parameter under a new name: its default takes the value
   * of this one, so writing the new name instead changes nothing.
   */
  public boolean isRenamed() {
    return fields.flag("renamed");
  }

  /** Returns the names under which the parameter was known before. */
  public List<OldName> oldNames() {
    List<OldName> made = new ArrayList<>();
    for (Fields entry : fields.maps("oldNames")) {
      made.add(new OldName(entry.text("name"), entry.release("honouredSince")));
    }
    return List.copyOf(made);
  }

  /**
   * Returns the programs that read the parameter in a release, or where it lacks the parameter in
   * the newest, with {@link #EVERY_PROGRAM} and {@link #EVERY_DAEMON} for many at once.
   */
  public List<String> readBy(Release release) {
    return readers.atOrNewest(release).orElse(List.of());
  }

  /** Tells whether a program that master starts, such as {@code smtpd}, reads the parameter. */
  public boolean isReadBy(String program, Release release) {
    List<String> all = readBy(release);
    return all.contains(EVERY_PROGRAM) || all.contains(EVERY_DAEMON) || all.contains(program);
  }

  /** Returns the words that the value may consist of in a release; empty when not a fixed set. */
  public List<String> allowedValues(Release release) {
    List<String> words = new ArrayList<>(allowed.size());
    for (AllowedValue each : allowed) {
      if (each.isKnown(release)) {
        words.add(each.word());
      }
    }
    return List.copyOf(words);
  }

  /** Returns the words of all releases. */
  public List<AllowedValue> allowedValues() {
    return allowed;
  }

  /** Returns a remark on the allowed words. */
  public Optional<String> allowedNote() {
    return fields.optionalText("allowedNote");
  }

  /** Tells whether a word that is not allowed keeps the program from starting. */
  public boolean isUnknownValueFatal() {
    return fields.optionalText("unknownValueIs").isPresent();
  }

  /** Returns what Postfix must be built with for the parameter to exist, such as {@code tls}. */
  public Optional<String> requiresBuild() {
    return fields.optionalText("requires");
  }

  /** Tells whether Postfix sets the value itself, whatever the files say. */
  public boolean isReadOnly() {
    return fields.flag("readOnly");
  }

  /** Tells whether the manual describes the parameter. */
  public boolean isDocumented() {
    return !fields.flag("undocumented");
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
