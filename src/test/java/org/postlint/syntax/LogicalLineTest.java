package org.postlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postlint.text.Source;
import org.postlint.text.Span;

class LogicalLineTest {
  @Test
  void commentsAndBlankLinesInsideOfAValueAreGaps() {
    LogicalLine line = assignment("a = b\n# c\n \n\t# d\n  e\n# f\n").line();
    assertThat(line.text().text()).isEqualTo("a = b  e");
    assertThat(line.span()).isEqualTo(new Span(0, 21));
    assertThat(line.gaps())
        .containsExactly(
            new VoidLine(new Span(6, 10), VoidLine.Kind.COMMENT),
            new VoidLine(new Span(10, 12), VoidLine.Kind.BLANK),
            new VoidLine(new Span(12, 17), VoidLine.Kind.COMMENT));
    assertThat(line.textLines()).containsExactly(new Span(0, 5), new Span(17, 20));
    assertThat(line.line()).isEqualTo(1);
    assertThat(line.lastLine()).isEqualTo(5);
  }

  @Test
  void voidLinesThatNothingContinuesAreANodeOfTheirOwn() {
    List<MainNode> nodes = nodes("# 1\n\na = b\n# 2\n\nc = d\n#3");
    assertThat(nodes).hasSize(5);
    assertThat(((VoidLines) nodes.get(2)).lines())
        .extracting(VoidLine::kind)
        .containsExactly(VoidLine.Kind.COMMENT, VoidLine.Kind.BLANK);
    assertThat(nodes.get(4).span()).isEqualTo(new Span(22, 24));
  }

  @Test
  void textUnderACommentedOutEntryContinuesTheLiveOneAbove() {
    Assignment assignment = assignment("a = b\n\n#c = d\n  e\n");
    assertThat(assignment.value().text()).isEqualTo("b  e");
    assertThat(assignment.line().lastLine()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$b", "{b", "}", "${b}", "=b", "-o", "$$", "\u00e9"})
  void aLineContinuesWhateverItsTextBeginsWith(String text) {
    for (String blank : List.of(" ", "\t", "\r", "\u000b", "\f")) {
      assertThat(assignment("a = x\n" + blank + text + "\n").value().text())
          .isEqualTo("x" + blank + text);
    }
  }

  @Test
  void aHashBehindTextIsText() {
    assertThat(assignment("a = b # c\n  d#\n").value().text()).isEqualTo("b # c  d#");
    assertThat(assignment("a =\n # b\n c\n").value().text()).isEqualTo("c");
  }

  @Test
  void aByteThatIsWhiteSpaceElsewhereBeginsAnEntry() {
    assertThat(names("a = b\n\u00a0c = d\n\u0085e = f\n"))
        .containsExactly("a", "\u00a0c", "\u0085e");
    assertThat(names("\u00ef\u00bb\u00bfa = b\n")).containsExactly("\u00ef\u00bb\u00bfa");
  }

  @Test
  void lineEndsOfOtherSystemsAreWhiteSpace() {
    List<MainNode> nodes = nodes("a = b\r\n\r\n c\r\nd = e\r\n");
    assertThat(((Assignment) nodes.get(0)).value().text()).isEqualTo("b\r c");
    assertThat(((Assignment) nodes.get(1)).value().text()).isEqualTo("e");
    assertThat(assignment("a = b\rc = d\r").value().text()).isEqualTo("b\rc = d");
  }

  @Test
  void theEqualsSignMayStandOnALaterLine() {
    Assignment assignment = assignment("a\n# c\n =\n b\n");
    assertThat(assignment.name()).isEqualTo("a");
    assertThat(assignment.value().text()).isEqualTo("b");
    assertThat(assignment.equals()).isEqualTo(7);
    assertThat(assignment.valueSpan()).isEqualTo(new Span(10, 11));
  }

  @Test
  void onlyTheFirstEqualsSignCounts() {
    Assignment assignment = assignment("a==b = c\n");
    assertThat(assignment.name()).isEqualTo("a");
    assertThat(assignment.value().text()).isEqualTo("=b = c");
  }

  @Test
  void anEmptyValueBeginsBehindTheBlanksOfItsLine() {
    assertThat(assignment("a =\nb = c\n").valueSpan()).isEqualTo(new Span(3, 3));
    assertThat(assignment("a = \t\n").valueSpan()).isEqualTo(new Span(5, 5));
    assertThat(assignment("a = \r\n").valueSpan()).isEqualTo(new Span(4, 4));
    assertThat(assignment("a =\n# b\n").value().isEmpty()).isTrue();
  }

  @Test
  void whatFollowsANulIsLost() {
    Assignment assignment = assignment("a = b\0c\n d\n");
    assertThat(assignment.value().text()).isEqualTo("b");
    assertThat(assignment.line().nul()).isEqualTo(5);
    assertThat(assignment.line().text().text()).isEqualTo("a = b\0c d");
    assertThat(assignment("a = b \0\n").value().text()).isEqualTo("b");
    assertThat(assignment("a = \0\n").value().isEmpty()).isTrue();
  }

  @Test
  void aNulInACommentOrOnAnotherLineIsNotInThisOne() {
    assertThat(assignment("a = b\n# \0\n c\n").line().nul()).isEqualTo(-1);
    assertThat(assignment("a = b\nc = \0\n").line().nul()).isEqualTo(-1);
    assertThat(assignment("a = b\n# \0\n c\0\n").line().nul()).isEqualTo(7);
  }

  @Test
  void whatPostfixCannotReadIsANode() {
    assertThat(reason("= b\n")).isEqualTo(Unreadable.Reason.MISSING_NAME);
    assertThat(reason("\0a = b\n")).isEqualTo(Unreadable.Reason.MISSING_NAME);
    assertThat(reason("a b = c\n")).isEqualTo(Unreadable.Reason.MISSING_EQUALS);
    assertThat(reason("a\n  b\n")).isEqualTo(Unreadable.Reason.MISSING_EQUALS);
    assertThat(reason("a\0 = b\n")).isEqualTo(Unreadable.Reason.MISSING_EQUALS);
    assertThat(reason("a")).isEqualTo(Unreadable.Reason.MISSING_EQUALS);
  }

  @Test
  void indentedTextBeforeTheFirstEntryIsAnOrphanWithAllItsLines() {
    List<MainNode> nodes = nodes("# c\n  a = b\n# d\n  e\nf = g\n");
    assertThat(nodes.get(0)).isInstanceOf(VoidLines.class);
    assertThat(((Orphan) nodes.get(1)).line().text().text()).isEqualTo("  a = b  e");
    assertThat(((Assignment) nodes.get(2)).name()).isEqualTo("f");
  }

  @Test
  void aMissingLineFeedAtTheEndChangesNothing() {
    assertThat(assignment("a = b").value().text()).isEqualTo("b");
    assertThat(assignment("a = b").line().span()).isEqualTo(new Span(0, 5));
    assertThat(assignment("a = b\n c").line().textLines())
        .containsExactly(new Span(0, 5), new Span(6, 8));
    assertThat(assignment("a = b\n ").line().span()).isEqualTo(new Span(0, 6));
  }

  private static List<MainNode> nodes(String text) {
    return MainFile.parse(Source.ofText("main.cf", text)).nodes();
  }

  private static Assignment assignment(String text) {
    return (Assignment) nodes(text).get(0);
  }

  private static Unreadable.Reason reason(String text) {
    return ((Unreadable) nodes(text).get(0)).reason();
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (MainNode node : nodes(text)) {
      names.add(((Assignment) node).name());
    }
    return names;
  }
}
