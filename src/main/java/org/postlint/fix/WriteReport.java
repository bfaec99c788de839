package org.postlint.fix;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a write did. Every file is either in {@code written}, and holds its new content completely,
 * or in {@code unchanged}, and holds its old content completely.
 *
 * @param written files that hold their new content, in the order in which they were replaced
 * @param unchanged files that should have been replaced and were not
 * @param failures why; nothing failed when this is empty
 * @param notes what else the user should know
 */
public record WriteReport(
    List<Path> written, List<Path> unchanged, List<Note> failures, List<Note> notes) {
  /** Makes a report; the lists are copied. */
  public WriteReport {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /** Something to be said of one file, in words. */
  public record Note(Path path, String message) {}

  /** Tells whether every file holds its new content. */
  public boolean complete() {
    return failures.isEmpty();
  }

  /** Returns what a file system's exception means, in words and without the path. */
  public static String words(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "exists already";
    }
    if (failure instanceof FileSystemException detailed && detailed.getReason() != null) {
      return lowerFirst(detailed.getReason());
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : lowerFirst(message);
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
