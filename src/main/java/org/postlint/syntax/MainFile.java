package org.postlint.syntax;

import java.util.List;
import org.postlint.syntax.antlr.MainListener;
import org.postlint.syntax.antlr.Reader;
import org.postlint.text.Source;

/**
 * The lossless tree of a main.cf, or of another file of the form {@code name = value}, such as
 * those of database clients.
 *
 * @param nodes side by side, covering every byte of the source once
 */
public record MainFile(Source source, List<MainNode> nodes) {
  /** Makes a tree; the list is copied. */
  public MainFile {
    nodes = List.copyOf(nodes);
  }

  /** Reads any bytes at all; never fails. */
  public static MainFile parse(Source source) {
    Builder builder = new Builder(source);
    Reader.main(source.text(), builder);
    return new MainFile(source, builder.nodes());
  }

  /** Returns the bytes of all nodes in order, which are those of the source. */
  public String print() {
    StringBuilder text = new StringBuilder(source.length());
    for (MainNode node : nodes) {
      text.append(source.text(), node.span().start(), node.span().end());
    }
    return text.toString();
  }

  private static final class Builder extends TreeBuilder<MainNode> implements MainListener {
    private boolean named;
    private int nameEnd;

    /** The equals sign, or -1. */
    private int equals = -1;

    private int valueStart;
    private int valueEnd;

    Builder(Source source) {
      super(source);
    }

    @Override
    public void name(int start, int end) {
      begin(start);
      named = true;
      nameEnd = end;
    }

    @Override
    public void nameless(int start, int end) {
      begin(start);
      named = false;
    }

    @Override
    public void assign(int start, int end) {
      equals = source.text().indexOf('=', start);
      valueStart = blanksEnd(equals + 1, end);
      valueEnd = valueStart;
    }

    /** A value that is yet to be written does not belong behind a CR. */
    private int blanksEnd(int start, int end) {
      String text = source.text();
      int at = start;
      while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      return at;
    }

    @Override
    public void text(int start, int end) {
      if (valueStart == valueEnd) {
        valueStart = start;
      }
      valueEnd = end;
    }

    @Override
    MainNode entry(LogicalLine line) {
      int assigned = equals;
      equals = -1;
      if (named && assigned >= 0) {
        return new Assignment(line, nameEnd, assigned, valueStart, valueEnd);
      }
      return new Unreadable(
          line, named ? Unreadable.Reason.MISSING_EQUALS : Unreadable.Reason.MISSING_NAME);
    }

    @Override
    MainNode orphan(LogicalLine line) {
      return new Orphan(line);
    }

    @Override
    MainNode voids(int start, int end) {
      return new VoidLines(source, start, end);
    }
  }
}
