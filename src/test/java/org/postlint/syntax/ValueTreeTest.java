package org.postlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postlint.text.MappedText;
import org.postlint.text.Source;
import org.postlint.text.Span;

class ValueTreeTest {
  @Test
  void literalsReferencesAndDoubledDollarsAreTakenApart() {
    assertThat(shapes("a$b ${c}d$$e$(f)"))
        .containsExactly("text:a", "ref:$b", "text: ", "ref:${c}", "text:d$e", "ref:$(f)");
  }

  @Test
  void bracesWithoutDollarAreText() {
    assertThat(shapes("{a} }{ (b)")).containsExactly("text:{a} }{ (b)");
  }

  @Test
  void neitherQuotesNorBackslashesProtectADollar() {
    assertThat(shapes("\\$a'$b'"))
        .containsExactly("text:\\", "ref:$a", "text:'", "ref:$b", "text:'");
  }

  @Test
  void aBareNameIsTheLongestRunOfLettersDigitsAndUnderscores() {
    assertThat(shapes("$1a_B.c$é")).startsWith("ref:$1a_B", "text:.c");
  }

  @Test
  void onlyTheSameKindOfOpenerNests() {
    assertThat(shapes("${a?(}b)")).containsExactly("ref:${a?(}", "text:b)");
    assertThat(shapes("$(a?{)b}")).containsExactly("ref:$(a?{)", "text:b}");
    assertThat(shapes("$(a?(b))c")).containsExactly("ref:$(a?(b))", "text:c");
  }

  @Test
  void aDollarThatBeginsNothingEndsTheValue() {
    assertThat(shapes("a$ b")).containsExactly("text:a", "broken:$:empty macro name: \"a$ b\"");
    assertThat(shapes("a$")).containsExactly("text:a", "broken:$:empty macro name: \"a$\"");
    assertThat(shapes("${}b")).containsExactly("broken:${}:empty macro name: \"${}b\"");
    assertThat(shapes("$$$")).containsExactly("text:$", "broken:$:empty macro name: \"$$$\"");
  }

  @Test
  void aReferenceWithoutCloserTakesTheRest() {
    assertThat(shapes("a${b{c}d"))
        .containsExactly("text:a", "broken:${b{c}d:truncated macro reference: \"a${b{c}d\"");
    assertThat(shapes("$(b}")).containsExactly("broken:$(b}:truncated macro reference: \"$(b}\"");
  }

  @Test
  void anOperandIsReadOnItsOwnAsIfNothingStoodAroundIt() {
    Expression expression = expression("${a?{$(b}:{)c$}}");
    assertThat(shapes(expression.whenSet().orElseThrow()))
        .containsExactly("broken:$(b:truncated macro reference: \"$(b\"");
    assertThat(shapes(expression.whenEmpty().orElseThrow()))
        .containsExactly("text:)c", "broken:$:empty macro name: \")c$\"");
  }

  @Test
  void everyPartKnowsWhereItIsWritten() {
    Source source = Source.ofText("main.cf", "x = a$b${c?{d$e}}");
    ValueTree tree = ValueTree.parse(MappedText.of(source, new Span(4, source.length())));
    Reference group = (Reference) tree.parts().get(2);
    assertThat(group.written().place()).contains(source.place(new Span(7, 17)));
    assertThat(group.body().place()).contains(source.place(new Span(9, 16)));
    ValueTree operand = group.expression(Dialect.OPERANDS).whenSet().orElseThrow();
    assertThat(operand.parts().get(1).written().place()).contains(source.place(new Span(13, 15)));
  }

  @Test
  void partsCoverTheTextWhateverItIs() {
    long seed = Long.getLong("postlint.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append("$${}()a_ ?:=<\u0000\u00e9".charAt(random.nextInt(15)));
      }
      ValueTree tree = ValueTree.parse(MappedText.unwritten(text.toString()));
      StringBuilder printed = new StringBuilder();
      boolean broken = false;
      for (ValuePart part : tree.parts()) {
        assertThat(broken).as("a part after a broken one, seed %s", seed).isFalse();
        printed.append(part.written());
        broken = part instanceof ValuePart.Broken;
      }
      String all = text.toString();
      assertThat(all).as("seed %s, round %s", seed, round).startsWith(printed.toString());
      assertThat(broken || printed.length() == all.length()).as("seed %s", seed).isTrue();
    }
  }

  @Test
  @Timeout(20)
  void noNestingIsTooDeepAndAllOfItIsReadInOneGo() {
    int depth = 100_000;
    assertThat(entry(depth, references("${a?{".repeat(depth) + "}}".repeat(depth))))
        .isEqualTo(entry(depth, depth));
    assertThat(references("${a?".repeat(depth) + "}".repeat(depth))).isEqualTo(depth);
    assertThat(references("$(a:".repeat(depth) + ")".repeat(depth))).isEqualTo(depth);
    assertThat(references("${{".repeat(depth) + "x}=={}}".repeat(depth))).isEqualTo(depth);
  }

  @Test
  @Timeout(20)
  void manyOpenersWithoutClosersTakeTimeInProportion() {
    assertThat(references("${".repeat(1_000_000))).isZero();
    assertThat(references("${a?{".repeat(300_000) + "}")).isZero();
    assertThat(references("${a?" + "$(".repeat(300_000) + "}")).isEqualTo(1);
    assertThat(references("{".repeat(1_000_000) + "$a")).isEqualTo(1);
  }

  @Test
  void readingIsSafeInSeveralThreads() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                int count = references("${a?{$b}:{${{$c} < {d} ? $e : {f}}}}".repeat(500));
                synchronized (counts) {
                  counts.add(count);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(30).toMillis());
    }
    assertThat(counts).containsExactly(2500, 2500, 2500, 2500);
  }

  /** Counts all references, those in operands included, without recursion. */
  private static int references(String value) {
    Deque<ValueTree> open = new ArrayDeque<>();
    open.add(ValueTree.parse(MappedText.unwritten(value)));
    int count = 0;
    while (!open.isEmpty()) {
      for (ValuePart part : open.removeLast().parts()) {
        if (part instanceof Reference reference) {
          count++;
          Expression expression = reference.expression(Dialect.FUNCTIONS);
          expression.whenSet().ifPresent(open::add);
          expression.whenEmpty().ifPresent(open::add);
          if (expression.head() instanceof Expression.Comparison comparison) {
            open.add(comparison.left());
            open.add(comparison.right());
          }
        }
      }
    }
    return count;
  }

  private static Expression expression(String value) {
    return ((Reference) ValueTree.parse(MappedText.unwritten(value)).parts().get(0))
        .expression(Dialect.FUNCTIONS);
  }

  private static List<String> shapes(String value) {
    return shapes(ValueTree.parse(MappedText.unwritten(value)));
  }

  private static List<String> shapes(ValueTree tree) {
    List<String> shapes = new ArrayList<>();
    for (ValuePart part : tree.parts()) {
      if (part instanceof ValuePart.Literal literal) {
        shapes.add("text:" + literal.meaning());
      } else if (part instanceof ValuePart.Broken broken) {
        shapes.add("broken:" + broken.written() + ':' + broken.words());
      } else {
        shapes.add("ref:" + part.written());
      }
    }
    return shapes;
  }
}
