package org.postlint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.rule.Finding;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;
import org.postlint.text.Span;

class FingerprintsTest {
  private static final String MASTER = "smtp inet n - n - - smtpd\n  -o a=x,y\n";

  @Test
  void linesThatMoveChangeNothing() {
    String before = main("a = 1\nlist = x, y\n", "list");
    assertThat(before).matches("[0-9a-f]{32}");
    assertThat(main("# new\n\nb = 2\na = 1\n\nlist = x, y\n", "list")).isEqualTo(before);
    assertThat(master("# new\n" + MASTER, "a=x")).isEqualTo(master(MASTER, "a=x"));
  }

  @Test
  void spacingAndContinuationLinesChangeNothing() {
    String before = main("list = x, y\n", "list");
    assertThat(main("list=x\n# why\n  y\n", "list")).isEqualTo(before);
    assertThat(main("list = x,,y   \n", "list")).isEqualTo(before);
    assertThat(main("list = xy\n", "list")).isNotEqualTo(before);
  }

  @Test
  void whatPointsToAnElementDoesNotDependOnTheOthers() {
    String before = main("list = x, y\n", "y");
    assertThat(main("list = z w y, v\n", "y")).isEqualTo(before);
    assertThat(main("list = x, y\n", "x")).isNotEqualTo(before);
    assertThat(main("other = x, y\n", "y")).isNotEqualTo(before);
    assertThat(master(MASTER, "y")).isEqualTo(master(MASTER.replace("x,", ""), "y"));
  }

  @Test
  void eachPartOfItMatters() {
    String before = master(MASTER, "a=x");
    assertThat(
            List.of(
                master(MASTER.replace("smtp ", "26 "), "a=x"),
                master(MASTER.replace("inet", "unix"), "a=x"),
                master(MASTER.replace("a=", "ab="), "ab=x"),
                master(MASTER.replace("y", "z"), "a=x"),
                main("a = x,y\n", "a")))
        .doesNotContain(before)
        .doesNotHaveDuplicates();
    Source one = Source.ofText("one/main.cf", "a = 1\n");
    Source two = Source.ofText("two/main.cf", "a = 1\n");
    assertThat(prints(one, "", finding("r", one, "a", 0), finding("s", one, "a", 0)))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(prints(two, "", finding("r", two, "a", 0)));
  }

  @Test
  void whatIsSaidOfAWholeServiceIsToldApartByTheValuesThatItQuotes() {
    Source main = Source.ofText("main.cf", "");
    Source master = Source.ofText("master.cf", MASTER);
    Finding plain = finding("r", master, "smtp", 0);
    assertThat(prints(main, master, with(plain, Map.of("b", "1")), with(plain, Map.of("b", "2"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void equalOnesAreCounted() {
    String text = "list = x x x\n";
    Source main = Source.ofText("main.cf", text);
    List<String> all =
        prints(
            main,
            "",
            finding("r", main, "x", 0),
            finding("r", main, "x", 8),
            finding("r", main, "x", 10));
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all.get(0)).isEqualTo(main("list = x\n", "x"));
  }

  @Test
  void secretsLeaveNoTrace() {
    String before = main("my_password = one\n", "my_password");
    assertThat(main("my_password = two\n", "my_password")).isEqualTo(before);
    assertThat(main("my_password = two\n", "two")).isEqualTo(main("my_password = 1\n", "1"));
    assertThat(main("my_name = one\n", "my_name")).isNotEqualTo(main("my_name = 2\n", "my_name"));
  }

  @Test
  void linesThatAreNoParameterHaveOneToo() {
    assertThat(main("# one\n", "# one")).isNotEqualTo(main("# two\n", "# two"));
    assertThat(main("\n no name\n", "no name")).isEqualTo(main(" no name\n", "no name"));
    Source main = Source.ofText("main.cf", "");
    Finding end = Samples.finding(main.place(new Span(0, 0)), "m");
    assertThat(prints(main, "", end)).hasSize(1);
  }

  @Test
  void onlyKnownFindingsHaveOne() {
    Source main = Source.ofText("main.cf", "a = 1\n");
    Fingerprints none = fingerprints(main, Source.ofText("master.cf", ""), List.of());
    Finding stranger = finding("r", main, "a", 0);
    assertThatThrownBy(() -> none.of(stranger)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String main(String text, String place) {
    Source main = Source.ofText("main.cf", text);
    return prints(main, "", finding("r", main, place, 0)).get(0);
  }

  private static String master(String text, String place) {
    Source master = Source.ofText("master.cf", text);
    return prints(Source.ofText("main.cf", ""), master, finding("r", master, place, 0)).get(0);
  }

  private static Finding finding(String rule, Source source, String text, int from) {
    int start = source.text().indexOf(text, from);
    assertThat(start).isNotNegative();
    return renamed(
        rule, Samples.finding(source.place(new Span(start, start + text.length())), "m"));
  }

  private static Finding renamed(String rule, Finding of) {
    return new Finding(
        rule,
        of.severity(),
        of.message(),
        of.place(),
        of.label(),
        of.related(),
        of.why(),
        of.logs(),
        of.fix(),
        of.values());
  }

  private static Finding with(Finding of, Map<String, String> values) {
    return new Finding(
        of.rule(),
        of.severity(),
        of.message(),
        of.place(),
        of.label(),
        of.related(),
        of.why(),
        of.logs(),
        of.fix(),
        values);
  }

  private static List<String> prints(Source main, String master, Finding... findings) {
    return prints(main, Source.ofText("master.cf", master), findings);
  }

  private static List<String> prints(Source main, Source master, Finding... findings) {
    Fingerprints prints = fingerprints(main, master, List.of(findings));
    List<String> all = new ArrayList<>();
    for (Finding finding : findings) {
      all.add(prints.of(finding));
    }
    return all;
  }

  private static Fingerprints fingerprints(Source main, Source master, List<Finding> findings) {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(main)),
                Optional.of(MasterFile.parse(master)),
                "/etc/postfix",
                Catalog.load(),
                Target.newest(Catalog.load())));
    List<Reported> reported = findings.stream().map(Reported::of).toList();
    return new Fingerprints(configuration, new Secrets(configuration), reported);
  }
}
