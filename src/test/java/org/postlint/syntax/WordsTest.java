package org.postlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postlint.syntax.Words.Separators.BLANKS;
import static org.postlint.syntax.Words.Separators.LIST;
import static org.postlint.syntax.Words.Separators.LIST_AND_COLON;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postlint.text.MappedText;
import org.postlint.text.Source;
import org.postlint.text.Span;

class WordsTest {
  @Test
  void blanksSeparateWordsButOtherWhiteSpaceDoesNot() {
    assertThat(split(" a\tb\r\nc,d\u000be\ff\u00a0g ", BLANKS))
        .containsExactly("a", "b", "c,d\u000be\ff\u00a0g");
  }

  @Test
  void commasSeparateTheItemsOfLists() {
    assertThat(split(",a, ,b:c,,d", LIST)).containsExactly("a", "b:c", "d");
    assertThat(split("a:b c", LIST_AND_COLON)).containsExactly("a", "b", "c");
    assertThat(split(" , ", LIST)).isEmpty();
    assertThat(split("", LIST)).isEmpty();
  }

  @Test
  void bracesAnywhereInAWordProtectSeparators() {
    assertThat(split("a{b c}d e", BLANKS)).containsExactly("a{b c}d", "e");
    assertThat(split("{a, {b, c}, d}, e", LIST)).containsExactly("{a, {b, c}, d}", "e");
    assertThat(split("a} b{c", LIST)).containsExactly("a}", "b{c");
    assertThat(split("}{ } } a", LIST)).containsExactly("}{ }", "}", "a");
  }

  @Test
  void anOpenBraceTakesTheRest() {
    assertThat(split("a {b c d", LIST)).containsExactly("a", "{b c d");
    assertThat(split("x{{y} z", LIST)).containsExactly("x{{y} z");
  }

  @Test
  void withoutGroupingABraceIsAByte() {
    assertThat(texts(Words.split(MappedText.unwritten("{a b} c"), LIST, false)))
        .containsExactly("{a", "b}", "c");
  }

  @Test
  void aWordThatBeginsWithABraceIsUnwrapped() {
    Word word = only("{ a = b }");
    assertThat(word.braced()).isTrue();
    assertThat(word.text().text()).isEqualTo("a = b");
    assertThat(word.raw().text()).isEqualTo("{ a = b }");
    assertThat(word.problem()).isEmpty();
    assertThat(only("{\u000ba\f}").text().text()).isEqualTo("a");
    assertThat(only("{}").text().isEmpty()).isTrue();
    assertThat(only("{{a} b}").text().text()).isEqualTo("{a} b");
    assertThat(only("a{b}").braced()).isFalse();
    assertThat(only("a{b}").text().text()).isEqualTo("a{b}");
  }

  @Test
  void whatIsWrongWithTheBracesIsSaid() {
    assertThat(only("{a b").problem()).contains(Word.Problem.MISSING_CLOSE);
    assertThat(only("{a b").text().text()).isEqualTo("a b");
    assertThat(only("{a}b").problem()).contains(Word.Problem.TEXT_AFTER_CLOSE);
    assertThat(only("{a}b").text().text()).isEqualTo("a");
    assertThat(only("{a}{b").problem()).contains(Word.Problem.TEXT_AFTER_CLOSE);
  }

  @Test
  void bracesComeOffWithTheWordsOfPostfix() {
    assertThat(BraceText.of(MappedText.unwritten("{ a }")).inside().text()).isEqualTo(" a ");
    assertThat(BraceText.of(MappedText.unwritten("{ a }")).error()).isEmpty();
    assertThat(BraceText.of(MappedText.unwritten("{a {b}")).error())
        .contains("missing '}' in \"{a {b}\"");
    assertThat(BraceText.of(MappedText.unwritten("{a {b}")).inside().text()).isEqualTo("a {b}");
    assertThat(BraceText.of(MappedText.unwritten("{a} b")).error())
        .contains("syntax error after '}' in \"{a} b\"");
    assertThat(BraceText.of(MappedText.unwritten("{a} b")).inside().text()).isEqualTo("a");
    assertThatThrownBy(() -> BraceText.of(MappedText.unwritten("a{}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWordKnowsWhereItIsWritten() {
    Source source = Source.ofText("main.cf", "a = b, { c }");
    List<Word> words = Words.split(MappedText.of(source, new Span(4, 12)), LIST, true);
    assertThat(words.get(1).raw().place()).contains(source.place(new Span(7, 12)));
    assertThat(words.get(1).text().place()).contains(source.place(new Span(9, 10)));
    assertThat(words.get(1).start()).isEqualTo(3);
    assertThat(words.get(1).end()).isEqualTo(8);
  }

  @Test
  void wordsAreThoseOfPostfixWhateverTheText() {
    long seed = Long.getLong("postlint.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append("{{}}a, \t\r\n\u000b:".charAt(random.nextInt(12)));
      }
      assertThat(split(text.toString(), LIST))
          .as("seed %s, round %s", seed, round)
          .isEqualTo(reference(text.toString()));
    }
  }

  @Test
  void noNestingIsTooDeep() {
    String deep = "{".repeat(1_000_000) + "a" + "}".repeat(1_000_000);
    assertThat(split(deep + " b", LIST)).containsExactly(deep, "b");
  }

  /** The steps of Postfix's own splitter, byte by byte. */
  private static List<String> reference(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < text.length() && " ,\t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at == text.length()) {
        return words;
      }
      int start = at;
      int level = 0;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '{') {
          level++;
        } else if (level > 0 && c == '}') {
          level--;
        } else if (level == 0 && " ,\t\r\n".indexOf(c) >= 0) {
          break;
        }
      }
      words.add(text.substring(start, at));
    }
  }

  private static Word only(String text) {
    List<Word> words = Words.split(MappedText.unwritten(text), LIST, true);
    assertThat(words).hasSize(1);
    return words.get(0);
  }

  private static List<String> split(String text, Words.Separators separators) {
    return texts(Words.split(MappedText.unwritten(text), separators, true));
  }

  private static List<String> texts(List<Word> words) {
    List<String> texts = new ArrayList<>();
    for (Word word : words) {
      texts.add(word.raw().text());
    }
    return texts;
  }
}
