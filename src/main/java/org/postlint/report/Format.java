package org.postlint.report;

import java.util.Optional;

/** A form of output. */
public enum Format {
  /** For people: each finding with its source. */
  TEXT("text") {
    @Override
    public Report open(Appendable out, Style style) {
      return new TextReport(out, style);
    }
  },
  /** One line for each finding. */
  CONCISE("concise") {
    @Override
    public Report open(Appendable out, Style style) {
      return new ConciseReport(out, style);
    }
  },
  /** For programs: one object. */
  JSON("json") {
    @Override
    public Report open(Appendable out, Style style) {
      return new JsonReport(out);
    }
  };

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** Begins a report, which writes characters and never flushes. */
  public abstract Report open(Appendable out, Style style);

  /** Returns the word for it in options. */
  public String word() {
    return word;
  }

  /** Returns the format of that word, if there is one. */
  public static Optional<Format> of(String word) {
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Returns the words of all formats, as {@code text, concise or json}. */
  public static String words() {
    StringBuilder words = new StringBuilder();
    Format[] all = values();
    for (int i = 0; i < all.length; i++) {
      words.append(i == 0 ? "" : i == all.length - 1 ? " or " : ", ").append(all[i].word);
    }
    return words.toString();
  }
}
