package org.postlint.syntax.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postlint.syntax.template.TemplateMark.Kind;

class TemplateMarksTest {
  private static final long SEED = 20_261_125;

  private static String proof(String text) {
    return TemplateMarks.proof(text)
        .map(mark -> text.substring(mark.span().start(), mark.span().end()))
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if relay %}",
        "{%- for net in nets -%}",
        "{{ if .Relay }}",
        "{{- range .Nets -}}",
        "{{end}}",
        "<% if @relay -%>",
        "<%- | String $relay | -%>",
        "<% } else { %>",
        "<?php endif; ?>",
        "[% IF relay %]",
        "[%- END -%]",
        "{# not filled in #}",
        "{{#if relay}}",
      })
  void oneInstructionMakesATemplate(String mark) {
    assertThat(proof("myhostname = a.example\n" + mark + "\nrelayhost = b.example\n"))
        .isEqualTo(mark);
    assertThat(proof("relayhost = x" + mark)).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ relay_host }}",
        "{{ relay_host | default('a/b:c') }}",
        "{{ .Relay }}",
        "{{{relay}}}",
        "<%= @relay %>",
        "<% $relay %>",
        "<?= $relay ?>",
        "[% pmg.mail.relay %]",
        "@RELAY@",
        "@@RELAY@@",
        "__RELAY__",
        "%%RELAY%%",
        "%{relay}",
        "{MAIL_RELAY}",
        "{config_dir}/relay",
        "${RELAY}",
        "${RELAY:-none}",
      })
  void twoValuesMakeATemplateAndOneIsALeftover(String value) {
    assertThat(proof("relayhost = " + value + "\n")).isEmpty();
    assertThat(proof("relayhost = " + value + "\nmydomain = a." + value + "\n"))
        .isNotEmpty()
        .satisfies(mark -> assertThat(value).startsWith(mark));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtpd_banner = ${{$compatibility_level} <level {1} ? {yes} : {no}}",
        "virtual_alias_maps = inline:{{a@example.com = b}, {c@example.com = d}}",
        "header_checks = regexp:{{/^x:/ IGNORE}}",
        "check = cidr:{{!192.0.2.1 REJECT}}",
        "x_maps = inline:{{key value}}",
        "luser_relay = @example.com",
        "mailbox_command = procmail -a ${EXTENSION} -d ${USER}",
        "mailbox_command =\n  procmail -a ${EXTENSION}",
        "milter_mail_macros = i {mail_addr} {client_addr}",
        "ROOT = /srv\nx = ${ROOT}",
        "x = ${queue_directory}/a",
        "import_environment = { TZ = UTC } MAIL_CONFIG",
        "maillog_file_rotate_suffix = %Y%m%d-%H%M%S",
        "x = static:{REJECT}",
        "x = regexp:{{ /[%a]/ x}}",
        "plain line of words",
        "a__b = c__d__e",
        "# {% if relay %} {{ a }}",
        "  # <%= a %>",
      })
  void whatPostfixItselfWritesShowsNothing(String line) {
    assertThat(proof(line + "\n" + line + "\n" + line + "\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "{% if a %}x{% elif b %}y{% else %}z{% endif %} -> OPEN MIDDLE MIDDLE CLOSE",
        "{% set a = 1 %}{% set b %}c{% endset %} -> NOTHING OPEN CLOSE",
        "{% include 'a' %}{# a #} -> VALUE NOTHING",
        "{{ if .A }}{{ .B }}{{ else }}{{ end }} -> OPEN VALUE MIDDLE CLOSE",
        "{{/* a */}}{{ $x := 1 }}{{ if }} -> NOTHING VALUE VALUE",
        "<% a.each do |x| %><%= x %><% end %> -> OPEN VALUE CLOSE",
        "<% $a.each |$x| { %><% } %><%# a %> -> OPEN CLOSE NOTHING",
        "<% if $a { %><% } else { %><% } %> -> OPEN MIDDLE CLOSE",
        "[% FOREACH a IN b %][% a %][% c = a %][% END %] -> OPEN VALUE NOTHING CLOSE",
        "<?php if ($a): ?><?= $a ?><?php endif ?> -> OPEN VALUE CLOSE",
        "<%args>$a => 1</%args><% $a->{x} %> -> NOTHING VALUE",
        "%{a_name} %other $ignored -> VALUE VALUE",
        "{MAIL_NAME} {other} ${mydomain} -> VALUE VALUE",
        "@NAME@ @other@ -> VALUE VALUE",
        "${NAME} $OTHER $mydomain -> VALUE VALUE",
        "plain $OTHER %other {other} -> ''"
      })
  void marksSayWhatBecomesOfThem(String text, String kinds) {
    List<String> found = new ArrayList<>();
    for (TemplateMark mark : TemplateMarks.of(text)) {
      found.add(mark.kind().name());
    }
    assertThat(String.join(" ", found)).isEqualTo(kinds);
  }

  @Test
  void aMarkTellsWhetherItIsInAComment() {
    List<TemplateMark> marks = TemplateMarks.of("# {% if a %}\nx = 1\n{% endif %}\n");
    assertThat(marks).extracting(TemplateMark::kind).containsExactly(Kind.OPEN, Kind.CLOSE);
    assertThat(marks).extracting(TemplateMark::commented).containsExactly(true, false);
  }

  @Test
  void marksOfAnyTextAreInOrderAndApart() {
    String[] pieces = {
      "{", "}", "%", "<", ">", "[", "]", "@", "_", "$", "#", "\n", " ", "A", "b", "if", "end", "=",
      "{{", "}}", "{%", "%}", "<%", "%>", "${", "__", "/", "|", "do", "\u00ff"
    };
    Random random = new Random(SEED);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int reached = 0;
      for (TemplateMark mark : TemplateMarks.of(text.toString())) {
        assertThat(mark.span().start())
            .as("seed %d: %s", SEED, text)
            .isGreaterThanOrEqualTo(reached);
        reached = mark.span().end();
      }
      assertThat(reached).isLessThanOrEqualTo(text.length());
      TemplateMarks.proof(text.toString());
    }
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {"{{", "{%", "<%", "<%a>", "[%", "@A", "${A}", "${AB}", "{#", "%{", "__A", "\na"})
  void aLongTextOfBeginningsIsReadInLittleTime(String beginning) {
    String text = beginning.repeat(300_000) + "\nAB = 1\n";
    assertThat(TemplateMarks.of(text)).hasSizeLessThanOrEqualTo(600_000);
    assertThat(proof(text).length()).isLessThan(5000);
  }
}
