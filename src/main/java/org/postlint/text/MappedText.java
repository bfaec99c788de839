package org.postlint.text;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text put together from pieces, each of which knows the place it was written at: a value whose
 * lines were joined, or one in which {@code $names} were replaced by what they stand for. A piece
 * without a place comes from no file (a built-in default). Immutable.
 */
public final class MappedText {
  private static final MappedText EMPTY =
      new MappedText("", new int[0], new @Nullable Source[0], new int[0]);

  private final String text;
  private final int[] starts;
  private final @Nullable Source[] sources;
  private final int[] offsets;

  private MappedText(String text, int[] starts, @Nullable Source[] sources, int[] offsets) {
    this.text = text;
    this.starts = starts;
    this.sources = sources;
    this.offsets = offsets;
  }

  /** Returns the empty text, which comes from no file. */
  public static MappedText empty() {
    return EMPTY;
  }

  /** Returns a text that comes from no file. */
  public static MappedText unwritten(String text) {
    return text.isEmpty()
        ? EMPTY
        : new MappedText(text, new int[] {0}, new @Nullable Source[] {null}, new int[] {0});
  }

  /** Returns the text of one place. */
  public static MappedText of(Source source, Span span) {
    return span.isEmpty()
        ? EMPTY
        : new MappedText(
            source.text(span),
            new int[] {0},
            new @Nullable Source[] {source},
            new int[] {span.start()});
  }

  /** Tells whether no byte of it is written in a file. */
  public boolean isUnwritten() {
    return starts.length == 0 || (starts.length == 1 && sources[0] == null);
  }

  /** Returns the text itself, one char for each byte. */
  public String text() {
    return text;
  }

  /** Returns the number of bytes. */
  public int length() {
    return text.length();
  }

  /** Tells whether there is no byte. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Returns the byte at an index. */
  public char charAt(int index) {
    return text.charAt(index);
  }

  /**
   * Returns where the bytes from {@code start} to {@code end} are written, from the first to the
   * last byte (joined lines lie between them), or nothing when they are not all in one file, in
   * order. An empty range has the place between its neighbours, if one of them is written.
   */
  public Optional<Place> place(int start, int end) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (start == end) {
      int near = start < text.length() ? start : start - 1;
      int piece = piece(near);
      Source source = sources[piece];
      if (source == null) {
        return Optional.empty();
      }
      int at = offset(piece, near) + (start - near);
      return Optional.of(new Place(source, new Span(at, at)));
    }
    int first = piece(start);
    int last = piece(end - 1);
    Source source = sources[first];
    if (source == null) {
      return Optional.empty();
    }
    int from = offset(first, start);
    int reached = from;
    for (int piece = first; piece <= last; piece++) {
      if (sources[piece] != source
          || offsets[piece] + Math.max(0, start - starts[piece]) < reached) {
        return Optional.empty();
      }
      reached = offset(piece, Math.min(end, pieceEnd(piece)) - 1) + 1;
    }
    return Optional.of(new Place(source, new Span(from, reached)));
  }

  /** Returns where the whole text is written, on the terms of {@link #place(int, int)}. */
  public Optional<Place> place() {
    return place(0, text.length());
  }

  /** Tells whether the bytes from {@code start} to {@code end} are one unbroken piece of a file. */
  public boolean isLiteral(int start, int end) {
    return place(start, end).map(place -> place.span().length() == end - start).orElse(false);
  }

  /** Returns the part from {@code start} to {@code end}, with its places. */
  public MappedText sub(int start, int end) {
    if (start == 0 && end == text.length()) {
      return this;
    }
    if (start < end && starts.length == 1) {
      String part = text.substring(start, end);
      return new MappedText(part, starts, sources, new int[] {offset(0, start)});
    }
    return new Builder().append(this, start, end).build();
  }

  private int piece(int index) {
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }

  private int pieceEnd(int piece) {
    return piece + 1 < starts.length ? starts[piece + 1] : text.length();
  }

  private int offset(int piece, int index) {
    return offsets[piece] + index - starts[piece];
  }

  /** Two texts are equal when their bytes are, wherever they come from. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MappedText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the text itself. */
  @Override
  public String toString() {
    return text;
  }

  /** Collects pieces. Not for use by several threads. */
  public static final class Builder {
    private static final int FEW = 4;

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[FEW];
    private @Nullable Source[] sources = new @Nullable Source[FEW];
    private int[] offsets = new int[FEW];
    private int count;

    /** Adds text that comes from no file. */
    public Builder append(String unwritten) {
      return add(unwritten, 0, unwritten.length(), null, 0);
    }

    /** Adds the text of a place. */
    public Builder append(Source source, Span span) {
      return add(source.text(), span.start(), span.end(), source, span.start());
    }

    /** Adds a part of another text, with its places. */
    public Builder append(MappedText other, int start, int end) {
      if (start < end) {
        int piece = other.piece(start);
        int at = start;
        while (at < end) {
          int stop = Math.min(end, other.pieceEnd(piece));
          add(other.text, at, stop, other.sources[piece], other.offset(piece, at));
          at = stop;
          piece++;
        }
      }
      return this;
    }

    /** Adds another text, with its places. */
    public Builder append(MappedText other) {
      return append(other, 0, other.length());
    }

    /** Returns the number of bytes so far. */
    public int length() {
      return text.length();
    }

    private Builder add(String from, int start, int end, @Nullable Source source, int offset) {
      if (start == end) {
        return this;
      }
      if (!continues(source, offset)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
          sources = Arrays.copyOf(sources, count * 2);
          offsets = Arrays.copyOf(offsets, count * 2);
        }
        starts[count] = text.length();
        sources[count] = source;
        offsets[count] = offset;
        count++;
      }
      text.append(from, start, end);
      return this;
    }

    /** Tells whether the next piece begins where the last one ends, so that they are one. */
    private boolean continues(@Nullable Source source, int offset) {
      if (count == 0 || sources[count - 1] != source) {
        return false;
      }
      return source == null || offsets[count - 1] + text.length() - starts[count - 1] == offset;
    }

    /** Returns the text collected so far. */
    public MappedText build() {
      return text.length() == 0
          ? EMPTY
          : new MappedText(
              text.toString(),
              Arrays.copyOf(starts, count),
              Arrays.copyOf(sources, count),
              Arrays.copyOf(offsets, count));
    }
  }
}
