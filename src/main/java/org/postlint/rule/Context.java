package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Similar;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;

/**
 * What the parts of the compiler share while one rule is compiled: what names may be used, and
 * where mistakes go. Not for threads.
 */
final class Context {
  private final Catalog catalog;
  private final WordLists lists;
  private final List<Analysis> analyses;
  private final Mistakes mistakes;
  private final ThingKind kind;
  private final boolean checked;
  private final List<String> programs;
  private final List<Analysis.Question> questions;

  private Context(
      Catalog catalog,
      WordLists lists,
      List<Analysis> analyses,
      Mistakes mistakes,
      ThingKind kind,
      boolean checked,
      List<String> programs,
      List<Analysis.Question> questions) {
    this.catalog = catalog;
    this.lists = lists;
    this.analyses = analyses;
    this.mistakes = mistakes;
    this.kind = kind;
    this.checked = checked;
    this.programs = programs;
    this.questions = questions;
  }

  /**
   * Begins a rule that looks at the configuration as a whole.
   *
   * @param checked whether the rule was checked when it was built in, so that nothing is looked for
   *     that could only be wrong
   */
  static Context of(
      Catalog catalog,
      WordLists lists,
      List<Analysis> analyses,
      Mistakes mistakes,
      boolean checked) {
    return new Context(
        catalog,
        lists,
        analyses,
        mistakes,
        Vocabulary.CONFIGURATION,
        checked,
        List.of(),
        new ArrayList<>());
  }

  /** Returns the context for things of a kind; within services of some programs, or any. */
  Context lookingAt(ThingKind other, List<String> ofPrograms) {
    return new Context(catalog, lists, analyses, mistakes, other, checked, ofPrograms, questions);
  }

  /** Returns the context in which it does not matter which program reads a parameter. */
  Context anyProgram() {
    return lookingAt(kind, List.of());
  }

  /** Tells whether the rule is known to be right. */
  boolean isChecked() {
    return checked;
  }

  Catalog catalog() {
    return catalog;
  }

  WordLists lists() {
    return lists;
  }

  List<Analysis> analyses() {
    return analyses;
  }

  ThingKind kind() {
    return kind;
  }

  /** Returns the programs of the services that are looked at; empty: any, or none. */
  List<String> programs() {
    return programs;
  }

  /** Returns the questions that the rule asks so far. */
  List<Analysis.Question> questions() {
    return questions;
  }

  /** Tells whether names may begin with the name of a kind. */
  boolean sees(String kindName) {
    return Vocabulary.isOfScene(kindName)
        || kind.name().equals(kindName)
        || kind.wholes().contains(kindName);
  }

  void error(Node at, String message) {
    mistakes.add(at.position(), message);
  }

  void error(Node.Position at, String message) {
    mistakes.add(at, message);
  }

  Mistakes mistakes() {
    return mistakes;
  }

  /** Adds what the nearest valid names are, if some are near. */
  static String withSuggestion(String message, String wrong, Iterable<String> valid) {
    List<String> near = Similar.names(wrong, valid);
    return near.isEmpty() ? message : message + "; did you mean " + String.join(" or ", near) + "?";
  }

  /** Returns the text of a scalar, or nothing after a mistake that says what was expected. */
  Optional<String> text(Node node, String expected) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    error(node, "expected " + expected);
    return Optional.empty();
  }

  /** Returns the texts of a scalar or a list of scalars. */
  List<String> texts(Node node, String expected) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(node)) {
      text(item, expected).ifPresent(texts::add);
    }
    return texts;
  }

  /** Returns the items of a list, or the node itself as the only one. */
  static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  /** Reads {@code yes} or {@code no}. */
  @Nullable Boolean flag(Node node) {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.text().equals("yes")) {
        return true;
      }
      if (scalar.text().equals("no")) {
        return false;
      }
    }
    error(node, "expected yes or no");
    return null;
  }
}
