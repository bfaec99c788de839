package org.postlint.catalog;

import java.util.List;
import java.util.Optional;

/** A type of lookup table: what stands before the first colon of {@code type:name}. */
public final class TableType {
  private final Fields fields;
  private final String name;
  private final Release since;

  TableType(Fields fields) {
    this.fields = fields;
    this.name = fields.text("name");
    this.since = fields.release("since");
  }

  /** Returns the name; case matters. */
  public String name() {
    return name;
  }

  /** Returns the first series that has it; 1.1 means 1.1 or earlier. */
  public Release since() {
    return since;
  }

  /** Tells whether a series has it, in some build. */
  public boolean isKnown(Release release) {
    return release.compareSeries(since) >= 0;
  }

  /** Tells whether only some builds of Postfix have it. */
  public boolean isOptionalBuild() {
    return fields.flag("optionalBuild");
  }

  /** Tells whether the table is an index file that {@code postmap} makes from a text file. */
  public boolean isIndexed() {
    return fields.flag("indexed");
  }

  /** Returns what the names of the index files end in, in addition to the name of the text file. */
  public List<String> indexSuffixes() {
    return fields.texts("indexFileSuffixes");
  }

  /** Tells whether the name is that of a text file which Postfix reads itself. */
  public boolean isTextFile() {
    return fields.flag("plainTextFile");
  }

  /** Tells whether the entries are patterns, looked at in the order of the file. */
  public boolean isPattern() {
    return fields.flag("patternMatch");
  }

  /** Tells whether a server is asked. */
  public boolean isRemote() {
    return fields.flag("remote");
  }

  /** Tells whether the name is that of a file of {@code attribute = value} lines. */
  public boolean hasConfigFile() {
    return fields.flag("hasConfigFile");
  }

  /**
   * Returns the attributes of such a file. Where {@link #hasLegacyPrefix}, they are also the ends
   * of main.cf parameters, {@code name_attribute}.
   */
  public List<String> configAttributes() {
    return fields.texts("configAttributes");
  }

  /** Tells whether a name that is no path makes main.cf parameters of the attributes. */
  public boolean hasLegacyPrefix() {
    return fields.flag("legacyPrefix");
  }

  /** Tells whether the whole content, or the tables it is made of, stands in the name. */
  public boolean isInline() {
    return fields.flag("inline");
  }

  /** Returns how the name is written, where that needs saying. */
  public Optional<String> syntax() {
    return fields.optionalText("syntax");
  }

  /** Tells whether tables that decide about commands or user rights must not be of this type. */
  public boolean isRefusedForSecurity() {
    return fields.flag("refusedForSecurityMaps");
  }

  /**
   * Tells whether in such a place the type is passed over, and the table that it wraps opened
   * instead, without its help.
   */
  public boolean isBypassedForSecurity() {
    return fields.flag("directForSecurityMaps");
  }

  /** Tells whether such tables must not substitute parts of what matched. */
  public boolean isSubstitutionRefusedForSecurity() {
    return fields.flag("substitutionRefusedForSecurityMaps");
  }

  /** Returns remarks on its state in a release. */
  public Optional<String> note(Release release) {
    return fields.timeline("notes", Decoder.TEXT).at(release);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
