package org.postlint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A column of master.cf.
 *
 * @param name the name that {@code postconf -F} has for it
 * @param values the words that it may hold, case counts; empty when not a fixed set
 * @param dash what {@code -} stands for, before expansion
 */
public record MasterField(String name, List<String> values, Timeline<DefaultValue> dash) {
  /** Makes a column. */
  public MasterField {
    values = List.copyOf(values);
  }

  /** Returns what {@code -} stands for in a release; nothing where it is not allowed. */
  public Optional<DefaultValue> dash(Release release) {
    return dash.at(release);
  }

  static MasterField of(Fields fields) {
    return new MasterField(
        fields.text("name"), fields.texts("values"), fields.timeline("dash", Decoder.DEFAULT));
  }
}
