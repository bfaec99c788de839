package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/** Reads words of fixed sets. Case does not matter in them. */
final class KeywordReader {
  private final Parameter parameter;
  private final List<String> allowed;
  private final MappedText value;

  KeywordReader(Parameter parameter, Release release, MappedText value) {
    this.parameter = parameter;
    this.allowed = parameter.allowedValues(release);
    this.value = value;
  }

  Parsed one() {
    String text = value.text();
    String word = known(text);
    if (word != null) {
      return Parsed.of(new Keyword(word));
    }
    String log = GrammarTable.unknownWord(parameter.name(), text, text);
    if (text.isEmpty() || allowed.isEmpty() || (!isFatal() && log.isEmpty())) {
      return Parsed.of(new Keyword(text));
    }
    ValueError error = error(0, value.length(), text, log);
    return new Parsed(Optional.empty(), List.of(error));
  }

  Parsed several() {
    Splitter splitter = new Splitter(Words.Separators.LIST, false);
    List<Item> items = splitter.split(value, 0).items();
    List<String> words = new ArrayList<>();
    List<ValueError> errors = new ArrayList<>();
    for (Item item : items) {
      String word = known(item.string());
      String log = GrammarTable.unknownWord(parameter.name(), item.string(), value.text());
      if (word != null) {
        words.add(word);
      } else if (isFatal() || (!log.isEmpty() && !item.string().startsWith("0x"))) {
        errors.add(error(item.start(), item.end(), item.string(), log));
      }
    }
    return Parsed.of(new KeywordSet(items, words), errors);
  }

  private @Nullable String known(String text) {
    for (String word : allowed) {
      if (word.equalsIgnoreCase(text)) {
        return word;
      }
    }
    return null;
  }

  private boolean isFatal() {
    return parameter.isUnknownValueFatal();
  }

  private ValueError error(int start, int end, String word, String log) {
    String message = '"' + word + "\" is none of " + String.join(", ", allowed);
    return new ValueError(start, end, message, log, isFatal());
  }
}
