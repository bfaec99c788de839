package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.Kind;
import org.postlint.catalog.Parameter;
import org.postlint.rule.node.Node;

/** Resolves the names of rules: parameters, what is asked of them, and properties of things. */
final class NameCompiler {
  /** Begins the name of the member of a family for the service at hand. */
  static final String FAMILY = "<service>";

  private static final String MAIN = "main.";

  private NameCompiler() {}

  /**
   * Returns what a name stands for, or null after a mistake that says why it stands for nothing.
   */
  static @Nullable Name resolve(Context context, String text, Node.Position at) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      if (context.sees("configuration") && Vocabulary.CONFIGURATION.property(text) != null) {
        return property(context, text, Vocabulary.CONFIGURATION, text, at);
      }
      return parameter(context, text, text, Name.Facet.VALUE, false, at);
    }
    String head = text.substring(0, dot);
    String rest = text.substring(dot + 1);
    ThingKind kind = Vocabulary.kind(head);
    if (kind != null) {
      return property(context, text, kind, rest, at);
    }
    if (text.startsWith(MAIN)) {
      return facet(context, text, rest, true, at);
    }
    for (Analysis analysis : context.analyses()) {
      if (analysis.name().equals(head)) {
        return output(context, text, analysis, rest, at);
      }
    }
    return facet(context, text, text, false, at);
  }

  private static @Nullable Name property(
      Context context, String text, ThingKind kind, String rest, Node.Position at) {
    Property property = kind.property(rest);
    if (property == null) {
      List<String> valid = new ArrayList<>();
      for (Property each : kind.properties()) {
        valid.add(each.name());
      }
      context.error(
          at, Context.withSuggestion("no property of " + kind.name() + ": " + rest, rest, valid));
      return null;
    }
    if (!context.sees(kind.name())) {
      context.error(
          at, context.kind().name() + " is looked at, which has no " + kind.name() + ": " + text);
      return null;
    }
    return new Name.OfThing(
        text, kind.name(), property.name(), property.type(), property.items(), property.words());
  }

  private static @Nullable Name output(
      Context context, String text, Analysis analysis, String rest, Node.Position at) {
    List<String> valid = new ArrayList<>();
    for (Analysis.Output output : analysis.outputs()) {
      if (output.name().equals(rest)) {
        ValueType type = output.many() ? ValueType.LIST : ValueType.TEXT;
        return new Name.OfAnalysis(text, analysis.name(), rest, type, "word");
      }
      valid.add(output.name());
    }
    context.error(
        at, Context.withSuggestion("no output of " + analysis.name() + ": " + rest, rest, valid));
    return null;
  }

  private static @Nullable Name facet(
      Context context, String text, String rest, boolean main, Node.Position at) {
    int dot = rest.indexOf('.');
    if (dot < 0) {
      return parameter(context, text, rest, Name.Facet.VALUE, main, at);
    }
    String parameter = rest.substring(0, dot);
    String word = rest.substring(dot + 1);
    List<String> valid = new ArrayList<>();
    for (Name.Facet facet : Name.Facet.values()) {
      if (facet != Name.Facet.VALUE && facet.word().equals(word)) {
        return parameter(context, text, parameter, facet, main, at);
      }
      valid.add(facet.word());
    }
    if (context.catalog().parameter(parameter).isPresent()) {
      context.error(at, Context.withSuggestion("no property of a parameter: " + word, word, valid));
    } else {
      List<String> kinds = new ArrayList<>();
      Vocabulary.kinds().forEach(kind -> kinds.add(kind.name()));
      context.error(at, Context.withSuggestion("no kind of thing: " + parameter, parameter, kinds));
    }
    return null;
  }

  private static @Nullable Name parameter(
      Context context, String text, String name, Name.Facet facet, boolean main, Node.Position at) {
    if (name.startsWith(FAMILY)) {
      String suffix = name.substring(FAMILY.length());
      for (Family family : context.catalog().families()) {
        if (family.suffix().equals(suffix)) {
          return of(context, text, suffix, true, main, facet, type(family.kind()), at);
        }
      }
      context.error(at, "no family of parameters: " + name);
      return null;
    }
    Optional<Parameter> parameter = context.catalog().parameter(name);
    if (parameter.isPresent()) {
      if (!main && !isRead(context, parameter.get())) {
        context.error(
            at,
            "no release of "
                + String.join(" or ", context.programs())
                + " reads "
                + name
                + "; write main."
                + name
                + " if that is meant");
      }
      return of(context, text, name, false, main, facet, ValueType.of(parameter.get()), at);
    }
    Optional<Family> family = context.catalog().family(name);
    if (family.isPresent()) {
      return of(context, text, name, false, main, facet, type(family.get().kind()), at);
    }
    context.error(at, unknown(context, name));
    return null;
  }

  private static String unknown(Context context, String name) {
    List<String> valid = new ArrayList<>(context.catalog().parameterNames());
    for (Property property : Vocabulary.CONFIGURATION.properties()) {
      valid.add(property.name());
    }
    return Context.withSuggestion("no such parameter: " + name, name, valid);
  }

  private static boolean isRead(Context context, Parameter parameter) {
    if (context.isChecked() || context.programs().isEmpty()) {
      return true;
    }
    Catalog catalog = context.catalog();
    for (String program : context.programs()) {
      // In a service that runs lmtp, smtp_ stands for lmtp_, and one program is both.
      String reader = program.equals("lmtp") ? "smtp" : program;
      for (int i = catalog.releases().size() - 1; i >= 0; i--) {
        if (parameter.isReadBy(reader, catalog.releases().get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static ValueType type(Kind kind) {
    return switch (kind) {
      case TIME -> ValueType.TIME;
      default -> kind.isNumber() ? ValueType.NUMBER : ValueType.TEXT;
    };
  }

  private static @Nullable Name of(
      Context context,
      String text,
      String parameter,
      boolean family,
      boolean main,
      Name.Facet facet,
      ValueType type,
      Node.Position at) {
    return switch (facet) {
      case VALUE, DEFAULT ->
          new Name.OfParameter(
              text, parameter, family, main, facet, type, type.isList() ? "element" : "word");
      case WRITTEN ->
          new Name.OfParameter(text, parameter, family, main, facet, ValueType.TEXT, "word");
      case ENABLED -> listFacet(context, text, parameter, main, facet, "word", type, at);
      case REACHED -> listFacet(context, text, parameter, main, facet, "element", type, at);
      case CERTIFICATES ->
          new Name.OfParameter(text, parameter, family, main, facet, ValueType.LIST, "certificate");
      case EXISTS ->
          new Name.OfParameter(text, parameter, family, main, facet, ValueType.FLAG, "word");
      default -> new Name.OfParameter(text, parameter, family, main, facet, ValueType.PATH, "word");
    };
  }

  private static @Nullable Name listFacet(
      Context context,
      String text,
      String parameter,
      boolean main,
      Name.Facet facet,
      String items,
      ValueType type,
      Node.Position at) {
    if (type != ValueType.LIST) {
      context.error(at, parameter + " is a " + type.word() + ", which has no ." + facet.word());
      return null;
    }
    return new Name.OfParameter(text, parameter, false, main, facet, ValueType.LIST, items);
  }
}
