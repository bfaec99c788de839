package org.postlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.rule.Finding;
import org.postlint.rule.Related;
import org.postlint.rule.Severity;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

class TextReportTest {
  @Test
  void theDocumentedFindingLooksAsDocumented() throws IOException {
    assertThat(print(Samples.documented()))
        .isEqualTo(
            """
            main.cf:14:1: warning[mx-protocol-floor]: TLSv1.2 and TLSv1.3 only: senders limited \
            to TLS 1.0 or 1.1 fall back to clear text or give up
               |
            14 | smtpd_tls_protocols=!SSLv2,!TLSv1,!TLSv1.1,!SSLv3
               | ^^^^^^^^^^^^^^^^^^^ leaves TLSv1.2 and TLSv1.3
               |
            master.cf
             9 | smtp      inet  n       -       y       -       -       smtpd
               | ---- takes effect here: port 25, security level may
               |
             = why: on port 25 encryption is opportunistic; a sender without a common protocol \
            falls back to clear text or gives up
             = fix (unsafe): Allow TLS 1.0 and later, as Postfix does by default
            14 - smtpd_tls_protocols=!SSLv2,!TLSv1,!TLSv1.1,!SSLv3
            14 + smtpd_tls_protocols=>=TLSv1
            """);
  }

  @Test
  void relatedPlacesOfTheSameFileStandInTheOrderOfItsLines() throws IOException {
    Source source = Source.ofText("main.cf", "a = 1\nb = 2\n\nc = $a\n");
    Finding plain = Samples.finding(Samples.place(source, "c"), "message");
    Finding finding =
        new Finding(
            plain.rule(),
            Severity.ERROR,
            plain.message(),
            plain.place(),
            Optional.empty(),
            List.of(new Related(Samples.place(source, "a = 1"), "set here")),
            Optional.empty(),
            List.of("fatal: {reason}"),
            Optional.empty(),
            Map.of());
    assertThat(print(Reported.of(finding)))
        .isEqualTo(
            """
            main.cf:4:1: error[sample]: message
              |
            1 | a = 1
              | ----- set here
              :
            4 | c = $a
              | ^
              |
             = log: fatal: {reason}
            """);
  }

  @Test
  void ofALongPlaceTheBeginningAndTheEndAreShown() throws IOException {
    Source source = Source.ofText("main.cf", "list =\n  a,\n# why\n  b,\n  c,\n  d,\n  e\n");
    assertThat(print(at(source, "list =\n  a,\n# why\n  b,\n  c,\n  d,\n  e")))
        .isEqualTo(
            """
            main.cf:1:1: warning[sample]: message
              |
            1 | list =
              | ^^^^^^
            2 |   a,
              |   ^^
              :
            7 |   e
              |   ^
              |
            """);
  }

  @Test
  void columnsCountCharactersWhereTheLineIsUtf8AndBytesElsewhere() throws IOException {
    assertThat(print(at(Source.ofText("m", "a = \u00c3\u00a4\u00c3\u00b6 x\n"), "x")))
        .startsWith("m:1:8: ")
        .contains("1 | a = äö x\n  |        ^\n");
    assertThat(print(at(Source.ofText("m", "a = \u00e4\u00f6 x\n"), "x")))
        .startsWith("m:1:8: ")
        .contains("1 | a = \\xe4\\xf6 x\n  |              ^\n");
  }

  @Test
  void controlBytesAndMarksThatReorderTextAreEscaped() throws IOException {
    Source source = Source.ofText("m", "a = \u001b[31m\u00e2\u0080\u00ae\tx\r\n");
    assertThat(print(at(source, "x")))
        .contains("1 | a = \\x1b[31m\\xe2\\x80\\xae        x\\x0d\n")
        .contains("  |" + " ".repeat(33) + "^\n");
  }

  @Test
  void longLinesAreCutAroundThePlace() throws IOException {
    String text = print(at(Source.ofText("m", "a".repeat(500) + "X" + "b".repeat(500)), "X"));
    assertThat(text).contains("1 | …" + "a".repeat(24) + "X" + "b".repeat(95) + "…\n");
    assertThat(text).contains("  | " + " ".repeat(25) + "^\n");
  }

  @Test
  void aLineOfManyMegabytesIsNoTrouble() throws IOException {
    Source source = Source.ofText("m", "a".repeat(20_000_000) + "X");
    long begun = System.nanoTime();
    assertThat(print(at(source, "X"))).startsWith("m:1:20000001: ");
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
  }

  @Test
  void anEmptyFileHasAPlaceToo() throws IOException {
    Place place = Source.ofText("m", "").place(new Span(0, 0));
    assertThat(print(Reported.of(Samples.finding(place, "message"))))
        .isEqualTo("m:1:1: warning[sample]: message\n  |\n1 |\n  | ^\n  |\n");
  }

  @Test
  void secretsAreMaskedInTheSource() throws IOException {
    Source source = Source.ofText("m", "maps = static:user:secret # x\n");
    Checked checked = Samples.checked(at(source, "# x"));
    Masks masks = each -> List.of(Samples.place(source, "secret").span());
    StringBuilder out = new StringBuilder();
    new TextReport(out, Style.PLAIN)
        .add(
            new Checked(
                "",
                checked.target(),
                checked.findings(),
                checked.problems(),
                masks,
                checked.identities()));
    assertThat(out.toString())
        .contains("1 | maps = static:user:*** # x\n  |                        ^^^\n")
        .doesNotContain("secret");
  }

  @Test
  void aBlankLineSeparatesFindings() throws IOException {
    StringBuilder out = new StringBuilder();
    TextReport report = new TextReport(out, Style.PLAIN);
    Reported finding = at(Source.ofText("m", "x\n"), "x");
    report.add(Samples.checked(finding));
    report.add(Samples.checked(finding));
    String one = print(finding);
    assertThat(out.toString()).isEqualTo(one + "\n" + one);
  }

  @Test
  void ofTheReasonsTheFirstSentenceIsEnough() {
    assertThat(TextReport.firstSentence("One. Two.")).isEqualTo("One");
    assertThat(TextReport.firstSentence("With e.g. 3.9, or i.e. Postfix 3. it"))
        .isEqualTo("With e.g. 3.9, or i.e. Postfix 3. it");
    assertThat(TextReport.firstSentence("One; two.")).isEqualTo("One; two");
    assertThat(TextReport.firstSentence("")).isEmpty();
  }

  @Test
  void coloursChangeNothingButColours() throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReport(out, Style.COLOURED).add(Samples.checked(Samples.documented()));
    assertThat(out.toString()).contains("\u001b[1;33mwarning[mx-protocol-floor]\u001b[0m");
    assertThat(out.toString().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(print(Samples.documented()));
  }

  private static Reported at(Source source, String text) {
    return Reported.of(Samples.finding(Samples.place(source, text), "message"));
  }

  private static String print(Reported reported) throws IOException {
    StringBuilder out = new StringBuilder();
    TextReport report = new TextReport(out, Style.PLAIN);
    report.add(Samples.checked(reported));
    report.finish(Samples.summary());
    return out.toString();
  }
}
