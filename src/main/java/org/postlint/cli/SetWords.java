package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postlint.fix.DirectEdits;

/**
 * Reads what {@code set} is asked to do. What comes after a {@code --service} is about that
 * service, what comes before about main.cf; the PATH may stand anywhere.
 */
final class SetWords {
  /** Stands for an argument that the Java virtual machine could not read as text. */
  private static final char LOST = '\ufffd';

  private final List<DirectEdits.Request> edits = new ArrayList<>();
  private String path = "";
  private String service = "";
  private boolean unsetting;

  private SetWords() {}

  /** Reads the words of a command line. */
  static SetWords of(Invocation invocation) {
    SetWords words = new SetWords();
    for (Invocation.Word word : invocation.words()) {
      if (word.value().indexOf(LOST) >= 0) {
        throw new UsageException("'" + word.value() + "' is no text in the character set in use");
      }
      words.add(word.option(), word.value());
    }
    if (words.edits.isEmpty()) {
      throw new UsageException("there is nothing to set; see 'postlint set --help'");
    }
    return words;
  }

  /** Returns the path, or an empty one where none was given. */
  String path() {
    return path;
  }

  /** Returns what to edit, in order. */
  List<DirectEdits.Request> edits() {
    return edits;
  }

  private void add(String option, String value) {
    boolean wasUnsetting = unsetting;
    unsetting = option.equals("unset");
    switch (option) {
      case "" -> argument(value, wasUnsetting);
      case "service" -> service = service(option, value);
      case "unset" -> unset(value);
      case "comment-out" -> {
        if (!service.isEmpty()) {
          throw new UsageException("--comment-out is about main.cf; it comes before --service");
        }
        edits.add(new DirectEdits.CommentOut(bytes(value)));
      }
      case "field" -> {
        if (service.isEmpty()) {
          throw new UsageException("--field comes after --service, which says whose");
        }
        edits.add(new DirectEdits.SetField(service, bytes(value)));
      }
      case "entry" -> edits.add(new DirectEdits.PutService(service, bytes(value)));
      case "remove-service" -> edits.add(new DirectEdits.RemoveService(service(option, value)));
      case "disable-service" ->
          edits.add(new DirectEdits.CommentOutService(service(option, value)));
      default -> {
        // About the whole command.
      }
    }
  }

  private void argument(String word, boolean wasUnsetting) {
    int equals = word.indexOf('=');
    if (equals >= 0 && word.lastIndexOf('/', equals) < 0) {
      String assignment = bytes(word);
      edits.add(
          service.isEmpty()
              ? new DirectEdits.Set(assignment)
              : new DirectEdits.SetOption(service, assignment, true));
    } else if (isPath(word)) {
      if (!path.isEmpty()) {
        throw new UsageException("there are two paths, " + path + " and " + word);
      }
      path = word;
      unsetting = wasUnsetting;
    } else if (wasUnsetting) {
      unset(word);
      unsetting = true;
    } else {
      throw new UsageException(
          "'" + word + "' is neither NAME=VALUE nor a path; --unset " + word + " would remove it");
    }
  }

  private void unset(String name) {
    edits.add(
        service.isEmpty()
            ? new DirectEdits.Unset(bytes(name))
            : new DirectEdits.UnsetOption(service, bytes(name)));
  }

  private static String service(String option, String value) {
    if (value.indexOf('/') < 0) {
      throw new UsageException(
          "--" + option + ": a service is named NAME/TYPE, such as smtp/inet, not '" + value + "'");
    }
    return bytes(value);
  }

  private static boolean isPath(String word) {
    try {
      return word.indexOf('/') >= 0 || word.indexOf('.') >= 0 || Files.isDirectory(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Returns a text as files hold it, a char for each byte. */
  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
