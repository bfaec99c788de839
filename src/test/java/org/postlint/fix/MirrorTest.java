package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
  private static final String OLD = "relayhost = a\n";
  private static final String NEW = "relayhost = b\n";

  @TempDir Path directory;

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

  private Path file(String name) throws IOException {
    return Files.writeString(directory.resolve(name), OLD, ISO_8859_1);
  }

  private static FileState read(Path file) throws IOException {
    return FileState.read(file, file.getFileName().toString());
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }
}
