package org.postlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;
import org.postlint.text.Span;

class SecretsTest {
  private static final Source MAIN =
      Source.ofText(
          "main.cf",
          "my_password = tell\nsmtp_sasl_password_maps = inline:{\n  { h = u:tell },\n  k=tell }\n");
  private static final Source MASTER =
      Source.ofText(
          "master.cf",
          """
          smtp unix - - n - - smtp -o smtp_sasl_password_maps=static:user:tell
          x unix - n n - - pipe argv=/bin/x --password=tell --user=me
          """);

  private final Secrets secrets =
      new Secrets(
          Configuration.of(
              Inputs.of(
                  Optional.of(MainFile.parse(MAIN)),
                  Optional.of(MasterFile.parse(MASTER)),
                  "/etc/postfix",
                  Catalog.load(),
                  Target.newest(Catalog.load()))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "smtp_sasl_password_maps|static:user:tell|static:user:***",
        "smtp_sasl_password_maps|static:{user:te ll}|static:{user:***}",
        "smtp_sasl_password_maps|hash:/etc/postfix/sasl|hash:/etc/postfix/sasl",
        "smtp_sasl_password_maps|inline:{{a=b:c},{d=e:f}}, static:g:h|inline:{***}, static:g:***",
        "transport_maps|static:smtp:[mail.example.com]|static:smtp:[mail.example.com]",
        "ldap_bind_pw|tell|***",
        "my_table|inline:{a=b}|inline:{***}",
        "my_password_file|hash:/etc/x|hash:/etc/x",
        "relayhost|tell|tell",
      })
  void whatMayBeAPasswordIsHidden(String name, String value, String shown) {
    assertThat(secrets.mask(name, value)).isEqualTo(shown);
    assertThat(secrets.maskLine(name + " =  " + value)).isEqualTo(name + " =  " + shown);
    assertThat(secrets.maskLine("  -o " + name + "=" + value))
        .isEqualTo("  -o " + name + "=" + shown);
  }

  @Test
  void itIsFoundInTheFilesTooAndNothingElseIs() {
    for (Source source : List.of(MAIN, MASTER)) {
      StringBuilder shown = new StringBuilder(source.text());
      List<Span> spans = secrets.in(source);
      for (int i = spans.size() - 1; i >= 0; i--) {
        shown.replace(spans.get(i).start(), spans.get(i).end(), "***");
      }
      assertThat(shown.toString()).doesNotContain("tell").contains("***");
    }
    assertThat(secrets.in(MASTER)).hasSize(2);
  }

  @Test
  void aTableOfPasswordsHidesAllButItsKeys() {
    Source table =
        Source.ofText("/etc/postfix/sasl_passwd", "# x\nhost user:tell\n\n[h]  u:tell\n");
    assertThat(secrets.in(table)).extracting(table::text).containsExactly("user:tell", "u:tell");
  }
}
