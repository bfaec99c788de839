package org.postlint.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postlint.cli.CommandModel;

/** Writes what an installed program has beside it: the manual page and the completions. */
public final class CommandPages {
  private CommandPages() {}

  /**
   * Writes {@code postlint.1}, {@code postlint.bash} and {@code _postlint}, as zsh calls it.
   *
   * @param arguments the directory to write to; it is made where it is missing
   * @throws IOException when a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(directory.resolve("postlint.1"), CommandModel.manPage(), UTF_8);
    Files.writeString(directory.resolve("postlint.bash"), CommandModel.bashCompletion(), UTF_8);
    Files.writeString(directory.resolve("_postlint"), CommandModel.zshCompletion(), UTF_8);
  }
}
