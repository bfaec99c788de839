package org.postlint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.rule.Surroundings;
import org.postlint.rule.Surroundings.FileFact;

/** What is known beside a configuration, of this host and of others. */
@Timeout(60)
class NearbyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path root;

  private Path directory = Path.of("");
  private Surroundings foreign = Surroundings.none();
  private Surroundings own = Surroundings.none();

  @BeforeEach
  void makeFiles() throws IOException {
    directory = Files.createDirectory(root.resolve("conf"));
    Files.writeString(directory.resolve("virtual"), "a@example.com b\n");
    Files.writeString(root.resolve("outside"), "secret\n");
    foreign = new Nearby(directory, false, NOW);
    own = new Nearby(directory, true, NOW);
  }

  private String path(String below) {
    return directory.resolve(below).toString();
  }

  @Test
  void aFileOfTheConfigurationIsKnownOnEveryHost() throws IOException {
    Path file = directory.resolve("virtual");
    Files.setLastModifiedTime(file, FileTime.from(1_700_000_000, TimeUnit.SECONDS));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    FileFact fact = new FileFact(true, 1_700_000_000, 0640);
    assertThat(foreign.file(path("virtual"))).contains(fact);
    assertThat(own.file(path("virtual"))).contains(fact);
    assertThat(foreign.text(path("virtual")).map(source -> source.text()))
        .contains("a@example.com b\n");
  }

  @Test
  void whatIsNotThereIsKnownNotToBeThere() {
    assertThat(foreign.file(path("missing"))).contains(FileFact.MISSING);
    assertThat(foreign.file(path("virtual/below"))).contains(FileFact.MISSING);
    assertThat(foreign.text(path("missing"))).isEmpty();
    assertThat(foreign.chain(path("missing"))).isEmpty();
  }

  @Test
  void everyOtherPathLeadsToAHostThatIsNotThisOne() {
    String outside = root.resolve("outside").toString();
    assertThat(foreign.file(outside)).isEmpty();
    assertThat(foreign.text(outside)).isEmpty();
    assertThat(foreign.file(path("../outside"))).isEmpty();
    assertThat(foreign.file(directory + "-other/x")).isEmpty();
    assertThat(own.file(outside).map(FileFact::exists)).contains(true);
    assertThat(own.text(path("../outside"))).isPresent();
  }

  @Test
  void onlyAbsolutePathsAreNames() {
    assertThat(own.file("virtual")).isEmpty();
    assertThat(own.file("")).isEmpty();
    assertThat(own.file("/x\0y")).isEmpty();
  }

  @Test
  void whatIsNoRegularFileHasNoText() throws Exception {
    Process made = new ProcessBuilder("mkfifo", path("fifo")).start();
    assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(own.text(path("fifo"))).isEmpty();
    assertThat(own.file(path("fifo")).map(FileFact::exists)).contains(true);
    assertThat(own.text(directory.toString())).isEmpty();
  }

  @Test
  void aFileWithoutACertificateIsAChainWithAProblem() {
    assertThat(foreign.chain(path("virtual")).map(Surroundings.Chain::problem))
        .contains("there is no certificate in it");
  }

  @Test
  void addressesAndResolversAreThoseOfThisHostOnly() {
    assertThat(foreign.addresses()).isEmpty();
    assertThat(foreign.resolvers()).isEmpty();
    assertThat(own.addresses().orElseThrow())
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).matches("[0-9a-fA-F.:]+"));
    own.resolvers().ifPresent(all -> assertThat(all).doesNotContain("", "nameserver"));
  }

  @Test
  void theTimeIsTheOneThatWasGiven() {
    assertThat(foreign.now()).contains(NOW.getEpochSecond());
  }
}
