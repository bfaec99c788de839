package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.node.Node;

/**
 * Words with placeholders: {@code {name}} prints a value, {@code {name#suite|suites}} a word by its
 * count, <code>{{</code> and <code>}}</code> are braces.
 */
final class Template {
  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A piece: plain text, or a name with or without words to choose from. */
  private record Part(String text, @Nullable Name name, @Nullable String one, String many) {}

  /** Returns the template of plain text. */
  static Template plain(String text) {
    return new Template(List.of(new Part(text, null, null, "")));
  }

  /** Compiles a text; what is wrong in it becomes mistakes at its position. */
  static Template compile(Context context, Node node) {
    String text = context.text(node, "a text").orElse("");
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        plain.append(c);
        i += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        if (end < 0) {
          context.error(node, "a { without } (a brace itself is written {{)");
          break;
        }
        if (plain.length() > 0) {
          parts.add(new Part(plain.toString(), null, null, ""));
          plain.setLength(0);
        }
        slot(context, node, text.substring(i + 1, end), parts);
        i = end + 1;
      } else {
        if (c == '}') {
          context.error(node, "a } without { (a brace itself is written }})");
        }
        plain.append(c);
        i++;
      }
    }
    if (plain.length() > 0 || parts.isEmpty()) {
      parts.add(new Part(plain.toString(), null, null, ""));
    }
    return new Template(parts);
  }

  private static void slot(Context context, Node node, String slot, List<Part> parts) {
    int hash = slot.indexOf('#');
    String text = hash < 0 ? slot : slot.substring(0, hash);
    Name name = NameCompiler.resolve(context, text, node.position());
    if (name == null) {
      return;
    }
    if (hash < 0) {
      parts.add(new Part("", name, null, ""));
      return;
    }
    int bar = slot.indexOf('|', hash);
    if (bar < 0) {
      context.error(node, "expected {name#one|many}: {" + slot + "}");
      return;
    }
    parts.add(new Part("", name, slot.substring(hash + 1, bar), slot.substring(bar + 1)));
  }

  /** Returns the names that are printed. */
  List<Name> names() {
    List<Name> names = new ArrayList<>();
    for (Part part : parts) {
      if (part.name() != null) {
        names.add(part.name());
      }
    }
    return names;
  }

  /** Returns the text if it has no placeholder. */
  Optional<String> constant() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part.name() != null) {
        return Optional.empty();
      }
      text.append(part.text());
    }
    return Optional.of(text.toString());
  }

  /**
   * Returns the words for people. Where several views are told as one, values that differ are
   * joined.
   *
   * @param printed receives what was printed for each name
   */
  String print(List<View> views, Map<String, String> printed) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      Name name = part.name();
      if (name == null) {
        text.append(part.text());
      } else if (part.one() == null) {
        String value = Printer.joined(views, name);
        printed.put(name.text(), value);
        text.append(value);
      } else {
        text.append(Printer.isOne(views, name) ? part.one() : part.many());
      }
    }
    return text.toString();
  }

  /** Returns the text to write into a file; nothing when a value is unknown, empty or not one. */
  Optional<String> exact(View view) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      Name name = part.name();
      if (name == null) {
        text.append(part.text());
        continue;
      }
      Optional<String> value = view.exactText(name);
      if (value.isEmpty() || value.get().isEmpty()) {
        return Optional.empty();
      }
      text.append(value.get());
    }
    return Optional.of(text.toString());
  }
}
