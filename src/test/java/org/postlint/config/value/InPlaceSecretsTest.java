package org.postlint.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InPlaceSecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hash:/etc/postfix/sasl | hash:/etc/postfix/sasl",
        "inline:{a=b} | inline:{***}",
        "inline:{{a=b:c},{d=e}}, inline:{f=g} | inline:{***}, inline:{***}",
        "inline:{} | inline:{}",
        "inline:{a=b | inline:{***",
        "static:user:tell, static:other:tell | static:user:***, static:other:***",
        "static:{user:te ll} | static:{user:***}",
        "static:OK, check_client_access hash:/x | static:OK, check_client_access hash:/x",
        "inline:{a=static:b:c} | inline:{***}",
        "static: | static:",
        "plain text | plain text",
      })
  void whatMayBeAPasswordIsHidden(String value, String shown) {
    assertThat(InPlaceSecrets.mask(value)).isEqualTo(shown);
  }
}
