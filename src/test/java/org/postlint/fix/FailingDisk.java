package org.postlint.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Fails at its n-th operation. */
final class FailingDisk extends Disk {
  private int left;
  boolean failed;

  FailingDisk(int good) {
    this.left = good;
  }

  private void step() throws IOException {
    if (left-- == 0) {
      failed = true;
      throw new IOException("No space left on device");
    }
  }

  @Override
  byte[] read(Path file) throws IOException {
    step();
    return super.read(file);
  }

  @Override
  void copy(Path file, Path copy) throws IOException {
    step();
    super.copy(file, copy);
  }

  @Override
  void fill(Path file, byte[] content) throws IOException {
    step();
    super.fill(file, content);
  }

  @Override
  Optional<String> copyHidden(Path file, Path copy) throws IOException {
    step();
    return Optional.empty();
  }

  @Override
  DirectoryLock lock(Path directory) throws IOException {
    step();
    return super.lock(directory);
  }

  @Override
  void name(Path from, Path to) throws IOException {
    step();
    super.name(from, to);
  }

  @Override
  void rename(Path from, Path to) throws IOException {
    step();
    super.rename(from, to);
  }

  @Override
  void sync(Path where) throws IOException {
    step();
    super.sync(where);
  }
}
