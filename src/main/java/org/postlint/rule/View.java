package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;

/**
 * What a condition looks at: a thing of a configuration, and the rule, which asks analyses. Names
 * are looked up here.
 */
final class View {
  private final Scene scene;
  private final Thing thing;
  private final @Nullable View outer;
  private final Rule rule;

  View(Scene scene, Thing thing, Rule rule) {
    this(scene, thing, null, rule);
  }

  private View(Scene scene, Thing thing, @Nullable View outer, Rule rule) {
    this.scene = scene;
    this.thing = thing;
    this.outer = outer;
    this.rule = rule;
  }

  Scene scene() {
    return scene;
  }

  Thing thing() {
    return thing;
  }

  /** Returns the service whose values count, or null where those of main.cf do. */
  @Nullable Service service() {
    return thing.service();
  }

  /** Returns the view of an item of a list that this view's thing has. */
  View within(Thing item) {
    return new View(scene, item, this, rule);
  }

  Value value(Name name) {
    if (name instanceof Name.OfParameter parameter) {
      return scene.value(parameter, service());
    }
    if (name instanceof Name.OfThing property) {
      return scene.isOfScene(property.kind())
          ? scene.property(property)
          : thing.property(property.kind(), property.property());
    }
    Name.OfAnalysis output = (Name.OfAnalysis) name;
    Optional<Analysis.Answer> answer = answer(output);
    if (answer.isEmpty()) {
      return Value.unknown("not asked");
    }
    List<String> words = answer.get().values().get(output.output());
    if (words == null) {
      return Value.unknown("not found out");
    }
    if (output.type() != ValueType.LIST) {
      return Value.text(words.isEmpty() ? "" : words.get(0));
    }
    return new Value.Items(words.stream().map(word -> (Thing) new Thing.Word(word)).toList(), true);
  }

  /** Returns the text to write into a file for a name; nothing where it is not one known value. */
  Optional<String> exactText(Name name) {
    return name instanceof Name.OfParameter parameter
        ? scene.values().exact(parameter, service())
        : Values.one(value(name));
  }

  /** Returns the answer whose output a name is. */
  Optional<Analysis.Answer> answer(Name.OfAnalysis output) {
    return rule.question(output.analysis()).map(this::answer);
  }

  Analysis.Answer answer(Analysis.Question question) {
    return scene.answer(question, service());
  }

  /** Returns what an operand stands for; a word list stands for nothing single. */
  Value value(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Reference reference) {
      // Inside a list, $name is that of the thing that has the list.
      Value value = outer == null ? value(reference.name()) : outer.value(reference.name());
      return reference.factor() != 1 && value instanceof Value.Amount number
          ? Value.of(Math.round(number.number() * reference.factor()))
          : value;
    }
    return Value.unknown("a list of words");
  }
}
