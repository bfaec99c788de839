package org.postlint.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.postlint.fix.LineDiff.Block;
import org.postlint.fix.LineDiff.Lines;

/**
 * Prints what changes in files as one patch in unified format, which {@code patch -p1} and {@code
 * git apply} take. As everywhere, a char is a byte: written as ISO-8859-1, the patch turns the old
 * bytes of each file into exactly the new ones, whatever they are.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * A file before and after.
   *
   * @param path relative to the directory in which the patch will be applied, with {@code /} as
   *     separator; ordinary text, which the patch names in UTF-8
   * @param before the old content, a char for each byte
   * @param after the new content, a char for each byte
   */
  public record FileChange(String path, String before, String after) {}

  /** Returns one patch for all files that differ, in the order given; empty when none does. */
  public static String of(List<FileChange> changes) {
    StringBuilder patch = new StringBuilder();
    for (FileChange change : changes) {
      if (!change.before().equals(change.after())) {
        header(patch, "--- ", "a/" + change.path());
        header(patch, "+++ ", "b/" + change.path());
        hunks(patch, new Lines(change.before()), new Lines(change.after()));
      }
    }
    return patch.toString();
  }

  private static void hunks(StringBuilder patch, Lines before, Lines after) {
    List<Block> blocks = LineDiff.between(before, after);
    int first = 0;
    while (first < blocks.size()) {
      int last = first;
      while (last + 1 < blocks.size()
          && blocks.get(last + 1).from() - blocks.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      hunk(patch, before, after, blocks.subList(first, last + 1));
      first = last + 1;
    }
  }

  private static void hunk(StringBuilder patch, Lines before, Lines after, List<Block> blocks) {
    Block first = blocks.get(0);
    Block last = blocks.get(blocks.size() - 1);
    int lead = Math.min(CONTEXT, first.from());
    int trail = Math.min(CONTEXT, before.count() - last.to());
    patch.append("@@ -");
    range(patch, first.from() - lead, last.to() + trail);
    patch.append(" +");
    range(patch, first.start() - lead, last.end() + trail);
    patch.append(" @@\n");
    int at = first.from() - lead;
    for (Block block : blocks) {
      lines(patch, ' ', before, at, block.from());
      lines(patch, '-', before, block.from(), block.to());
      lines(patch, '+', after, block.start(), block.end());
      at = block.to();
    }
    lines(patch, ' ', before, at, last.to() + trail);
  }

  private static void range(StringBuilder patch, int from, int to) {
    int count = to - from;
    patch.append(count == 0 ? from : from + 1);
    if (count != 1) {
      patch.append(',').append(count);
    }
  }

  private static void lines(StringBuilder patch, char mark, Lines text, int from, int to) {
    for (int line = from; line < to; line++) {
      patch.append(mark);
      text.copy(line, patch);
      if (!text.endsInNewline(line)) {
        patch.append("\n\\ No newline at end of file\n");
      }
    }
  }

  private static void header(StringBuilder patch, String mark, String path) {
    patch.append(mark);
    byte[] bytes = path.getBytes(UTF_8);
    if (plain(bytes)) {
      patch.append(path);
      if (path.indexOf(' ') >= 0) {
        // Ends the name for programs that otherwise stop at the first blank.
        patch.append('\t');
      }
    } else {
      quote(patch, bytes);
    }
    patch.append('\n');
  }

  private static boolean plain(byte[] path) {
    for (byte b : path) {
      if (b < ' ' || b == '"' || b == '\\' || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static void quote(StringBuilder patch, byte[] path) {
    patch.append('"');
    for (byte b : path) {
      switch (b) {
        case '"', '\\' -> patch.append('\\').append((char) b);
        case '\n' -> patch.append("\\n");
        case '\t' -> patch.append("\\t");
        case '\r' -> patch.append("\\r");
        default -> {
          if (b < ' ' || b == 0x7f) {
            int value = b & 0xff;
            patch.append('\\').append((char) ('0' + (value >> 6)));
            patch.append((char) ('0' + (value >> 3 & 7))).append((char) ('0' + (value & 7)));
          } else {
            patch.append((char) b);
          }
        }
      }
    }
    patch.append('"');
  }
}
