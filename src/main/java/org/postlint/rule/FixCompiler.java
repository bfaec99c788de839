package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.node.Node;

/** Compiles {@code fix}. */
final class FixCompiler {
  static final List<String> COLUMNS =
      List.of(
          "service",
          "type",
          "private",
          "unprivileged",
          "chroot",
          "wakeup",
          "process_limit",
          "command");
  private static final List<String> KEYS = List.of("title", "kind", "edits");

  private final Context context;

  FixCompiler(Context context) {
    this.context = context;
  }

  /** Returns the fix, or null after a mistake. */
  @Nullable FixSpec compile(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      context.error(node, "expected a fix: a map of kind, edits and title");
      return null;
    }
    RuleCompiler.checkKeys(context, mapping, KEYS, "of a fix");
    Fix.Kind kind = kind(mapping);
    List<EditSpec> edits = new ArrayList<>();
    Node listed = mapping.get("edits");
    if (listed == null) {
      context.error(mapping, "a fix needs edits");
    } else {
      for (Node item : Context.items(listed)) {
        if (item instanceof Node.Mapping map) {
          map.entries().forEach(entry -> edit(entry, edits));
        } else {
          context.error(item, "expected an edit such as { set: { NAME: VALUE } }");
        }
      }
    }
    Node title = mapping.get("title");
    Template words = title == null ? title(edits) : Template.compile(context, title);
    return kind == null || edits.isEmpty() ? null : new FixSpec(kind, words, edits);
  }

  private Fix.@Nullable Kind kind(Node.Mapping mapping) {
    Node node = mapping.get("kind");
    if (node instanceof Node.Scalar scalar) {
      for (Fix.Kind kind : Fix.Kind.values()) {
        if (kind.word().equals(scalar.text())) {
          return kind;
        }
      }
    }
    context.error(node == null ? mapping : node, "the kind of a fix is safe or unsafe");
    return null;
  }

  private void edit(Node.Entry entry, List<EditSpec> edits) {
    Edits edit = Edits.of(entry.key());
    if (edit == null) {
      List<String> valid = new ArrayList<>();
      for (Edits each : Edits.values()) {
        valid.add(each.word());
      }
      context.error(
          entry.keyPosition(),
          Context.withSuggestion("no such edit: " + entry.key(), entry.key(), valid));
      return;
    }
    if (!edit.fits(context.kind().name())) {
      context.error(
          entry.keyPosition(), edit.word() + " does not go with " + context.kind().name());
      return;
    }
    Node node = entry.value();
    switch (edit) {
      case SET -> assignments(EditSpec.Mode.SET, node, edits);
      case OPTION -> assignments(EditSpec.Mode.OPTION, node, edits);
      case PIN -> assignments(EditSpec.Mode.PIN, node, edits);
      case UNSET -> {
        for (Node item : Context.items(node)) {
          edits.add(new EditSpec.Unset(parameter(item)));
        }
      }
      case RENAME -> edits.add(new EditSpec.Rename(Template.compile(context, node)));
      case FIELD -> columns(node, edits);
      case ADD_SERVICE -> edits.add(new EditSpec.AddService(Template.compile(context, node)));
      case APPEND -> additions(node, false, edits);
      case PREPEND -> additions(node, true, edits);
      case REMOVE -> edits.add(new EditSpec.Remove(through(node)));
      case REPLACE -> replacement(node, edits);
      case MOVE -> move(node, edits);
      case COMMENT_OUT -> {
        expectThis(node);
        edits.add(new EditSpec.CommentOut());
      }
      case OWN_LINE -> {
        expectThis(node);
        edits.add(new EditSpec.OwnLine());
      }
      case RUN -> edits.add(new EditSpec.Run(Template.compile(context, node)));
    }
  }

  private List<Node.Entry> map(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries();
    }
    context.error(node, "expected a map from names to values");
    return List.of();
  }

  private void assignments(EditSpec.Mode mode, Node node, List<EditSpec> edits) {
    for (Node.Entry entry : map(node)) {
      Template value = Template.compile(context, entry.value());
      edits.add(new EditSpec.Assign(mode, key(entry), value));
    }
  }

  private void additions(Node node, boolean first, List<EditSpec> edits) {
    for (Node.Entry entry : map(node)) {
      Template element = Template.compile(context, entry.value());
      edits.add(new EditSpec.Add(key(entry), element, first));
    }
  }

  private Template key(Node.Entry entry) {
    return parameter(new Node.Scalar(entry.key(), entry.keyPosition()));
  }

  /** The name of a parameter; one without placeholders must exist. */
  private Template parameter(Node node) {
    if (node instanceof Node.Scalar scalar && scalar.text().startsWith(NameCompiler.FAMILY)) {
      NameCompiler.resolve(context, scalar.text(), node.position());
      return Template.plain(scalar.text());
    }
    Template template = Template.compile(context, node);
    Optional<String> constant = template.constant();
    constant.ifPresent(
        name -> NameCompiler.resolve(context.anyProgram(), "main." + name, node.position()));
    return template;
  }

  private void columns(Node node, List<EditSpec> edits) {
    for (Node.Entry entry : map(node)) {
      String column = entry.key().replace('-', '_');
      if (!COLUMNS.contains(column)) {
        context.error(
            entry.keyPosition(),
            Context.withSuggestion("no such column: " + entry.key(), column, COLUMNS));
      }
      edits.add(new EditSpec.Field(column, Template.compile(context, entry.value())));
    }
  }

  private void expectThis(Node node) {
    if (!(node instanceof Node.Scalar scalar) || !scalar.text().equals("this")) {
      context.error(node, "expected: this");
    }
  }

  private int through(Node node) {
    if (node instanceof Node.Mapping mapping) {
      RuleCompiler.checkKeys(context, mapping, List.of("through"), "of remove");
      Node count = mapping.get("through");
      return count == null ? 0 : count(count);
    }
    expectThis(node);
    return 0;
  }

  private int count(Node node) {
    String text = context.text(node, "a number of neighbours, or end").orElse("0");
    if (text.equals("end")) {
      return EditSpec.TO_END;
    }
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      context.error(node, "expected a number of neighbours, or end");
      return 0;
    }
  }

  private void replacement(Node node, List<EditSpec> edits) {
    if (!(node instanceof Node.Mapping mapping)) {
      edits.add(new EditSpec.Replace(Template.compile(context, node), 0));
      return;
    }
    RuleCompiler.checkKeys(context, mapping, List.of("with", "through"), "of replace");
    Node with = mapping.get("with");
    Node through = mapping.get("through");
    if (with == null) {
      context.error(node, "replace needs with");
      return;
    }
    edits.add(
        new EditSpec.Replace(
            Template.compile(context, with), through == null ? 0 : count(through)));
  }

  private void move(Node node, List<EditSpec> edits) {
    Node before = node instanceof Node.Mapping mapping ? mapping.get("before") : null;
    if (before == null) {
      context.error(node, "expected { before: NAMES }");
      return;
    }
    edits.add(new EditSpec.Move(context.texts(before, "a name")));
  }

  /** A title for a fix without one, from what it does. */
  private static Template title(List<EditSpec> edits) {
    if (edits.isEmpty()) {
      return Template.plain("Fix it");
    }
    EditSpec first = edits.get(0);
    if (first instanceof EditSpec.Assign assign) {
      return assign
          .parameter()
          .constant()
          .map(name -> "Set " + name)
          .map(Template::plain)
          .orElse(Template.plain("Set the value"));
    } else if (first instanceof EditSpec.Unset unset) {
      return unset
          .parameter()
          .constant()
          .map(name -> "Remove " + name)
          .map(Template::plain)
          .orElse(Template.plain("Remove the parameter"));
    } else if (first instanceof EditSpec.Add add) {
      return add.parameter()
          .constant()
          .map(name -> "Add to " + name)
          .map(Template::plain)
          .orElse(Template.plain("Add to the list"));
    }
    return Template.plain(plainTitle(first));
  }

  private static String plainTitle(EditSpec edit) {
    if (edit instanceof EditSpec.Rename) {
      return "Use the new name";
    } else if (edit instanceof EditSpec.Field field) {
      return "Change the column " + field.column();
    } else if (edit instanceof EditSpec.AddService) {
      return "Add the service";
    } else if (edit instanceof EditSpec.Remove) {
      return "Remove it";
    } else if (edit instanceof EditSpec.Replace) {
      return "Replace it";
    } else if (edit instanceof EditSpec.Move) {
      return "Move it to the front";
    } else if (edit instanceof EditSpec.CommentOut) {
      return "Turn it into a comment";
    } else if (edit instanceof EditSpec.OwnLine) {
      return "Move the comment to a line of its own";
    }
    return "Run a command";
  }
}
