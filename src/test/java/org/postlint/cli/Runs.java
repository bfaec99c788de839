package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** Runs command lines in this process. */
final class Runs {
  private Runs() {}

  /**
   * What a run left behind.
   *
   * @param raw standard output, a char for each byte
   */
  record Result(int code, String raw, String err) {
    byte[] bytes() {
      return raw.getBytes(ISO_8859_1);
    }

    String out() {
      return new String(bytes(), UTF_8);
    }
  }

  static Result run(String... arguments) {
    return run(new byte[0], Map.of(), false, arguments);
  }

  static Result run(
      byte[] in, Map<String, String> environment, boolean terminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(in),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            terminal,
            false);
    int code = Main.run(arguments, console);
    return new Result(code, out.toString(ISO_8859_1), err.toString(UTF_8));
  }
}
