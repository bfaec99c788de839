package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is recognized on single lines: glued settings, and placeholders of templates. */
class LinePiecesTest {
  private static final Set<String> NAMES =
      Set.of("relayhost", "mydomain", "fallback_relay", "smtp_fallback_relay", "smtpd_use_tls");

  private static Optional<String> glued(String text, boolean begins) {
    return Glue.in(text, begins, NAMES::contains).map(Glue::parted);
  }

  @Test
  void theLongestNameBehindAValueBeginsANewLine() {
    assertThat(glued("myhostname = a.examplesmtp_fallback_relay = b", true))
        .hasValue("myhostname = a.example\nsmtp_fallback_relay = b");
    assertThat(glued("mydestination = a.example   mydomain=b", true))
        .hasValue("mydestination = a.example\nmydomain=b");
    assertThat(glued("  192.0.2.0/24 smtpd_use_tls = yes", false))
        .hasValue("  192.0.2.0/24\nsmtpd_use_tls = yes");
  }

  @Test
  void whatBelongsToAValueStays() {
    assertThat(glued("  smtp_fallback_relay = b", false)).isEmpty();
    assertThat(glued("a = ${{$mydomain} == {x} ? {y} : {z}}", true)).isEmpty();
    assertThat(glued("a = { unix:x, relayhost=y }", true)).isEmpty();
    assertThat(glued("a = $relayhost = b", true)).isEmpty();
    assertThat(glued("a = b relayhost == c", true)).isEmpty();
    assertThat(glued("a = b otherhost = c", true)).isEmpty();
    assertThat(glued("relayhost = a", true)).isEmpty();
  }

  @Test
  void placeholdersOfTemplatesAreFound() {
    assertThat(Placeholder.in("[{{ host | lower }}]:25")).hasValue("{{ host | lower }}");
    assertThat(Placeholder.in("{{.Host}}")).hasValue("{{.Host}}");
    assertThat(Placeholder.in("{%- if a == b %}")).hasValue("{%- if a == b %}");
    assertThat(Placeholder.in("x <%= a.b %> y")).hasValue("<%= a.b %>");
    assertThat(Placeholder.in("hash:@SYS_DIR@/aliases")).hasValue("@SYS_DIR@");
    assertThat(Placeholder.in("a = $(hostname -f)")).hasValue("$(hostname -f)");
  }

  @Test
  void whatPostfixHasItselfIsNoPlaceholder() {
    assertThat(Placeholder.in("${{$a} == {b} ? {c} : {d}}")).isEmpty();
    assertThat(Placeholder.in("inline:{{a = b}}")).isEmpty();
    assertThat(Placeholder.in("regexp:{{/x/ OK}}")).isEmpty();
    assertThat(Placeholder.in("$(mydomain) ${x?y} {{ }} <% @A@b a@B.EXAMPLE")).isEmpty();
  }
}
