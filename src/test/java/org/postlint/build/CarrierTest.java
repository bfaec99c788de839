package org.postlint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CarrierTest {
  /** A carrier with constants of every size around its texts. */
  static final class Sample {
    private static final long LARGE = 1L << 40;
    private static final double FRACTION = 0.3;

    private Sample() {}

    static String[] parts() {
      return new String[] {"a", "b", "c"};
    }

    static double other(double value) {
      return value + LARGE + FRACTION;
    }
  }

  private static byte[] sample() throws IOException {
    try (InputStream in = CarrierTest.class.getResourceAsStream("CarrierTest$Sample.class")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** Loads a class from its bytes and asks it for its texts. */
  private static byte[] carried(byte[] classFile) throws ReflectiveOperationException {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) {
            return defineClass(name, classFile, 0, classFile.length);
          }
        };
    var method = loader.loadClass(Sample.class.getName()).getDeclaredMethod("parts");
    method.setAccessible(true);
    return String.join("", (String[]) method.invoke(null)).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void everyByteSurvives() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(carried(Carrier.fill(sample(), all))).isEqualTo(all);
  }

  @Test
  void dataMayFillSeveralTextsOrNone() throws Exception {
    long seed = 7;
    Random random = new Random(seed);
    for (int length : new int[] {0, 1, 65_534, 65_535, 65_536, 100_000}) {
      byte[] data = new byte[length];
      random.nextBytes(data);
      assertThat(carried(Carrier.fill(sample(), data))).as("seed %s", seed).isEqualTo(data);
    }
    byte[] ones = new byte[131_000];
    Arrays.fill(ones, (byte) 1);
    assertThat(carried(Carrier.fill(sample(), ones))).isEqualTo(ones);
  }

  @Test
  void aFilledOneIsFilledAnewLikeAFreshOne() throws IOException {
    byte[] once = Carrier.fill(sample(), new byte[] {1, 2, 3});
    byte[] twice = Carrier.fill(Carrier.fill(sample(), new byte[90_000]), new byte[] {1, 2, 3});
    assertThat(twice).isEqualTo(once);
    assertThat(Carrier.fill(once, new byte[] {1, 2, 3})).isEqualTo(once);
  }

  @Test
  void tooMuchIsRefused() {
    assertThatThrownBy(() -> Carrier.fill(sample(), new byte[100_000]))
        .hasMessage("the data need 4 texts, the class has 3");
  }

  @Test
  void whatIsNoClassIsRefused() {
    assertThatThrownBy(() -> Carrier.fill(new byte[30], new byte[1])).hasMessage("not a class");
    assertThatThrownBy(() -> Carrier.fill(new byte[0], new byte[1])).hasMessage("not a class");
  }
}
