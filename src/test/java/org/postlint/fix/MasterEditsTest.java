package org.postlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.rule.Change;

class MasterEditsTest {
  private static final String LINES =
      """
      # top
      smtp      inet  n       -       y       -       -       smtpd
      # between
      submission inet n       -       y       -       -       smtpd
        -o syslog_name=postfix/submission
      # inside
        -o smtpd_tls_security_level=encrypt
      #  -o smtpd_reject=no

      pickup    unix  n       -       y       60      1       pickup
      """;
  private static final String INLINE =
      "a unix - - n - - smtp -o x=1 -o y=2 -v\nb unix - - n - - p\n";

  private static String add(String master, String key, String name, String value) {
    Given given = Given.master(master);
    return given.masterAfter(new Change.AddOption(given.entry(key), name, value));
  }

  @Test
  void anOptionIsAddedBehindTheOthersAndLikeThem() {
    assertThat(add(LINES, "submission/inet", "smtpd_helo_required", "yes"))
        .isEqualTo(LINES.replace("=encrypt\n", "=encrypt\n  -o smtpd_helo_required=yes\n"));
    assertThat(add(INLINE, "a/unix", "z", "3")).isEqualTo(INLINE.replace("-v\n", "-v -o z=3\n"));
    assertThat(add(LINES, "smtp/inet", "x", "1"))
        .isEqualTo(LINES.replace("smtpd\n# between", "smtpd\n  -o x=1\n# between"));
    assertThat(add("m unix - n n - - pipe\n  flags=R user=x\n", "m/unix", "x", "1"))
        .isEqualTo("m unix - n n - - pipe\n  -o x=1\n  flags=R user=x\n");
    assertThat(add("m unix - n n - - pipe flags=R\n", "m/unix", "x", "1"))
        .isEqualTo("m unix - n n - - pipe -o x=1 flags=R\n");
    assertThat(add("a inet n - n - - smtpd", "a/inet", "x", "1"))
        .isEqualTo("a inet n - n - - smtpd\n  -o x=1");
    assertThat(add("a inet n - n - - smtpd\r\n", "a/inet", "x", ""))
        .isEqualTo("a inet n - n - - smtpd\r\n  -o x=\r\n");
  }

  @Test
  void aValueWithBlanksIsPutIntoBracesOnlyWhereItMustBe() {
    assertThat(add(LINES, "smtp/inet", "smtpd_banner", "a b"))
        .contains("-o { smtpd_banner = a b }");
    assertThat(add(LINES, "smtp/inet", "smtpd_relay_restrictions", "permit_mynetworks, reject"))
        .contains("  -o smtpd_relay_restrictions=permit_mynetworks,reject\n");
    assertThat(add("a inet n - n - - smtpd -o x=1\n", "a/inet", "x", "1 2"))
        .isEqualTo("a inet n - n - - smtpd -o { x = 1 2 }\n");
    assertThat(add("a inet n - n - - smtpd -o {x=1}\n", "a/inet", "x", "1 2"))
        .isEqualTo("a inet n - n - - smtpd -o {x=1 2}\n");
    assertThat(add("a inet n - n - - smtpd -ox=1\n", "a/inet", "x", "1 2"))
        .isEqualTo("a inet n - n - - smtpd -o{ x = 1 2 }\n");
    Given given = Given.master(LINES);
    assertThat(given.refusal(new Change.AddOption(given.entry("smtp/inet"), "x", "a } b")))
        .contains("cannot be written");
  }

  @Test
  void noOptionIsAddedToAnEntryThatLosesSomeAlready() {
    Given given = Given.master("a inet n - n - - smtpd\n  -o x=p, q\n  -o y=2\n");
    assertThat(given.refusal(new Change.AddOption(given.entry("a/inet"), "z", "1")))
        .contains("keeps the service from reading");
    assertThat(add("a unix - n n - - pipe flags=R argv=/bin/a -o b=c\n", "a/unix", "x", "1"))
        .isEqualTo("a unix - n n - - pipe -o x=1 flags=R argv=/bin/a -o b=c\n");
  }

  @Test
  void theLastOptionOfANameIsTheOneThatIsChanged() {
    assertThat(add("a inet n - n - - smtpd -o x=1 -o x=2\n", "a/inet", "x", "3"))
        .isEqualTo("a inet n - n - - smtpd -o x=1 -o x=3\n");
  }

