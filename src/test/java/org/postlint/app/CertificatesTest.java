package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.rule.Surroundings;

/** Reads files with certificates that OpenSSL 3.0 made: leaf.pem is signed by root.pem. */
class CertificatesTest {
  private static final String KEY =
      "-----BEGIN PRIVATE KEY-----\nTm90IGEga2V5IGF0IGFsbC4=\n-----END PRIVATE KEY-----\n";

  private static String pem(String name) {
    try (InputStream in = CertificatesTest.class.getResourceAsStream(name + ".pem")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "root, rsa, 2048, sha256, true",
    "leaf, ec, 256, sha384, false",
    "ed25519, ed25519, 256, ed25519, true",
    "ed448, ed448, 456, ed448, true",
  })
  void keyAndSignatureAreTold(
      String file, String type, int bits, String signature, boolean selfSigned) {
    Surroundings.Chain chain = Certificates.read(pem(file));
    assertThat(chain.problem()).isEmpty();
    assertThat(chain.certificates()).hasSize(1);
    Surroundings.Certificate certificate = chain.certificates().get(0);
    assertThat(certificate.keyType()).isEqualTo(type);
    assertThat(certificate.keyBits()).isEqualTo(bits);
    assertThat(certificate.signature()).isEqualTo(signature);
    assertThat(certificate.selfSigned()).isEqualTo(selfSigned);
  }

  @Test
  void namesAreThoseOfHostsOnly() {
    Surroundings.Certificate leaf = Certificates.read(pem("leaf")).certificates().get(0);
    assertThat(leaf.names()).containsExactly("mail.example.com", "*.example.org");
    assertThat(leaf.notAfter()).isEqualTo(Instant.parse("2126-11-01T02:03:16Z").getEpochSecond());
    assertThat(Certificates.read(pem("root")).certificates().get(0).names()).isEmpty();
  }

  @Test
  void aChainUpToARootIsComplete() {
    Surroundings.Chain chain = Certificates.read(pem("leaf") + KEY + pem("root"));
    assertThat(chain.certificates())
        .extracting(each -> each.keyType())
        .containsExactly("ec", "rsa");
    assertThat(chain.complete()).contains(true);
    assertThat(chain.ordered()).isTrue();
    assertThat(chain.endsInRoot()).isTrue();
  }

  @Test
  void whetherARootThatIsNotThereSignedTheLastIsNotKnown() {
    Surroundings.Chain chain = Certificates.read("a comment\n" + KEY + pem("leaf"));
    assertThat(chain.complete()).isEmpty();
    assertThat(chain.ordered()).isTrue();
    assertThat(chain.endsInRoot()).isFalse();
  }

  @Test
  void theOrderCounts() {
    Surroundings.Chain chain = Certificates.read(pem("root") + pem("leaf"));
    assertThat(chain.ordered()).isFalse();
    assertThat(chain.complete()).isEmpty();
    assertThat(Certificates.read(pem("leaf") + pem("ed25519")).ordered()).isFalse();
  }

  @Test
  void whatCannotBeReadIsAProblemAndNothingElse() {
    String leaf = pem("leaf");
    List<String> texts = List.of("", KEY, leaf.substring(0, 300), leaf.replace("MII", "MIX"));
    assertThat(texts)
        .extracting(text -> Certificates.read(text).problem())
        .containsExactly(
            "there is no certificate in it",
            "there is no certificate in it",
            "a certificate has no end",
            "a certificate cannot be read");
    assertThat(Certificates.read(pem("root") + leaf.replace("MII", "MIX")).certificates())
        .isEmpty();
  }
}
