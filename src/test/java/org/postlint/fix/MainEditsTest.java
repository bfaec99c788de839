package org.postlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.rule.Change;

class MainEditsTest {
  private static String set(String main, String name, String value) {
    Given given = Given.main(main);
    return given.mainAfter(new Change.Set(name, given.optional(name), value));
  }

  private static String unset(String main, String name) {
    Given given = Given.main(main);
    return given.mainAfter(new Change.Unset(given.setting(name)));
  }

  private static String append(String main, String name, String element) {
    Given given = Given.main(main);
    return given.mainAfter(
        new Change.AddElement(name, given.optional(name), "$default", element, false));
  }

  private static String prepend(String main, String name, String element) {
    Given given = Given.main(main);
    return given.mainAfter(
        new Change.AddElement(name, given.optional(name), "a, b", element, true));
  }

  private static String remove(String main, String name, String... elements) {
    Given given = Given.main(main);
    return given.mainAfter(new Change.RemoveElements(given.setting(name), given.texts(elements)));
  }

  private static String move(String main, String name, String element, String before) {
    Given given = Given.main(main);
    return given.mainAfter(
        new Change.MoveElement(given.setting(name), given.text(element), given.text(before)));
  }

  @Test
  void aValueIsReplacedWithAllOtherBytesKept() {
    assertThat(set("relayhost   =\told  \r\nx = 1", "relayhost", "new"))
        .isEqualTo("relayhost   =\tnew  \r\nx = 1");
    assertThat(set("RelayHost = a\nrelayhost=old", "relayhost", "new"))
        .isEqualTo("RelayHost = a\nrelayhost=new");
    assertThat(set("relayhost\n  = a\n", "relayhost", "b")).isEqualTo("relayhost\n  = b\n");
  }

  @Test
  void anEmptyValueIsFilledAsTheEqualsSignIsSpaced() {
    assertThat(set("relayhost =\n", "relayhost", "r")).isEqualTo("relayhost = r\n");
    assertThat(set("relayhost=\r\n", "relayhost", "r")).isEqualTo("relayhost=r\r\n");
    assertThat(set("relayhost = \r\n", "relayhost", "r")).isEqualTo("relayhost = r\r\n");
    assertThat(set("relayhost =", "relayhost", "r")).isEqualTo("relayhost = r");
    assertThat(set("relayhost = x\r\n", "relayhost", "")).isEqualTo("relayhost =\r\n");
  }

  @Test
  void theDuplicateThatCountsIsEdited() {
    assertThat(set("relayhost = a\nx = 1\nrelayhost = b\n", "relayhost", "c"))
        .isEqualTo("relayhost = a\nx = 1\nrelayhost = c\n");
  }

  @Test
  void aFoldedListStaysFoldedAndKeepsItsComments() {
    String main =
        "mynetworks =\n    127.0.0.0/8\n# office\n    192.0.2.0/24\n\n    [::1]/128\nx = 1\n";
    assertThat(set(main, "mynetworks", "127.0.0.0/8 192.0.2.0/25 [::1]/128"))
        .isEqualTo(main.replace("/24", "/25"));
    assertThat(set(main, "mynetworks", "127.0.0.0/8, [::1]/128"))
        .isEqualTo(main.replace("    192.0.2.0/24\n", ""));
    assertThat(set(main, "mynetworks", "127.0.0.0/8 192.0.2.0/24 10.0.0.0/8 [::1]/128"))
        .isEqualTo(main.replace("2.0/24\n", "2.0/24\n    10.0.0.0/8\n"));
  }

  @Test
  void aFoldedTextBecomesOneLineAndTheCommentsBetweenStay() {
    assertThat(set("smtpd_banner = a\n# why\n  b\n\n  c\nx = 1\n", "smtpd_banner", "z"))
        .isEqualTo("smtpd_banner = z\n# why\n\nx = 1\n");
  }

