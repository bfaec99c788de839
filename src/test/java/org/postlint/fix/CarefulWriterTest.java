package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.fix.CarefulWriter.Replacement;

class CarefulWriterTest {
  private static final String OLD = "relayhost = a\n";
  private static final String NEW = "relayhost = b\n";

  @TempDir Path directory;

  @Test
  void aFileIsReplacedAndKeepsItsAttributes() throws Exception {
    Path file = file("main.cf");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
        .write("origin", ByteBuffer.wrap(new byte[] {1, 2}));
    Object owner = Files.getAttribute(file, "unix:uid");

    WriteReport report = write(new CarefulWriter(Optional.empty()), file);

    assertThat(report.complete()).isTrue();
    assertThat(report.written()).containsExactly(file);
    assertThat(text(file)).isEqualTo(NEW);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(owner);
    assertThat(Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).list())
        .containsExactly("origin");
    assertThat(names()).containsExactly("main.cf");
  }

  @Test
  void contentThatIsAlreadyThereIsNotWrittenAgain() throws Exception {
    Path file = file("main.cf");
    Object key = Files.getAttribute(file, "unix:ino");
    WriteReport report =
        new CarefulWriter(Optional.empty())
            .write(List.of(new Replacement(read(file), OLD.getBytes(ISO_8859_1))));
    assertThat(report.written()).isEmpty();
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(key);
  }

  @Test
  void aSymbolicLinkStaysOneAndItsTargetIsReplaced() throws Exception {
    Path target = file("real.cf");
    Path link = Files.createSymbolicLink(directory.resolve("main.cf"), Path.of("real.cf"));
    assertThat(write(new CarefulWriter(Optional.empty()), link).complete()).isTrue();
    assertThat(link).isSymbolicLink();
    assertThat(text(target)).isEqualTo(NEW);
  }

  @Test
  void otherNamesOfAFileAreReported() throws Exception {
    Path file = file("main.cf");
    Path other = Files.createLink(directory.resolve("other.cf"), file);
    WriteReport report = write(new CarefulWriter(Optional.empty()), file);
    assertThat(report.notes()).singleElement().asString().contains("1 other name");
    assertThat(text(other)).isEqualTo(OLD);
  }

  @Test
  void aFileThatChangedSinceItWasReadIsLeftAlone() throws Exception {
    Path file = file("main.cf");
    FileState read = read(file);
    Files.writeString(file, "relayhost = c\n");
    refused(read, "changed since it was read");
    assertThat(text(file)).isEqualTo("relayhost = c\n");
  }

  @Test
  void aFileThatAnotherTookThePlaceOfIsLeftAloneEvenWithTheSameContent() throws Exception {
    Path file = file("main.cf");
    FileState read = read(file);
    Files.move(file("new.cf"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    refused(read, "changed since it was read");
  }

  @Test
  void aLinkThatNowLeadsElsewhereIsLeftAlone() throws Exception {
    file("one.cf");
    file("two.cf");
    Path link = Files.createSymbolicLink(directory.resolve("main.cf"), Path.of("one.cf"));
    FileState read = read(link);
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("two.cf"));
    refused(read, "changed since it was read");
  }

  @Test
  void aDirectoryThatEverybodyMayWriteToIsRefusedUnlessItIsSticky() throws Exception {
    Path file = file("main.cf");
    FileState read = read(file);
    mode("777");
    refused(read, "everybody may write");
    mode("1777");
    assertThat(write(new CarefulWriter(Optional.empty()), file).complete()).isTrue();
  }

  private void mode(String mode) throws Exception {
    assertThat(new ProcessBuilder("chmod", mode, directory.toString()).start().waitFor()).isZero();
  }

  @Test
  void aBackupHoldsTheOldContentAndIsNeverOverwritten() throws Exception {
    Path file = file("main.cf");
    assertThat(write(new CarefulWriter(Optional.of(".bak")), file).complete()).isTrue();
    assertThat(text(directory.resolve("main.cf.bak"))).isEqualTo(OLD);
    FileState read = read(file);
    WriteReport again =
        new CarefulWriter(Optional.of(".bak"))
            .write(List.of(new Replacement(read, OLD.getBytes(ISO_8859_1))));
    assertThat(again.failures()).singleElement().asString().contains("exists already");
    assertThat(text(file)).isEqualTo(NEW);
    assertThat(names()).containsExactly("main.cf", "main.cf.bak");
  }

  @Test
  void whatAnInterruptedRunLeftIsNamed() throws Exception {
    Path file = file("main.cf");
    Path left = file(".main.cf.postlint-0123abcd");
    file(".main.cf.postlint-notes");
    assertThat(CarefulWriter.leftovers(directory)).containsExactly(left);
    assertThat(write(new CarefulWriter(Optional.empty()), file).notes())
        .singleElement()
        .asString()
        .contains(left.toString(), "interrupted");
  }

  @Test
  void whateverStepFailsEveryFileIsOldOrNewAndTheReportSaysWhich() throws Exception {
    int steps = 0;
    boolean failed = true;
    while (failed) {
      Path one = file("main.cf");
      Path two = file("master.cf");
      FailingDisk disk = new FailingDisk(steps++);
      WriteReport report =
          new CarefulWriter(disk, Optional.of(".bak" + steps))
              .write(
                  List.of(
                      new Replacement(read(one), NEW.getBytes(ISO_8859_1)),
                      new Replacement(read(two), NEW.getBytes(ISO_8859_1))));
      failed = disk.failed;
      assertThat(report.complete()).isEqualTo(!failed);
      assertThat(report.written().size() + report.unchanged().size()).isEqualTo(2);
      for (Path file : report.written()) {
        assertThat(text(file)).isEqualTo(NEW);
      }
      for (Path file : report.unchanged()) {
        assertThat(text(file)).isEqualTo(OLD);
      }
      assertThat(names()).noneMatch(name -> name.startsWith("."));
    }
    assertThat(steps).isGreaterThan(20);
  }

  @Test
  void mirroredCopiesLeaveTheOriginalsAlone() throws Exception {
    Path file = file("main.cf");
    Path out = directory.resolve("out");
    Mirror.Copy copy =
        new Mirror.Copy(Path.of("etc/postfix/main.cf"), read(file), NEW.getBytes(ISO_8859_1));
    for (int i = 0; i < 2; i++) {
      assertThat(new Mirror().write(out, List.of(copy)).complete()).isTrue();
      assertThat(text(out.resolve("etc/postfix/main.cf"))).isEqualTo(NEW);
    }
    assertThat(text(file)).isEqualTo(OLD);
  }

  @Test
  void mirroredCopiesNeverLeaveTheirDirectoryNorReplaceAnOriginal() throws Exception {
    Path file = file("main.cf");
    Path out = Files.createDirectory(directory.resolve("out"));
    Files.createSymbolicLink(out.resolve("link"), directory);
    for (String path : List.of("../main.cf", "link/main.cf", file.toString())) {
      Mirror.Copy copy = new Mirror.Copy(Path.of(path), read(file), NEW.getBytes(ISO_8859_1));
      assertThat(new Mirror().write(out, List.of(copy)).complete()).as(path).isFalse();
    }
    Mirror.Copy self = new Mirror.Copy(Path.of("main.cf"), read(file), NEW.getBytes(ISO_8859_1));
    assertThat(new Mirror().write(directory, List.of(self)).failures())
        .singleElement()
        .asString()
        .contains("original");
    assertThat(text(file)).isEqualTo(OLD);
  }

  /** Fails at its n-th operation. */
  private static final class FailingDisk extends Disk {
    private int left;
    private boolean failed;

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

  private void refused(FileState read, String reason) {
    WriteReport report =
        new CarefulWriter(Optional.empty())
            .write(List.of(new Replacement(read, NEW.getBytes(ISO_8859_1))));
    assertThat(report.written()).isEmpty();
    assertThat(report.unchanged()).containsExactly(read.path());
    assertThat(report.failures()).singleElement().asString().contains(reason);
  }

  private WriteReport write(CarefulWriter writer, Path file) throws IOException {
    return writer.write(List.of(new Replacement(read(file), NEW.getBytes(ISO_8859_1))));
  }

  private Path file(String name) throws IOException {
    return Files.writeString(directory.resolve(name), OLD, ISO_8859_1);
  }

  private static FileState read(Path file) throws IOException {
    return FileState.read(file, file.getFileName().toString());
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (var entries = Files.list(directory)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    }
    names.sort(null);
    return names;
  }
}
