package org.postlint.rule.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML 1.2 document into a tree in which every scalar is text. Refused, with the position
 * of each: keys that are repeated or not text, tags, anchors, aliases and merge keys, more than one
 * document, and documents beyond {@link #MAX_LENGTH} or {@link #MAX_DEPTH}. Safe for threads.
 */
public final class YamlReader {
  /** The longest document that is read, in characters. */
  public static final int MAX_LENGTH = 1_000_000;

  /** The deepest nesting that is read. */
  public static final int MAX_DEPTH = 40;

  private final YAMLFactory factory = new YAMLFactory();

  /**
   * Reads a document.
   *
   * @param text the content of the file
   * @param mistakes receives what is wrong with it
   * @return the tree; nothing when the text is no document at all, and then a mistake says why
   */
  public Optional<Node> read(String text, Mistakes mistakes) {
    if (text.length() > MAX_LENGTH) {
      mistakes.add(
          new Node.Position(1, 1), "the file is longer than " + MAX_LENGTH + " characters");
      return Optional.empty();
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      Run run = new Run((YAMLParser) parser, text, mistakes);
      if (parser.nextToken() == null) {
        mistakes.add(new Node.Position(1, 1), "the file is empty");
        return Optional.empty();
      }
      Node node = run.node(0);
      if (parser.nextToken() != null) {
        mistakes.add(run.position(), "one document is enough");
      }
      return Optional.of(node);
    } catch (TooDeep deep) {
      mistakes.add(deep.position, "nested deeper than " + MAX_DEPTH + " levels");
    } catch (JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      Node.Position position =
          at == null
              ? new Node.Position(1, 1)
              : new Node.Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
      mistakes.add(position, "not YAML: " + firstLine(broken.getOriginalMessage()));
    }
    return Optional.empty();
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Node.Position position;

    TooDeep(Node.Position position) {
      super("nested too deep", null, false, false);
      this.position = position;
    }
  }

  /** One document being read; the parser stands on the first token of what is read next. */
  private static final class Run {
    private final YAMLParser parser;
    private final String text;
    private final Mistakes mistakes;

    Run(YAMLParser parser, String text, Mistakes mistakes) {
      this.parser = parser;
      this.text = text;
      this.mistakes = mistakes;
    }

    Node.Position position() {
      TokenStreamLocation at = parser.currentTokenLocation();
      return new Node.Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    Node node(int depth) {
      Node.Position position = position();
      if (depth > MAX_DEPTH) {
        throw new TooDeep(position);
      }
      checkPlain(position);
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT) {
        return mapping(position, depth);
      }
      if (token == JsonToken.START_ARRAY) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(node(depth + 1));
        }
        return new Node.Sequence(items, position);
      }
      String scalar = parser.getString();
      return new Node.Scalar(scalar == null ? "" : scalar, position);
    }

    private Node mapping(Node.Position position, int depth) {
      List<Node.Entry> entries = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Node.Position keyPosition = position();
        checkPlain(keyPosition);
        String key = parser.currentName();
        parser.nextToken();
        Node value = node(depth + 1);
        if (key.equals("<<")) {
          mistakes.add(keyPosition, "merge keys are not used here");
        } else if (keys.contains(key)) {
          mistakes.add(keyPosition, "repeated key: " + key);
        } else {
          keys.add(key);
          entries.add(new Node.Entry(key, keyPosition, value));
        }
      }
      return new Node.Mapping(entries, position);
    }

    /** The parser hides anchors of scalars, so the text itself is asked. */
    private void checkPlain(Node.Position position) {
      long offset = parser.currentTokenLocation().getCharOffset();
      char first = offset >= 0 && offset < text.length() ? text.charAt((int) offset) : ' ';
      if (first == '&' || first == '*') {
        mistakes.add(position, "anchors and aliases are not used here");
      } else if (first == '!') {
        mistakes.add(position, "tags are not used here; a value that begins with ! needs quotes");
      }
    }
  }
}