  @Test
  void aNewLineStandsBehindItsFamilyAndLooksLikeIt() {
    String main = "smtpd_tls_cert_file=/c\nsmtpd_tls_key_file=/k\n\nsmtp_x = 1\nmyorigin = o\n";
    assertThat(set(main, "smtpd_tls_security_level", "may"))
        .isEqualTo(main.replace("/k\n", "/k\nsmtpd_tls_security_level=may\n"));
    assertThat(set(main, "smtp_tls_loglevel", "1"))
        .isEqualTo(main.replace("smtp_x = 1\n", "smtp_x = 1\nsmtp_tls_loglevel = 1\n"));
    assertThat(set(main, "relayhost", "r")).isEqualTo(main + "relayhost = r\n");
    assertThat(set("smtp_a          = 1\r\n", "smtp_longer", "2"))
        .isEqualTo("smtp_a          = 1\r\nsmtp_longer     = 2\r\n");
  }

  @Test
  void aNewLineLeavesIndentedCommentsWithTheValueAboveThem() {
    String main =
        """
        smtpd_client_restrictions =
            permit_mynetworks
            # too strict
        \t#reject
        # about the next
        myorigin = o
        """;
    assertThat(set(main, "smtpd_helo_required", "yes"))
        .isEqualTo(main.replace("#reject\n", "#reject\nsmtpd_helo_required = yes\n"));
    assertThat(set("smtpd_a = 1\n  # b", "smtpd_c", "2"))
        .isEqualTo("smtpd_a = 1\n  # b\nsmtpd_c = 2");
  }

  @Test
  void aNewLineAtTheEndLeavesTheEndOfTheFileAsItWas() {
    assertThat(set("mydestination = d", "relayhost", "r"))
        .isEqualTo("mydestination = d\nrelayhost = r");
    assertThat(set("mydestination = d\r\n# end", "relayhost", "r"))
        .isEqualTo("mydestination = d\r\n# end\r\nrelayhost = r");
    assertThat(set("", "relayhost", "r")).isEqualTo("relayhost = r\n");
    assertThat(set("x = 1\n", "relayhost", "")).isEqualTo("x = 1\nrelayhost =\n");
  }

  @Test
  void newLinesOfOneFixKeepTheirOrder() {
    Given given = Given.main("relayhost = r");
    assertThat(
            given.mainAfter(
                new Change.Set("smtp_tls_wrappermode", Optional.empty(), "yes"),
                new Change.Set("smtp_tls_security_level", Optional.empty(), "encrypt")))
        .isEqualTo("relayhost = r\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = encrypt");
  }

  @Test
  void removalTakesContinuationLinesAndWhatBelongsToThem() {
    assertThat(unset("# c\nmydestination = a\n  b\n# in\n  c\nrelayhost = r\n", "mydestination"))
        .isEqualTo("# c\nrelayhost = r\n");
    assertThat(unset("a = 1\n\n# about b\nb = 2\n\nc = 3\n", "b")).isEqualTo("a = 1\n\nc = 3\n");
    assertThat(unset("a = 1\n# about b\nb = 2\n# about c\nc = 3\n", "b"))
        .isEqualTo("a = 1\n# about c\nc = 3\n");
    assertThat(unset("a = 1\n# both\nb = 2\nc = 3\n", "b")).isEqualTo("a = 1\n# both\nc = 3\n");
    assertThat(unset("# this file\nb = 2\n\nc = 3\n", "b")).isEqualTo("# this file\n\nc = 3\n");
    assertThat(unset("a = 1\n#b = 3\nb = 2\n\nc = 3\n", "b")).isEqualTo("a = 1\n#b = 3\n\nc = 3\n");
    assertThat(unset("a = 1\r\nb = 2", "b")).isEqualTo("a = 1");
    assertThat(unset("b = 2", "b")).isEmpty();
  }

