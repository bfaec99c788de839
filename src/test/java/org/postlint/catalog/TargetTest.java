package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTest {
  private final Catalog catalog = Catalog.load();

  @Test
  void theNewestIsPostfix311WithOpenssl35() {
    Target target = Target.named(catalog, "newest");
    assertThat(target).isEqualTo(Target.newest(catalog));
    assertThat(target.postfix()).hasToString("3.11");
    assertThat(target.openssl()).isEqualTo("3.5");
    assertThat(target.notes()).isEmpty();
  }

  @Test
  void aDistributionBringsBoth() {
    Target target = Target.named(catalog, "debian-12");
    assertThat(target.postfix()).hasToString("3.7.11");
    assertThat(target.openssl()).isEqualTo("3.0");
    assertThat(target.distribution()).contains("debian-12");
    assertThat(target.chosen()).isEqualTo("debian-12");
    assertThat(target.isDistribution("debian")).isTrue();
    assertThat(target.isDistribution("debian-12")).isTrue();
    assertThat(target.isDistribution("deb")).isFalse();
    assertThat(target.isDistribution("debian-1")).isFalse();
  }

  @Test
  void aReleaseKeepsItsPatchLevel() {
    Target target = Target.named(catalog, "3.7.11");
    assertThat(target.postfix()).hasToString("3.7.11");
    assertThat(target.distribution()).isEmpty();
    assertThat(target.isDistribution("debian")).isFalse();
    assertThat(target.notes()).containsExactly("OpenSSL is taken to be 3.5");
  }

  @Test
  void aReleaseWithItsOpensslNeedsNoRemark() {
    Target target = Target.release(catalog, "3.5", Optional.of("1.1.1"));
    assertThat(target.openssl()).isEqualTo("1.1.1");
    assertThat(target.notes()).isEmpty();
  }

  @Test
  void anUnknownNewerReleaseIsTakenForTheNewestKnownAndSaysSo() {
    Target target = Target.release(catalog, "3.12", Optional.of("3.5"));
    assertThat(target.postfix()).hasToString("3.11");
    assertThat(target.notes()).containsExactly("Postfix 3.12 is not known, taken for 3.11");
    assertThat(Target.release(catalog, "4.0.1", Optional.of("3.5")).postfix()).hasToString("3.11");
  }

  @Test
  void aSnapshotIsTakenForASeriesAndSaysSo() {
    Target newer = Target.release(catalog, "3.12-20260101", Optional.of("3.5"));
    assertThat(newer.postfix()).hasToString("3.11");
    assertThat(newer.notes()).containsExactly("Postfix 3.12-20260101 is not known, taken for 3.11");
    Target known = Target.release(catalog, "3.11-20250701", Optional.of("3.5"));
    assertThat(known.postfix()).hasToString("3.11");
    assertThat(known.notes()).containsExactly("Postfix 3.11-20250701 is taken for 3.11");
  }

  @Test
  void whatIsTooOldIsRefused() {
    assertThatThrownBy(() -> Target.named(catalog, "2.9.15"))
        .hasMessage("Postfix 2.9.15 is older than 2.10, the oldest that is known");
  }

  @Test
  void aDistributionWhosePostfixIsNotKnownIsRefused() {
    assertThatThrownBy(() -> Target.named(catalog, "sles-16"))
        .hasMessage(
            "which Postfix SUSE Linux Enterprise Server 16 comes with is not known;"
                + " name a release");
  }

  @Test
  void anUncertainPairingSaysSo() {
    assertThat(Target.named(catalog, "alpine-3.20").notes())
        .containsExactly("Alpine Linux 3.20 likely comes with Postfix 3.9");
  }

  @Test
  void aMisspeltTargetNamesWhatIsNear() {
    assertThatThrownBy(() -> Target.named(catalog, "debain-12"))
        .hasMessage("no such target: \"debain-12\", did you mean debian-12?");
    assertThatThrownBy(() -> Target.named(catalog, "solaris"))
        .hasMessage("no such target: \"solaris\" (one looks like 3.7, debian-12 or newest)");
  }
}
