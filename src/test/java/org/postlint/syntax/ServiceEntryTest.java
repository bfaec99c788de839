package org.postlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postlint.text.Source;
import org.postlint.text.Span;

class ServiceEntryTest {
  private static final String COLUMNS = "smtp inet n - y - - smtpd";

  @Test
  void columnsMayStandOnSeveralLines() {
    ServiceEntry entry = entry("smtp inet\n# comment\n\tn - y\n  - 10? smtpd -v\n");
    List<String> columns = new ArrayList<>();
    for (Field field : Field.values()) {
      columns.add(field.text() + '=' + entry.field(field));
    }
    assertThat(columns)
        .containsExactly(
            "service=smtp",
            "type=inet",
            "private=n",
            "unprivileged=-",
            "chroot=y",
            "wakeup=-",
            "process_limit=10?",
            "command=smtpd");
    assertThat(entry.arguments()).extracting(Word::toString).containsExactly("-v");
    assertThat(entry.line().lastLine()).isEqualTo(4);
  }

  @Test
  void fewerThanEightWordsCannotBeRead() {
    MasterNode node = nodes("smtp inet n - y - -\n").get(0);
    assertThat(node).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) node).reason()).isEqualTo(Unreadable.Reason.FIELD_COUNT);
    assertThat(nodes("smtp inet n - y - -\0 smtpd\n").get(0)).isInstanceOf(Unreadable.class);
  }

  @Test
  void whiteSpaceThatDoesNotSeparateWordsGluesLinesTogether() {
    ServiceEntry entry = entry(COLUMNS + "\n\u000b-o a=b\n");
    assertThat(entry.field(Field.COMMAND)).hasToString("smtpd\u000b-o");
  }

  @Test
  void indentedTextBeforeTheFirstEntryIsAnOrphan() {
    List<MasterNode> nodes = nodes("  -o a=b\n" + COLUMNS + "\n");
    assertThat(nodes.get(0)).isInstanceOf(Orphan.class);
    assertThat(nodes.get(1)).isInstanceOf(ServiceEntry.class);
  }

  @Test
  void optionsUnderACommentedOutServiceBelongToTheLiveOneAbove() {
    assertThat(options("\n#submission inet n - y - - smtpd\n  -o a=b\n")).containsExactly("a=b");
  }

  @Test
  void anOptionIsTheNextWordOrTheRestOfItsOwn() {
    assertThat(options(" -o a=b -oc=d -vo e=f -vog=h")).containsExactly("a=b", "c=d", "e=f", "g=h");
    assertThat(options(" -o a= -o b==c -o A=$b,c")).containsExactly("a=", "b==c", "A=$b,c");
  }

  @Test
  void bracesHoldBlanks() {
    assertThat(options(" -o { a = b c } -o {d=e} -o{ f = g }"))
        .containsExactly("a=b c", "d=e", "f=g");
    assertThat(options("\n -o { a =\n # comment\n  b\n  c }\n")).containsExactly("a=b  c");
    assertThat(options(" -o { a = {b} c }")).containsExactly("a={b} c");
    assertThat(options(" -o {a=b")).containsExactly("a=b");
    assertThat(options(" -o {a=b}c")).containsExactly("a=b");
    assertThat(options(" -o a={b c}d")).containsExactly("a={b c}d");
  }

  @Test
  void wordsAroundAnEqualsSignAreNoAssignment() {
    assertThat(options(" -o a = b")).isEmpty();
    assertThat(options(" -o a -o b=c")).containsExactly("b=c");
    assertThat(options(" -o {=b} -o { a b = c }")).isEmpty();
  }

  @Test
  void theFirstWordThatIsNoOptionEndsThem() {
    assertThat(options(" -o a=b x -o c=d")).containsExactly("a=b");
    assertThat(options(" -o a=b -- -o c=d")).containsExactly("a=b");
    assertThat(options(" -o a=b, c -o d=e")).containsExactly("a=b,");
    assertThat(options(" -v -o a=b - -o c=d")).containsExactly("a=b");
  }

  @Test
  void anOptionWithoutItsWordIsLeftOut() {
    assertThat(options(" -o a=b -o")).containsExactly("a=b");
    assertThat(options(" -o -o a=b")).isEmpty();
  }

  @Test
  void anOptionKnowsWhereItIsWritten() {
    Source source = Source.ofText("master.cf", COLUMNS + "\n  -o { a = b }\n  -oc=d\n");
    List<Option> options = ((ServiceEntry) MasterFile.parse(source).nodes().get(0)).options();
    assertThat(options.get(0).place()).isEqualTo(source.place(new Span(28, 40)));
    assertThat(options.get(0).value().place()).contains(source.place(new Span(37, 38)));
    assertThat(options.get(0).nameText().place()).contains(source.place(new Span(33, 34)));
    assertThat(options.get(0).braced()).isTrue();
    assertThat(options.get(1).span()).isEqualTo(new Span(43, 48));
    assertThat(options.get(1).value().place()).contains(source.place(new Span(47, 48)));
    assertThat(options.get(1).braced()).isFalse();
  }

  private static List<String> options(String arguments) {
    List<String> options = new ArrayList<>();
    for (Option option : entry(COLUMNS + arguments).options()) {
      options.add(option.name() + '=' + option.value());
    }
    return options;
  }

  private static ServiceEntry entry(String text) {
    return (ServiceEntry) nodes(text).get(0);
  }

  private static List<MasterNode> nodes(String text) {
    return MasterFile.parse(Source.ofText("master.cf", text)).nodes();
  }
}
