package org.postlint.rule;

import java.util.List;

/** Writes JSON, indented by two blanks. Not for threads. */
final class SchemaWriter {
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean first = true;

  private void begin() {
    if (!first) {
      text.append(',');
    }
    if (depth > 0) {
      text.append('\n').append("  ".repeat(depth));
    }
    first = false;
  }

  private void key(String key) {
    begin();
    quote(key);
    text.append(": ");
  }

  private void push(char bracket) {
    text.append(bracket);
    depth++;
    first = true;
  }

  private void pop(char bracket) {
    depth--;
    if (!first) {
      text.append('\n').append("  ".repeat(depth));
    }
    text.append(bracket);
    first = false;
  }

  void open() {
    begin();
    push('{');
  }

  void open(String key) {
    key(key);
    push('{');
  }

  void close() {
    pop('}');
  }

  void openList(String key) {
    key(key);
    push('[');
  }

  void closeList() {
    pop(']');
  }

  void text(String key, String value) {
    key(key);
    quote(value);
  }

  void texts(String key, List<String> values) {
    key(key);
    text.append('[');
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      quote(values.get(i));
    }
    text.append(']');
  }

  /** Writes a value that is JSON already. */
  void raw(String key, String json) {
    key(key);
    text.append(json);
  }

  void rawItem(String json) {
    begin();
    text.append(json);
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }

  String text() {
    return text + "\n";
  }
}