  @Test
  void elementsAreAddedInTheStyleOfTheList() {
    assertThat(append("x = a, b\n", "x", "c")).isEqualTo("x = a, b, c\n");
    assertThat(append("x = a b\n", "x", "c")).isEqualTo("x = a b c\n");
    assertThat(append("x = a,b\n", "x", "c")).isEqualTo("x = a,b,c\n");
    assertThat(append("x =\n  a,\n  b\n", "x", "c")).isEqualTo("x =\n  a,\n  b,\n  c\n");
    assertThat(append("x = a,\r\n\tb,\r\n", "x", "c")).isEqualTo("x = a,\r\n\tb,\r\n\tc,\r\n");
    assertThat(append("x = a\n  , b\ny = 1", "x", "c")).isEqualTo("x = a\n  , b\n  , c\ny = 1");
    assertThat(append("x = a,\n# about b\n  b", "x", "c"))
        .isEqualTo("x = a,\n# about b\n  b,\n  c");
    assertThat(append("x = a, check hash:/m\n", "x", "c")).isEqualTo("x = a, check hash:/m, c\n");
    assertThat(append("x =\n", "x", "c")).isEqualTo("x = c\n");
    assertThat(append("y = 1\n", "x", "c")).isEqualTo("y = 1\nx = $default, c\n");
    assertThat(append("smtpd_tls_protocols = !SSLv2:!SSLv3\n", "smtpd_tls_protocols", "!TLSv1"))
        .isEqualTo("smtpd_tls_protocols = !SSLv2:!SSLv3:!TLSv1\n");
    assertThat(prepend("x =\n  a,\n  b\n", "x", "c")).isEqualTo("x =\n  c,\n  a,\n  b\n");
    assertThat(prepend("x = a,\n  b\n", "x", "c")).isEqualTo("x = c,\n  a,\n  b\n");
    assertThat(prepend("y = 1\n", "x", "c")).isEqualTo("y = 1\nx = c, a, b\n");
  }

  @Test
  void elementsAreRemovedWithOneSeparator() {
    assertThat(remove("x = a, b, c\n", "x", "b")).isEqualTo("x = a, c\n");
    assertThat(remove("x = a, b, c\n", "x", "a")).isEqualTo("x = b, c\n");
    assertThat(remove("x = a, b, c\n", "x", "c")).isEqualTo("x = a, b\n");
    assertThat(remove("x = a, b,\n", "x", "b")).isEqualTo("x = a,\n");
    assertThat(remove("x = a\n", "x", "a")).isEqualTo("x =\n");
    assertThat(remove("x =\n  a,\n  b,\n  c\n", "x", "a")).isEqualTo("x =\n  b,\n  c\n");
    assertThat(remove("x =\n  a,\n  b,\n  c\n", "x", "b")).isEqualTo("x =\n  a,\n  c\n");
    assertThat(remove("x =\n  a,\n  b,\n  c\n", "x", "c")).isEqualTo("x =\n  a,\n  b\n");
    assertThat(remove("x = a,\r\n  b,\r\n  c\r\n", "x", "a")).isEqualTo("x = b,\r\n  c\r\n");
    assertThat(remove("x = a\n  , b\n  , c\n", "x", "b")).isEqualTo("x = a\n  , c\n");
    assertThat(remove("x = a, b,\n  c, d\n", "x", "b")).isEqualTo("x = a,\n  c, d\n");
    assertThat(remove("x = a,\n# keep\n  b\ny = 1\n", "x", "b"))
        .isEqualTo("x = a\n# keep\ny = 1\n");
    assertThat(remove("x = a,\n# keep\n  b\ny = 1\n", "x", "a"))
        .isEqualTo("x =\n# keep\n  b\ny = 1\n");
    assertThat(remove("x = a, check hash:/m, c\n", "x", "check", "hash:/m"))
        .isEqualTo("x = a, c\n");
    assertThat(remove("x = !a:!b:!c\n", "x", "!b")).isEqualTo("x = !a:!c\n");
  }

