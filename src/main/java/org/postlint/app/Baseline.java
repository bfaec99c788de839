package org.postlint.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.postlint.fix.WriteReport;
import org.postlint.report.Checked;
import org.postlint.report.Reported;

/**
 * Findings that were there before and do not count, one on a line: its fingerprint, its rule and
 * its file. It holds no line numbers, so it stays right when lines move. Lines are sorted, so that
 * two branches rarely touch the same one. Immutable.
 */
public final class Baseline {
  /** The longest file that is read, in bytes: some hundred thousand findings. */
  public static final int MAX_LENGTH = 64 * 1024 * 1024;

  private static final String HEAD = "# postlint baseline 1: findings that do not count";

  private final Map<String, Entry> entries;

  private Baseline(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * A finding in a baseline.
   *
   * @param path its file, as it was reported
   */
  public record Entry(String fingerprint, String rule, String path) implements Comparable<Entry> {
    /** Returns the entry of a finding. */
    public static Entry of(Checked checked, Reported reported) {
      return new Entry(
          checked.identities().of(reported.finding()),
          reported.finding().rule(),
          reported.finding().place().source().path());
    }

    @Override
    public int compareTo(Entry other) {
      int byPath = path.compareTo(other.path);
      if (byPath != 0) {
        return byPath;
      }
      int byRule = rule.compareTo(other.rule);
      return byRule != 0 ? byRule : fingerprint.compareTo(other.fingerprint);
    }
  }

  /**
   * Reads a baseline.
   *
   * @param shown how messages name the file
   * @throws RequestException if it cannot be read or is none
   */
  public static Baseline read(Path file, String shown) throws RequestException {
    try {
      if (!Files.isRegularFile(file) && Files.exists(file)) {
        throw new RequestException(shown + ": not a file that can be read as a baseline");
      }
      if (Files.size(file) > MAX_LENGTH) {
        throw new RequestException(shown + ": longer than " + MAX_LENGTH + " bytes");
      }
      return parse(Files.readString(file, UTF_8), shown);
    } catch (NoSuchFileException e) {
      throw new RequestException(
          shown + ": there is no such baseline; --write-baseline " + shown + " makes one");
    } catch (CharacterCodingException e) {
      throw new RequestException(shown + ": not UTF-8 text");
    } catch (IOException e) {
      throw new RequestException(shown + ": cannot be read: " + WriteReport.words(e));
    }
  }

  private static Baseline parse(String text, String shown) throws RequestException {
    if (!text.startsWith(HEAD)) {
      throw new RequestException(shown + ":1: not a baseline: expected '" + HEAD + "'");
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int first = line.indexOf(' ');
      int second = line.indexOf(' ', first + 1);
      if (first < 1 || second < 0) {
        throw new RequestException(
            shown + ":" + number + ": expected a fingerprint, a rule and a file");
      }
      String path = line.substring(second + 1).stripTrailing();
      Entry entry = new Entry(line.substring(0, first), line.substring(first + 1, second), path);
      entries.put(entry.fingerprint(), entry);
    }
    return new Baseline(entries);
  }

  /** Returns the text of a baseline with the given entries. */
  public static String print(Iterable<Entry> entries) {
    TreeSet<Entry> sorted = new TreeSet<>();
    entries.forEach(sorted::add);
    StringBuilder text = new StringBuilder(HEAD).append(" unless they come back.\n");
    text.append(
        "# Made by postlint check --write-baseline; --update-baseline takes out what is gone.\n");
    for (Entry each : sorted) {
      text.append(each.fingerprint()).append(' ').append(each.rule()).append(' ');
      // A line feed in the name of a file must not begin an entry of its own.
      text.append(each.path().replace('\n', '?').replace('\r', '?')).append('\n');
    }
    return text.toString();
  }

  /** Tells whether a finding is in it. */
  public boolean has(String fingerprint) {
    return entries.containsKey(fingerprint);
  }

  /** Returns all entries. */
  public List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }
}
