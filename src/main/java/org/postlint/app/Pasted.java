package org.postlint.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.report.Masks;
import org.postlint.report.Preview;
import org.postlint.report.Problem;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A text into which somebody pasted what postconf printed ({@code -n}, {@code -nf}, {@code -M},
 * {@code -Mf}, or both files), perhaps with command lines, warnings and words of their own around
 * it. Each part is a text of the same length in which all else is blank, so that a place in a part
 * is a place in the whole.
 */
final class Pasted implements Assembled {
  private static final String COMMAND = "postconf";
  private static final int FIELDS = 8;
  private static final Set<String> TYPES = Set.of("fifo", "inet", "pass", "unix", "unix-dgram");

  /** The fewest lines whose order shows that postconf sorted them. */
  private static final int FEWEST_SORTED = 3;

  private enum Kind {
    MAIN,
    MASTER,
    OTHER
  }

  private final Source whole;
  private final List<Kind> kinds = new ArrayList<>();
  private int mains;
  private int masters;
  private int others;
  private int comments;
  private boolean called;
  private boolean calledAsComment;
  private boolean sorted = true;
  private String last = "";
  private final Optional<Source> main;
  private final Optional<Source> master;

  private Pasted(Source whole) {
    this.whole = whole;
    Kind current = Kind.OTHER;
    for (int line = 1; line <= whole.lines().count(); line++) {
      String text = text(line);
      boolean indented = text.startsWith(" ") || text.startsWith("\t");
      if (!indented || text.isBlank()) {
        current = kind(text);
      }
      kinds.add(current);
    }
    main = mains == 0 ? Optional.empty() : Optional.of(part(Kind.MAIN));
    master = masters == 0 ? Optional.empty() : Optional.of(part(Kind.MASTER));
  }

  /** Reads a text; nothing if postconf has not printed it. */
  static Optional<Pasted> of(Source source) {
    Pasted pasted = new Pasted(source);
    return pasted.isSome() ? Optional.of(pasted) : Optional.empty();
  }

  /** Returns what was printed of main.cf. */
  Optional<Source> main() {
    return main;
  }

  /** Returns what was printed of master.cf. */
  Optional<Source> master() {
    return master;
  }

  @Override
  public Optional<String> words() {
    String files =
        mains == 0 ? "master.cf" : masters == 0 ? "main.cf" : "main.cf and master.cf together";
    return Optional.of(
        new Problem(
                whole.path(),
                "read as what postconf prints of "
                    + files
                    + "; fixes are shown, and not made in it")
            .text());
  }

  private Kind kind(String text) {
    if (text.isBlank()) {
      return Kind.OTHER;
    }
    if (isCall(text)) {
      return Kind.OTHER;
    }
    if (text.startsWith("#")) {
      comments++;
      return Kind.OTHER;
    }
    String name = name(text);
    if (!name.isEmpty()) {
      sorted &= last.compareTo(name) < 0 && isPrinted(text, name);
      last = name;
      mains++;
      return Kind.MAIN;
    }
    if (isService(text)) {
      masters++;
      return Kind.MASTER;
    }
    others++;
    return Kind.OTHER;
  }

  private boolean isSome() {
    if (mains + masters == 0) {
      return false;
    }
    if (called || (comments == 0 && (calledAsComment || (mains > 0 && masters > 0)))) {
      return true;
    }
    boolean alone = comments == 0 && others == 0;
    // What is printed of main.cf is a main.cf, but for a line feed that was not copied.
    boolean cut = sorted && mains >= FEWEST_SORTED && !whole.text().endsWith("\n");
    return alone && (mains == 0 || cut);
  }

  /** Notes a command line, a message of postconf, or words about it; tells whether it is one. */
  private boolean isCall(String text) {
    int at = text.indexOf(COMMAND);
    boolean begins = at == 0 || (at > 0 && " /\t".indexOf(text.charAt(at - 1)) >= 0);
    int end = at + COMMAND.length();
    boolean ends =
        end == text.length() || " :\t|".indexOf(text.charAt(Math.min(end, text.length() - 1))) >= 0;
    if (!begins || !ends || !name(text).isEmpty()) {
      return false;
    }
    if (!text.startsWith("#")) {
      called = true;
      return true;
    }
    String before = text.substring(1, at).strip();
    String after = text.substring(end).strip();
    boolean prompt =
        (before.isEmpty() || before.equals("sudo") || before.startsWith("/"))
            && (after.isEmpty() || (after.startsWith("-") && after.indexOf(' ') < 0));
    calledAsComment |= prompt;
    return prompt;
  }

  /** Returns the name that a line gives a value; empty: none. */
  private static String name(String text) {
    int end = 0;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    int equals = end;
    while (equals < text.length() && text.charAt(equals) == ' ') {
      equals++;
    }
    return equals < text.length() && text.charAt(equals) == '=' ? text.substring(0, end) : "";
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  /** Tells whether an assignment has the blanks that postconf prints. */
  private static boolean isPrinted(String text, String name) {
    String rest = text.substring(name.length());
    return rest.equals(" =") || (rest.startsWith(" = ") && !rest.startsWith(" =  "));
  }

  private static boolean isService(String text) {
    int words = 0;
    int at = 0;
    while (at < text.length() && words < FIELDS) {
      int end = at;
      while (end < text.length() && !isBlank(text.charAt(end))) {
        end++;
      }
      words++;
      if (words == 2 && !TYPES.contains(text.substring(at, end))) {
        return false;
      }
      at = end;
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
    }
    return words == FIELDS;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private String text(int line) {
    Span span = whole.lines().span(line);
    int end = span.end();
    while (end > span.start() && "\r\n".indexOf(whole.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return whole.text().substring(span.start(), end);
  }

  private Source part(Kind wanted) {
    char[] text = whole.text().toCharArray();
    for (int line = 1; line <= kinds.size(); line++) {
      Span span = whole.lines().span(line);
      for (int i = span.start(); i < span.end(); i++) {
        boolean gone = kinds.get(line - 1) != wanted && text[i] != '\n';
        text[i] = gone || text[i] == '\r' ? ' ' : text[i];
      }
    }
    String part = new String(text);
    // How it ends, or its lines do, was decided by who copied it.
    return Source.ofText(whole.path(), part.endsWith("\n") ? part : part + '\n');
  }

  @Override
  public Place original(Place place) {
    boolean here = place.source().path().equals(whole.path());
    return here ? whole.place(inWhole(place.span())) : place;
  }

  private Span inWhole(Span span) {
    int length = whole.length();
    return new Span(Math.min(length, span.start()), Math.min(length, span.end()));
  }

  @Override
  public Preview.Line original(Preview.Line line) {
    return line;
  }

  @Override
  public List<Span> secrets(Source original, Masks masks) {
    if (original != whole) {
      return masks.in(original);
    }
    List<Span> secrets = new ArrayList<>();
    main.ifPresent(part -> secrets.addAll(masks.in(part)));
    master.ifPresent(part -> secrets.addAll(masks.in(part)));
    secrets.sort(null);
    return secrets;
  }

  @Override
  public boolean isAskedFor(Source original) {
    return true;
  }
}
