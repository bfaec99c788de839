package org.postlint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MappedTextTest {
  private final Source main = Source.ofText("main.cf", "0123456789abcdef");
  private final Source other = Source.ofText("other.cf", "ABCDEF");

  @Test
  void aPieceKnowsItsPlace() {
    MappedText text = MappedText.of(main, new Span(3, 8));
    assertThat(text.text()).isEqualTo("34567");
    assertThat(text.place()).contains(main.place(new Span(3, 8)));
    assertThat(text.place(1, 3)).contains(main.place(new Span(4, 6)));
    assertThat(text.isLiteral(0, 5)).isTrue();
  }

  @Test
  void joinedPiecesOfOneFileHaveThePlaceFromTheFirstToTheLastByte() {
    MappedText text = join(new Span(2, 4), new Span(8, 10));
    assertThat(text.text()).isEqualTo("2389");
    assertThat(text.place()).contains(main.place(new Span(2, 10)));
    assertThat(text.place(1, 3)).contains(main.place(new Span(3, 9)));
    assertThat(text.place(2, 4)).contains(main.place(new Span(8, 10)));
    assertThat(text.isLiteral(0, 4)).isFalse();
    assertThat(text.isLiteral(2, 4)).isTrue();
  }

  @Test
  void neighbouringPiecesAreOne() {
    MappedText text = join(new Span(2, 4), new Span(4, 6));
    assertThat(text.isLiteral(0, 4)).isTrue();
    assertThat(text.place(1, 3)).contains(main.place(new Span(3, 5)));
  }

  @Test
  void piecesInAnotherOrderHaveNoPlaceTogether() {
    MappedText text = join(new Span(8, 10), new Span(2, 4));
    assertThat(text.text()).isEqualTo("8923");
    assertThat(text.place()).isEmpty();
    assertThat(text.place(0, 2)).contains(main.place(new Span(8, 10)));
    assertThat(text.place(2, 4)).contains(main.place(new Span(2, 4)));
    assertThat(join(new Span(2, 4), new Span(3, 5)).place()).isEmpty();
  }

  @Test
  void piecesOfTwoFilesHaveNoPlaceTogether() {
    MappedText text =
        new MappedText.Builder().append(main, new Span(0, 2)).append(other, new Span(2, 4)).build();
    assertThat(text.text()).isEqualTo("01CD");
    assertThat(text.place()).isEmpty();
    assertThat(text.place(2, 3)).contains(other.place(new Span(2, 3)));
  }

  @Test
  void textThatIsWrittenNowhereHasNoPlace() {
    MappedText text =
        new MappedText.Builder().append(main, new Span(0, 2)).append("xy").append("z").build();
    assertThat(text.text()).isEqualTo("01xyz");
    assertThat(text.place()).isEmpty();
    assertThat(text.place(0, 2)).contains(main.place(new Span(0, 2)));
    assertThat(text.place(3, 5)).isEmpty();
    assertThat(MappedText.unwritten("x").place()).isEmpty();
    assertThat(MappedText.unwritten("x").isLiteral(0, 1)).isFalse();
  }

  @Test
  void anEmptyRangeIsBetweenItsNeighbours() {
    MappedText text = join(new Span(2, 4), new Span(8, 10));
    assertThat(text.place(0, 0)).contains(main.place(new Span(2, 2)));
    assertThat(text.place(2, 2)).contains(main.place(new Span(8, 8)));
    assertThat(text.place(4, 4)).contains(main.place(new Span(10, 10)));
    assertThat(MappedText.empty().place(0, 0)).isEmpty();
  }

  @Test
  void aPartKeepsItsPlaces() {
    MappedText part = join(new Span(2, 4), new Span(8, 10)).sub(1, 4);
    assertThat(part.text()).isEqualTo("389");
    assertThat(part.place(0, 1)).contains(main.place(new Span(3, 4)));
    assertThat(part.place(1, 3)).contains(main.place(new Span(8, 10)));
    assertThat(part.sub(1, 1)).isSameAs(MappedText.empty());
    assertThat(part.sub(0, 3)).isSameAs(part);
  }

  @Test
  void equalityIsThatOfTheBytes() {
    assertThat(MappedText.of(main, new Span(10, 11)))
        .isEqualTo(MappedText.unwritten("a"))
        .hasSameHashCodeAs(MappedText.unwritten("a"))
        .isNotEqualTo(MappedText.unwritten("b"));
  }

  @Test
  void everyByteOfAnyMixtureIsWhereItWasWritten() {
    long seed = Long.getLong("postlint.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      MappedText.Builder builder = new MappedText.Builder();
      StringBuilder expected = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        Source source = random.nextBoolean() ? main : other;
        int start = random.nextInt(source.length());
        int end = start + random.nextInt(source.length() - start + 1);
        if (random.nextInt(4) == 0) {
          builder.append("?");
          expected.append('?');
        } else {
          MappedText piece = MappedText.of(source, new Span(start, end));
          int from = random.nextInt(piece.length() + 1);
          builder.append(piece, from, piece.length());
          expected.append(source.text(), start + from, end);
        }
      }
      MappedText text = builder.build();
      assertThat(text.text()).as("seed %s", seed).isEqualTo(expected.toString());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        String written = text.place(i, i + 1).map(Place::text).orElse("?");
        assertThat(written).as("seed %s, round %s", seed, round).isEqualTo(String.valueOf(c));
      }
    }
  }

  private MappedText join(Span first, Span second) {
    return new MappedText.Builder().append(main, first).append(main, second).build();
  }
}