  @Test
  void elementsAreMovedWithTheirArguments() {
    assertThat(move("x = a, b, c\n", "x", "c", "a")).isEqualTo("x = c, a, b\n");
    assertThat(move("x =\n  a,\n  b,\n  c\n", "x", "b", "a")).isEqualTo("x =\n  b,\n  a,\n  c\n");
    assertThat(move("x = a, b t:/m, c\n", "x", "b t:/m", "a")).isEqualTo("x = b t:/m, a, c\n");
    assertThat(move("x = a, b, c\n", "x", "a", "c")).isEqualTo("x = b, a, c\n");
    assertThat(move("x = a,\n  # note\n  b\n", "x", "b", "a")).isEqualTo("x = b,\n  a\n  # note\n");
  }

  @Test
  void whatIsNoElementIsNotRemoved() {
    Given given = Given.main("x = abc, d\n");
    assertThat(given.refusal(new Change.RemoveElements(given.setting("x"), given.texts("b"))))
        .contains("no such element");
  }

  @Test
  void linesAreCommentedOutReplacedAndMoved() {
    Given given = Given.main("a = 1\n  2\n# c\n  3\nb = 4 # why\n  indented = 5\n");
    assertThat(given.mainAfter(new Change.CommentOut(given.setting("a").place())))
        .startsWith("#a = 1\n#  2\n# c\n#  3\nb = 4");
    assertThat(given.mainAfter(new Change.OwnLine(given.text("# why"))))
        .contains("# c\n  3\n# why\nb = 4\n  indented");
    assertThat(
            given.mainAfter(new Change.ReplaceLine(given.text("  indented = 5"), "indented = 5")))
        .endsWith("b = 4 # why\nindented = 5\n");
    assertThat(given.mainAfter(new Change.RemoveLine(given.text("  2\n"))))
        .startsWith("a = 1\n# c\n  3\n");
    assertThat(given.refusal(new Change.CommentOut(given.text("a = 1")))).contains("would be left");
    assertThat(given.mainAfter(new Change.Rename(given.setting("a"), "z"))).startsWith("z = 1\n");
  }

  @Test
  void aLineWithANullByteIsOnlyReplacedAsAWhole() {
    Given given = Given.main("x = a\0b\n  c\ny = 1\n");
    assertThat(given.mainAfter(new Change.Set("x", given.optional("x"), "z")))
        .isEqualTo("x = z\ny = 1\n");
    assertThat(given.refusal(new Change.AddElement("x", given.optional("x"), "", "c", false)))
        .contains("null byte");
  }

  @Test
  void aPinKeepsWhatWouldChangeWithIt() {
    Given given = Given.main("myhostname = h.example.com\nmydomain = example.com\n");
    String main =
        given.mainAfter(
            new Change.Pin(new Change.Set("compatibility_level", Optional.empty(), "3.6")));
    assertThat(main).contains("compatibility_level = 3.6\n", "append_dot_mydomain = yes\n");
    assertThat(EffectDiff.between(given.configuration(), Given.main(main).configuration()))
        .singleElement()
        .extracting(Difference::name)
        .isEqualTo("compatibility_level");
  }

  @Test
  void editsThatContradictEachOtherAreRefused() {
    Given given = Given.main("x = 1\n");
    assertThat(
            given.refusal(
                new Change.Set("x", given.optional("x"), "2"),
                new Change.Unset(given.setting("x"))))
        .contains("same text");
    assertThat(
            given.mainAfter(
                new Change.Set("x", given.optional("x"), "2"),
                new Change.Set("x", given.optional("x"), "2")))
        .isEqualTo("x = 2\n");
    assertThat(new ChangePlanner(given.configuration()).plan(List.of(new Change.Run("postmap /m"))))
        .isEqualTo(new Plan.Edits(List.of(), List.of(), List.of("postmap /m")));
  }
}
