package org.postlint.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.ValueTree;
import org.postlint.text.MappedText;

/**
 * Replaces {@code $names} in values, as the programs of one release do. What a name stands for
 * never changes, so each is worked out once. For use by one thread at a time.
 */
final class Expander {
  /**
   * What a value becomes, and what is complained about on the way.
   *
   * @param height how many levels of references the value has
   */
  record Result(Expansion expansion, List<Warning> warnings, int height) {}

  /**
   * What the value of a name becomes.
   *
   * @param pieces how many pieces the text is put together from
   * @param whyUnknown set where the text has a hole
   */
  record Known(MappedText text, int height, int pieces, @Nullable String whyUnknown) {}

  /** Why a value is not known in which a part is left open where it is written. */
  static final String NOT_WRITTEN = "a part of it is not written yet";

  private final BuiltIns builtIns;
  private final ValueSyntax syntax;
  private final Names names;
  private final Map<String, Known> references = new HashMap<>();
  private final Map<String, Known> operands = new HashMap<>();

  Expander(BuiltIns builtIns, Names names) {
    this.builtIns = builtIns;
    this.syntax = builtIns.syntax();
    this.names = names;
  }

  /** Expands a value and everything that it refers to. */
  Result expand(MappedText value) {
    if (value.text().indexOf('$') < 0) {
      Expansion expansion =
          MacroRun.hasHole(value)
              ? new Expansion.Unknown(value, NOT_WRITTEN)
              : new Expansion.Expanded(value);
      return new Result(expansion, List.of(), value.isEmpty() ? 0 : 1);
    }
    return new MacroRun(syntax, this, names, null).run(value);
  }

  /** Tells of every name in a value, taken branch or not, and returns what is wrong with it. */
  List<Warning> scan(MappedText value, MacroRun.ReferenceListener listener) {
    if (value.text().indexOf('$') < 0) {
      return List.of();
    }
    return new MacroRun(syntax, this, names, listener).run(value).warnings();
  }

  /** Reads a value. */
  ValueTree tree(MappedText value) {
    return builtIns.tree(value);
  }

  @Nullable Known remembered(String name, boolean operand) {
    return (operand ? operands : references).get(name);
  }

  void remember(String name, boolean operand, Known known) {
    (operand ? operands : references).put(name, known);
  }
}
