package org.postlint.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.report.Masks;
import org.postlint.report.Preview;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A stock file to whose end fragments were appended, byte by byte as {@code cat} does it. A file
 * without a final line feed runs into the next one.
 */
final class Joined implements Assembled {
  private final Source whole;
  private final Source base;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * One of the files.
   *
   * @param start where it begins in the whole
   * @param line the line of the whole that its first line is, or is the end of
   */
  private record Piece(Source source, int start, int line) {}

  Joined(Source base, List<Source> fragments) {
    this.base = base;
    StringBuilder text = new StringBuilder(base.text());
    List<Integer> starts = new ArrayList<>();
    for (Source fragment : fragments) {
      starts.add(text.length());
      text.append(fragment.text());
    }
    this.whole = Source.ofText(base.path(), text.toString());
    pieces.add(new Piece(base, 0, 1));
    for (int i = 0; i < fragments.size(); i++) {
      int start = starts.get(i);
      pieces.add(new Piece(fragments.get(i), start, whole.lines().line(start)));
    }
  }

  /** Returns what comes of it. */
  Source whole() {
    return whole;
  }

  @Override
  public Place original(Place place) {
    if (place.source() != whole) {
      return place;
    }
    Span span = place.span();
    Piece piece = pieces.get(0);
    for (Piece each : pieces) {
      if (each.start() <= span.start()) {
        piece = each;
      }
    }
    int length = piece.source().length();
    int start = Math.min(length, span.start() - piece.start());
    return piece.source().place(new Span(start, Math.min(length, span.end() - piece.start())));
  }

  @Override
  public Preview.Line original(Preview.Line line) {
    if (!line.path().equals(whole.path())) {
      return line;
    }
    Piece piece = pieces.get(0);
    for (Piece each : pieces) {
      if (each.line() <= line.number()) {
        piece = each;
      }
    }
    int number = line.number() - piece.line() + 1;
    return new Preview.Line(piece.source().path(), number, line.added(), line.text());
  }

  @Override
  public List<Span> secrets(Source original, Masks masks) {
    for (Piece piece : pieces) {
      if (piece.source() == original) {
        List<Span> secrets = new ArrayList<>();
        Span own = new Span(piece.start(), piece.start() + original.length());
        for (Span each : masks.in(whole)) {
          if (each.overlaps(own)) {
            int start = Math.max(own.start(), each.start());
            int end = Math.min(own.end(), each.end());
            secrets.add(new Span(start - piece.start(), end - piece.start()));
          }
        }
        return secrets;
      }
    }
    return masks.in(original);
  }

  @Override
  public boolean isAskedFor(Source original) {
    return original != base;
  }

  @Override
  public Optional<String> words() {
    return Optional.empty();
  }
}
