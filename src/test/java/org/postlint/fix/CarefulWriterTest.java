package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    run("chmod", mode, directory.toString());
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
    assertThatThrownBy(() -> new CarefulWriter(Optional.of("/x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(text(file)).isEqualTo(NEW);
    assertThat(names()).containsExactly("main.cf", "main.cf.bak");
  }

  @Test
  void aDirectoryThatAnotherWritesInIsLeftAloneUntilThatIsDone() throws Exception {
    Path file = file("main.cf");
    try (DirectoryLock lock = DirectoryLock.take(directory)) {
      assertThat(lock.isLeftOver()).isFalse();
      refused(read(file), "another postlint is writing in this directory");
      assertThat(names()).containsExactly(DirectoryLock.NAME, "main.cf");
    }
    assertThat(write(new CarefulWriter(Optional.empty()), file).complete()).isTrue();
    assertThat(names()).containsExactly("main.cf");
  }

  @Test
  void aLockThatCannotBeHadLeavesNothingBehind() throws Exception {
    Path file = file("main.cf");
    Files.createDirectory(directory.resolve(DirectoryLock.NAME));
    WriteReport report = write(new CarefulWriter(Optional.empty()), file);
    assertThat(report.complete()).isFalse();
    assertThat(text(file)).isEqualTo(OLD);
    assertThat(names()).containsExactly(DirectoryLock.NAME, "main.cf");
  }

  @Test
  void theLockOfAKilledRunIsTakenOverAndNamed() throws Exception {
    Path file = file("main.cf");
    file(DirectoryLock.NAME);
    assertThat(write(new CarefulWriter(Optional.empty()), file).notes())
        .singleElement()
        .asString()
        .contains(DirectoryLock.NAME, "interrupted");
    assertThat(names()).containsExactly("main.cf");
  }

  @Test
  void whatChangesAfterItWasPreparedIsLeftAloneToo() throws Exception {
    Path one = file("main.cf");
    Path two = file("master.cf");
    Disk disk =
        new Disk() {
          @Override
          void rename(Path from, Path to) throws IOException {
            super.rename(from, to);
            Files.writeString(two, "changed");
          }
        };
    WriteReport report =
        new CarefulWriter(disk, Optional.empty())
            .write(
                List.of(
                    new Replacement(read(one), NEW.getBytes(ISO_8859_1)),
                    new Replacement(read(two), NEW.getBytes(ISO_8859_1))));
    assertThat(report.written()).containsExactly(one);
    assertThat(report.unchanged()).containsExactly(two);
    assertThat(text(two)).isEqualTo("changed");
    assertThat(names()).containsExactly("main.cf", "master.cf");
  }

  @Test
  void ofADirectoryOfSomebodyElseRootKeepsAway() throws Exception {
    Path file = file("main.cf");
    assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root may give files away");
    FileState read = read(file);
    run("chown", "65534", directory.toString());
    refused(read, "belongs to user 65534");
    run("chown", "0", directory.toString());
    run("chgrp", "65534", directory.toString());
    mode("775");
    refused(read, "a group other than root's may write");
  }

  @Test
  void accessControlListsAreKeptAndNoneIsInherited() throws Exception {
    Path plain = file("main.cf");
    Path listed = file("master.cf");
    assumeTrue(can("setfacl", "-m", "u:65534:r", listed.toString()), "no access control lists");
    run("setfacl", "-d", "-m", "u:65533:rw", directory.toString());
    String before = said("getfacl", "-cn", plain.toString(), listed.toString());
    WriteReport report =
        new CarefulWriter(Optional.empty())
            .write(
                List.of(
                    new Replacement(read(plain), NEW.getBytes(ISO_8859_1)),
                    new Replacement(read(listed), NEW.getBytes(ISO_8859_1))));
    assertThat(report.failures()).isEmpty();
    assertThat(said("getfacl", "-cn", plain.toString(), listed.toString())).isEqualTo(before);
    assertThat(before).contains("65534").doesNotContain("65533");
  }

  @Test
  void theSecurityLabelIsKept() throws Exception {
    Path file = file("main.cf");
    String label = "system_u:object_r:postfix_etc_t:s0";
    assumeTrue(
        can("setfattr", "-n", "security.selinux", "-v", label, file.toString()),
        "no security labels");
    assertThat(write(new CarefulWriter(Optional.empty()), file).complete()).isTrue();
    assertThat(said("stat", "--printf=%C", file.toString())).isEqualTo(label);
  }

  private boolean can(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void run(String... command) throws Exception {
    assertThat(can(command)).as(String.join(" ", command)).isTrue();
  }

  private static String said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).start();
    return new String(process.getInputStream().readAllBytes(), ISO_8859_1);
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
      String backup = ".bak" + steps;
      for (Path file : List.of(one, two)) {
        assertThat(Files.exists(Path.of(file + backup))).isEqualTo(report.written().contains(file));
      }
    }
    assertThat(steps).isGreaterThan(20);
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
