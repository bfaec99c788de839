package org.postlint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standard output of the process. After a failure it takes everything and writes nothing, so
 * that the work is done to its end; the failure is kept. A reader that went away ({@code | head})
 * is none.
 */
final class StandardOutput extends OutputStream {
  /** How Java words EPIPE, which has no exception of its own. */
  private static final String BROKEN_PIPE = "Broken pipe";

  private final OutputStream out;
  private @Nullable IOException failure;
  private boolean closed;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** Returns why something could not be written. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    if (closed) {
      return;
    }
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      closed = true;
      if (!BROKEN_PIPE.equals(e.getMessage())) {
        failure = e;
      }
    }
  }
}
