package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Parameter;
import org.postlint.rule.node.Node;

/** Compiles what matchers compare with. */
final class OperandCompiler {
  private static final String LIST = "list.";

  private OperandCompiler() {}

  /** Returns the operands for a name's value; what is no operand is left out after a mistake. */
  static List<Operand> operands(Context context, Node node, Name name, ValueType type) {
    List<Operand> operands = new ArrayList<>();
    for (Node item : Context.items(node)) {
      Operand operand = operand(context, item, name, type);
      if (operand != null) {
        operands.add(operand);
      }
    }
    return operands;
  }

  /** Returns one operand for a value of a type, or null after a mistake. */
  static @Nullable Operand operand(Context context, Node node, Name name, ValueType type) {
    if (!(node instanceof Node.Scalar scalar)) {
      context.error(node, "expected a " + type.word());
      return null;
    }
    String text = scalar.text();
    if (text.startsWith("$") && !text.startsWith("$$")) {
      return reference(context, scalar, text.substring(1), 1, type);
    }
    int times = text.indexOf(" * $");
    if (times > 0 && type.isOrdered()) {
      try {
        double factor = Double.parseDouble(text.substring(0, times).trim());
        return reference(context, scalar, text.substring(times + 4), factor, type);
      } catch (NumberFormatException e) {
        context.error(node, "expected a number before *: " + text);
        return null;
      }
    }
    String plain = text.startsWith("$$") ? text.substring(1) : text;
    Value value = Literals.read(plain, type);
    if (value == null) {
      context.error(node, "not a " + type.word() + ": " + text + hint(type));
      return null;
    }
    if (!context.isChecked()) {
      checkWord(context, node, name, plain);
    }
    return new Operand.Literal(value);
  }

  private static String hint(ValueType type) {
    return switch (type) {
      case TIME -> " (a time has a unit: 30s, 5m, 1h, 3d, 1w)";
      case FLAG -> "";
      default -> "";
    };
  }

  private static @Nullable Operand reference(
      Context context, Node node, String name, double factor, ValueType type) {
    if (name.startsWith(LIST)) {
      String list = name.substring(LIST.length());
      Set<String> words = context.lists().words(list);
      if (words == null) {
        context.error(
            node, Context.withSuggestion("no such list: " + list, list, context.lists().names()));
        return null;
      }
      return new Operand.Words(list, words);
    }
    Name resolved = NameCompiler.resolve(context, name, node.position());
    if (resolved == null) {
      return null;
    }
    boolean fits =
        type.isOrdered() == resolved.type().isOrdered()
            && (!type.isOrdered() || isSameScale(type, resolved.type()));
    if (!fits) {
      context.error(
          node, "$" + name + " is a " + resolved.type().word() + ", not a " + type.word());
      return null;
    }
    return new Operand.Reference(resolved, factor);
  }

  private static boolean isSameScale(ValueType a, ValueType b) {
    return a == b || (isCount(a) && isCount(b));
  }

  private static boolean isCount(ValueType type) {
    return type == ValueType.NUMBER || type == ValueType.SIZE;
  }

  /** A word that the value can never be is a mistake in the rule, not a rule that never fires. */
  private static void checkWord(Context context, Node node, Name name, String text) {
    List<String> words = List.of();
    if (name instanceof Name.OfThing property) {
      words = property.words();
    } else if (name instanceof Name.OfParameter parameter
        && parameter.facet() == Name.Facet.VALUE
        && !parameter.family()
        && parameter.type() == ValueType.WORD) {
      words =
          context
              .catalog()
              .parameter(parameter.parameter())
              .filter(Parameter::isUnknownValueFatal)
              .map(OperandCompiler::words)
              .orElse(List.of());
    }
    if (!words.isEmpty() && !contains(words, text)) {
      context.error(
          node,
          Context.withSuggestion(name.text() + " is never " + text, text, words)
              + (words.size() <= 8 ? " (" + String.join(", ", words) + ")" : ""));
    }
  }

  private static List<String> words(Parameter parameter) {
    List<String> words = new ArrayList<>();
    for (Parameter.AllowedValue value : parameter.allowedValues()) {
      words.add(value.word());
    }
    if (!words.isEmpty()) {
      words.add("");
    }
    return words;
  }

  private static boolean contains(List<String> words, String text) {
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
