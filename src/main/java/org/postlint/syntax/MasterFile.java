package org.postlint.syntax;

import java.util.List;
import org.postlint.syntax.antlr.MasterListener;
import org.postlint.syntax.antlr.Reader;
import org.postlint.text.MappedText;
import org.postlint.text.Source;

/**
 * The lossless tree of a master.cf.
 *
 * @param nodes side by side, covering every byte of the source once
 */
public record MasterFile(Source source, List<MasterNode> nodes) {
  /** Makes a tree; the list is copied. */
  public MasterFile {
    nodes = List.copyOf(nodes);
  }

  /** Reads any bytes at all; never fails. */
  public static MasterFile parse(Source source) {
    Builder builder = new Builder(source);
    Reader.master(source.text(), builder);
    return new MasterFile(source, builder.nodes());
  }

  /** Returns the bytes of all nodes in order, which are those of the source. */
  public String print() {
    StringBuilder text = new StringBuilder(source.length());
    for (MasterNode node : nodes) {
      text.append(source.text(), node.span().start(), node.span().end());
    }
    return text.toString();
  }

  private static final class Builder extends TreeBuilder<MasterNode> implements MasterListener {
    Builder(Source source) {
      super(source);
    }

    @Override
    public void entry(int start, int end) {
      begin(start);
    }

    @Override
    MasterNode entry(LogicalLine line) {
      MappedText text = line.text();
      int nul = text.text().indexOf('\0');
      MappedText read = nul < 0 ? text : text.sub(0, nul);
      List<Word> words = Words.split(read, Words.Separators.BLANKS, true);
      return words.size() < Field.values().length
          ? new Unreadable(line, Unreadable.Reason.FIELD_COUNT)
          : new ServiceEntry(line, words);
    }

    @Override
    MasterNode orphan(LogicalLine line) {
      return new Orphan(line);
    }

    @Override
    MasterNode voids(int start, int end) {
      return new VoidLines(source, start, end);
    }
  }
}