  @Test
  void anOptionIsRemovedWithItsLineAndTheCommentsStay() {
    Given lines = Given.master(LINES);
    assertThat(lines.masterAfter(new Change.Unset(lines.option("submission/inet", "syslog_name"))))
        .isEqualTo(LINES.replace("  -o syslog_name=postfix/submission\n", ""));
    Given inline = Given.master(INLINE);
    assertThat(inline.masterAfter(new Change.Unset(inline.option("a/unix", "x"))))
        .isEqualTo(INLINE.replace(" -o x=1", ""));
    Given split = Given.master("a inet n - n - - smtpd -o\n# c\n  x=1 -v\n");
    assertThat(split.masterAfter(new Change.Unset(split.option("a/inet", "x"))))
        .isEqualTo("a inet n - n - - smtpd\n# c\n  -v\n");
    Given shared = Given.master("a inet n - n - - smtpd\n  -o x=1 -o y=2\n");
    assertThat(shared.masterAfter(new Change.Unset(shared.option("a/inet", "x"))))
        .isEqualTo("a inet n - n - - smtpd\n  -o y=2\n");
    assertThat(shared.masterAfter(new Change.Unset(shared.option("a/inet", "y"))))
        .isEqualTo("a inet n - n - - smtpd\n  -o x=1\n");
  }

  @Test
  void listsInOptionsAreEditedWithoutBlanks() {
    Given given = Given.master("a inet n - n - - smtpd -o x=1p,q\n");
    assertThat(
            given.masterAfter(
                new Change.AddElement(
                    "x", Optional.of(given.option("a/inet", "x")), "", "r", false)))
        .isEqualTo("a inet n - n - - smtpd -o x=1p,q,r\n");
    assertThat(
            given.masterAfter(
                new Change.AddElement(
                    "x", Optional.of(given.option("a/inet", "x")), "", "r s", false)))
        .isEqualTo("a inet n - n - - smtpd -o { x = 1p,q,r s }\n");
    assertThat(
            given.masterAfter(
                new Change.RemoveElements(
                    given.option("a/inet", "x"), List.of(given.masterText("1p")))))
        .isEqualTo("a inet n - n - - smtpd -o x=1p,q\n".replace("=1p,", "="));
  }

  @Test
  void aColumnIsChangedAndTheOthersStayWhereTheyAre() {
    Given given = Given.master(LINES);
    assertThat(given.masterAfter(new Change.SetField(given.entry("smtp/inet"), "chroot", "n")))
        .isEqualTo(LINES.replaceFirst("y       -", "n       -"));
    assertThat(
            given.masterAfter(
                new Change.SetField(given.entry("pickup/unix"), "process_limit", "100")))
        .isEqualTo(LINES.replace("1       pickup", "100     pickup"));
    assertThat(given.masterAfter(new Change.SetField(given.entry("pickup/unix"), "wakeup", "-")))
        .isEqualTo(LINES.replace("60      1", "-       1"));
    assertThat(given.refusal(new Change.SetField(given.entry("smtp/inet"), "chroot", "x")))
        .contains("invalid chroot field \"x\"");
  }

  @Test
  void aNewServiceStandsAtTheEndInTheColumnsOfTheOthers() {
    Given given = Given.master(LINES);
    assertThat(given.masterAfter(new Change.AddService("scan unix - - n - 10 smtp -o a=b")))
        .isEqualTo(LINES + "scan      unix  -       -       n       -       10      smtp -o a=b\n");
    Given plain = Given.master(INLINE.stripTrailing());
    assertThat(plain.masterAfter(new Change.AddService("scan unix - - n - 10 smtp")))
        .isEqualTo(INLINE + "scan unix - - n - 10 smtp");
    assertThat(plain.refusal(new Change.AddService("scan unix"))).contains("not an entry");
  }

  @Test
  void argumentsAreRemovedAndReplaced() {
    Given given = Given.master("a inet n - n - - smtpd -v -o x=1\n");
    assertThat(
            given.masterAfter(
                new Change.RemoveArguments(given.entry("a/inet"), List.of(given.masterText("-v")))))
        .isEqualTo("a inet n - n - - smtpd -o x=1\n");
    assertThat(
            given.masterAfter(
                new Change.ReplaceArguments(
                    given.entry("a/inet"), List.of(given.masterText("-v")), "-o y=2")))
        .isEqualTo("a inet n - n - - smtpd -o y=2 -o x=1\n");
  }

  @Test
  void anOptionOnALineOfItsOwnIsCommentedOut() {
    Given given = Given.master(LINES);
    assertThat(
            given.masterAfter(
                new Change.CommentOut(given.option("submission/inet", "syslog_name").place())))
        .isEqualTo(LINES.replace("  -o syslog", "#  -o syslog"));
    assertThat(given.masterAfter(new Change.CommentOut(given.entry("submission/inet"))))
        .contains("#submission inet", "#  -o syslog", "\n# inside\n#  -o smtpd_tls");
    Given inline = Given.master(INLINE);
    assertThat(inline.refusal(new Change.CommentOut(inline.option("a/unix", "x").place())))
        .contains("same line");
  }
}
