package org.postlint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;

/** What configurations are read for: what is asked, else the installed Postfix, else the newest. */
class TargetChooserTest {
  private static final Catalog CATALOG = Catalog.load();

  @TempDir private Path root;
  private Path directory = Path.of("");
  private int asked;

  @BeforeEach
  void makeADirectoryLikeThatOfPostfix() throws IOException {
    directory = Files.createDirectories(root.toRealPath().resolve("etc/postfix"));
  }

  private static TargetRequest request(String target, String postfix, String openssl) {
    return new TargetRequest(word(target), word(postfix), word(openssl));
  }

  private static Optional<String> word(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  private TargetChooser chooser(String target, String postfix, String openssl) {
    return new TargetChooser(
        CATALOG,
        request(target, postfix, openssl),
        () -> {
          asked++;
          return Optional.of(
              new InstalledPostfix(
                  directory, "3.7.11", "mx.example.com", word("3.0"), word("debian-12")));
        });
  }

  private TargetChooser.Chosen choose(String target, String postfix, String openssl) {
    return chooser(target, postfix, openssl).choose(Optional.of(directory));
  }

  @Test
  void theDirectoryOfTheInstalledPostfixIsReadForIt() {
    TargetChooser.Chosen chosen = choose("", "", "");
    assertThat(chosen.isThisHost()).isTrue();
    assertThat(chosen.hostname()).contains("mx.example.com");
    assertThat(chosen.target().postfix()).hasToString("3.7.11");
    assertThat(chosen.target().openssl()).isEqualTo("3.0");
    assertThat(chosen.target().distribution()).contains("debian-12");
    assertThat(chosen.target().chosen()).isEqualTo(TargetRequest.INSTALLED);
  }

  @Test
  void everyOtherDirectoryIsReadForTheNewestReleaseAndAsksNobody() throws IOException {
    Path other = Files.createDirectories(root.resolve("conf"));
    TargetChooser chooser = chooser("", "", "");
    TargetChooser.Chosen chosen = chooser.choose(Optional.of(other));
    assertThat(chosen.isThisHost()).isFalse();
    assertThat(chosen.target()).isEqualTo(Target.newest(CATALOG));
    assertThat(chooser.choose(Optional.empty()).target()).isEqualTo(Target.newest(CATALOG));
    assertThat(chooser.choose(Optional.of(root.resolve("etc/missing"))).isThisHost()).isFalse();
    assertThat(asked).isZero();
  }

  @Test
  void aDirectoryThatIsOnlyNamedLikeItIsNotIt() throws IOException {
    Path copy = Files.createDirectories(root.resolve("image/etc/postfix"));
    TargetChooser chooser = chooser("", "", "");
    assertThat(chooser.choose(Optional.of(copy)).isThisHost()).isFalse();
    assertThat(chooser.choose(Optional.of(directory)).isThisHost()).isTrue();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aLinkToTheDirectoryIsTheDirectory() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), directory);
    assertThat(chooser("", "", "").choose(Optional.of(link)).isThisHost()).isTrue();
  }

  @Test
  void whatIsAskedForCountsAndTheHostStaysKnown() {
    TargetChooser.Chosen chosen = choose("", "3.9", "");
    assertThat(chosen.target().postfix().series()).isEqualTo("3.9");
    assertThat(chosen.hostname()).contains("mx.example.com");
    assertThat(choose("debian-13", "", "").target().distribution()).contains("debian-13");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "debian-12, ''", "'', 3.9", "installed, ''"})
  void theLibraryCanBeNamedWithEveryTarget(String target, String postfix) {
    assertThat(choose(target, postfix, "1.0.2").target().openssl()).isEqualTo("1.0.2");
  }

  @Test
  void theInstalledOneCanBeAskedForFromAnywhere() {
    TargetChooser.Chosen chosen = chooser("installed", "", "").choose(Optional.empty());
    assertThat(chosen.target().postfix()).hasToString("3.7.11");
    assertThat(chosen.isThisHost()).isFalse();
    assertThatThrownBy(
            () -> new TargetChooser(CATALOG, request("installed", "", ""), () -> Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no installed Postfix was found");
  }

  @Test
  void aLibraryThatIsNotKnownIsSaid() {
    TargetChooser chooser =
        new TargetChooser(
            CATALOG,
            request("", "", ""),
            () ->
                Optional.of(
                    new InstalledPostfix(directory, "3.7.11", "mx", word(""), word("own-1"))));
    Target target = chooser.choose(Optional.of(directory)).target();
    assertThat(target.openssl()).isEmpty();
    assertThat(target.distribution()).isEmpty();
    assertThat(target.notes()).contains("its OpenSSL is not known; --openssl can tell");
  }

  @ParameterizedTest
  @CsvSource({
    "debian-12, 3.7, --target and --postfix ask for the same",
    "debian-99, '', no such target",
    "'', 9.x, Postfix",
  })
  void whatDoesNotExistIsRefused(String target, String postfix, String words) {
    assertThatThrownBy(() -> chooser(target, postfix, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
