package org.postlint.report;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.rule.Change;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.rule.Related;
import org.postlint.rule.Severity;
import org.postlint.text.Edit;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Findings for the tests of reports. */
final class Samples {
  private Samples() {}

  static Place place(Source source, String text) {
    int start = source.text().indexOf(text);
    if (start < 0) {
      throw new IllegalArgumentException(text);
    }
    return source.place(new Span(start, start + text.length()));
  }

  static Finding finding(Place place, String message) {
    return new Finding(
        "sample",
        Severity.WARNING,
        message,
        place,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Map.of());
  }

  static Finding rated(Source source, String text, Severity severity) {
    Finding plain = finding(place(source, text), "message");
    return new Finding(
        plain.rule(),
        severity,
        plain.message(),
        plain.place(),
        plain.label(),
        plain.related(),
        plain.why(),
        plain.logs(),
        plain.fix(),
        plain.values());
  }

  /** The finding that the documents show. */
  static Reported documented() {
    Source main =
        Source.ofText(
            "main.cf", "\n".repeat(13) + "smtpd_tls_protocols=!SSLv2,!TLSv1,!TLSv1.1,!SSLv3\n");
    Source master =
        Source.ofText(
            "master.cf",
            "\n".repeat(8) + "smtp      inet  n       -       y       -       -       smtpd\n");
    Fix fix =
        new Fix(
            "mx-protocol-floor",
            "Allow TLS 1.0 and later, as Postfix does by default",
            Fix.Kind.UNSAFE,
            List.of(new Change.Run("postfix reload")));
    Finding finding =
        new Finding(
            "mx-protocol-floor",
            Severity.WARNING,
            "TLSv1.2 and TLSv1.3 only: senders limited to TLS 1.0 or 1.1 fall back to clear text"
                + " or give up",
            place(main, "smtpd_tls_protocols"),
            Optional.of("leaves TLSv1.2 and TLSv1.3"),
            List.of(
                new Related(
                    place(master, "smtp"), "takes effect here: port 25, security level may")),
            Optional.of(
                "on port 25 encryption is opportunistic; a sender without a common protocol falls"
                    + " back to clear text or gives up"),
            List.of(),
            Optional.of(fix),
            Map.of("tls.protocols", "TLSv1.2 and TLSv1.3"));
    Preview preview =
        new Preview(
            List.of(
                new Preview.Line("main.cf", 14, false, line(main, 14)),
                new Preview.Line("main.cf", 14, true, "smtpd_tls_protocols=>=TLSv1")),
            List.of());
    Edit edit = new Edit(place(main, "!SSLv2,!TLSv1,!TLSv1.1,!SSLv3").span(), ">=TLSv1");
    return new Reported(
        finding, Optional.of(preview), List.of(new Reported.Replacement(main, edit)));
  }

  private static String line(Source source, int line) {
    return source.text(Excerpt.text(source, line));
  }

  /** Stands in for fingerprints, whose test is their own. */
  static String fingerprint(Finding finding) {
    return HexFormat.of().toHexDigits(finding.rule().hashCode(), 16) + "0".repeat(16);
  }

  static Checked checked(Reported... findings) {
    return new Checked(
        "",
        Target.newest(Catalog.load()),
        List.of(findings),
        List.of(),
        Masks.NONE,
        Samples::fingerprint);
  }

  static Summary summary() {
    Target target = Target.newest(Catalog.load());
    Problem problem = new Problem("etc/main.cf", "cannot be read: permission denied");
    return new Summary(1, List.of(target), 0, 1, 0, 0, 1, Leniency.NONE, List.of(problem));
  }
}
