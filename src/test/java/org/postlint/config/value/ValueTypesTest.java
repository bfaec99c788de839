package org.postlint.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Release;
import org.postlint.config.Expansion;
import org.postlint.text.MappedText;

class ValueTypesTest {
  private static final Catalog CATALOG = Catalog.load();

  private static Parsed parse(String release, String name, String value) {
    return ValueTypes.of(CATALOG, Release.parse(release))
        .parse(CATALOG.parameter(name).orElseThrow(), MappedText.unwritten(value));
  }

  private static TypedValue value(String name, String value) {
    Parsed parsed = parse("3.11", name, value);
    assertThat(parsed.errors()).as(name + " = " + value).isEmpty();
    return parsed.value().orElseThrow();
  }

  /** What a running Postfix 3.11 logged, one setting at a time. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "smtpd_helo_required | 1 | bad boolean configuration: smtpd_helo_required = 1",
        "smtpd_helo_required | true | bad boolean configuration: smtpd_helo_required = true",
        "message_size_limit | 10M | bad numerical configuration: message_size_limit = 10M",
        "smtpd_recipient_limit | 0 | invalid smtpd_recipient_limit parameter value 0 < 1",
        "smtpd_recipient_limit | 1,000 | bad numerical configuration: smtpd_recipient_limit = 1,000",
        "smtpd_recipient_limit | 1e3 | bad numerical configuration: smtpd_recipient_limit = 1e3",
        "smtpd_recipient_limit | 0x10 | bad numerical configuration: smtpd_recipient_limit = 0x10",
        "smtpd_recipient_limit | 99999999999 | bad numerical configuration: smtpd_recipient_limit ="
            + " 99999999999",
        "smtpd_timeout | 1.5h | parameter smtpd_timeout: bad time value or unit: 1.5h",
        "smtpd_timeout | -5 | parameter smtpd_timeout: bad time value or unit: -5",
        "smtpd_timeout | 5 m | parameter smtpd_timeout: bad time value or unit: 5 m",
        "smtpd_timeout | 5x | parameter smtpd_timeout: bad time value or unit: 5x",
        "smtpd_timeout | 5M | parameter smtpd_timeout: bad time value or unit: 5M",
        "smtpd_timeout | 0 | invalid smtpd_timeout: 0 (min 1)",
        "default_verp_delimiters | foo | bad string length 3 > 2: default_verp_delimiters = foo",
        "smtpd_tls_security_level | foo | Invalid TLS level \"foo\"",
        "compatibility_level | latest | malformed compatibility level syntax: \"latest\"",
        "notify_classes | foo | unknown notify_classes value \"foo\" in \"foo\"",
        "allow_mail_to_commands | foo | unknown allow_mail_to_commands value \"foo\" in \"foo\"",
        "mailbox_delivery_lock | foo | unknown mailbox_delivery_lock value \"foo\" in \"foo\"",
        "smtp_host_lookup | foo | unknown smtp_host_lookup value \"foo\" in \"foo\"",
        "smtp_dns_support_level | maybe | invalid smtp_dns_support_level: \"maybe\"",
        "smtp_address_preference | ipv5 | bad smtp_address_preference value: ipv5",
        "smtpd_sasl_security_options | nofoo | unknown xsasl_dovecot_server_create value \"nofoo\" in"
            + " \"nofoo\"",
        "inet_protocols | ipv5 | unknown inet_protocols value \"ipv5\" in \"ipv5\"",
        "canonical_classes | foo | unknown canonical_classes value \"foo\" in \"foo\"",
        "postscreen_greet_action | foo | bad postscreen_greet_action value: foo",
        "mynetworks_style | lan | unknown mynetworks mask style value \"lan\" in \"lan\"",
        "smtpd_forbid_bare_newline | maybe | bad parameter value: 'smtpd_forbid_bare_newline ="
            + " maybe'",
        "smtpd_upstream_proxy_protocol | foo | unsupported smtpd_upstream_proxy_protocol value: foo",
        "mynetworks | ! 127.0.0.0/8 | mynetworks: no pattern after '!'",
        "mynetworks | ::1/128 127.0.0.0/8 | open dictionary: expecting \"type:name\" form instead of"
            + " \"::1/128\"",
        "virtual_alias_maps | /etc/postfix/virtual | open dictionary: expecting \"type:name\" form"
            + " instead of \"/etc/postfix/virtual\"",
        "mynetworks | 127.0.0.0/8 # local | mynetworks: #comment after other text is not allowed: #"
            + " local...",
        "smtpd_tls_protocols | TLSv1.4 | Invalid TLS protocol list \"TLSv1.4\": disabling TLS"
            + " support",
        "smtpd_tls_protocols | >=TLSv9 | Invalid TLS protocol list \">=TLSv9\": disabling TLS"
            + " support",
        "smtpd_tls_ciphers | strong | invalid cipher grade: \"strong\"",
        "myhostname | 12345 | valid_hostname: numeric hostname: 12345",
        "myhostname | \"mail.example.test\" | valid_hostname: invalid character 34(decimal):"
            + " \"mail.example.test\"",
        "myhostname | mail example | valid_hostname: invalid character 32(decimal): mail example",
        "myhostname | mail.example.test. | valid_hostname: misplaced delimiter: mail.example.test.",
        "smtp_bind_address | nosuch | smtp_connect_addr: bad smtp_bind_address parameter: nosuch",
        "relayhost | [127.0.0.1:2626 | missing \"]\" in server description: [127.0.0.1:2626",
        "relayhost | [smtp.x.example:587] | valid hostname or network address required in server"
            + " description: [smtp.x.example:587]",
        "relayhost | smtp:[mail.x.example] | unknown service: [mail.x.example]/tcp",
        "relayhost | smtp://mail.x.example | unknown service: //mail.x.example/tcp",
        "relayhost | 2001:db8::1 | valid hostname or network address required in server"
            + " description: 2001:db8::1",
        "relayhost | mail.x.example. | valid hostname or network address required in server"
            + " description: mail.x.example.",
        "relayhost | [mail.x.example]:70000 | bad network port: 70000 for destination:"
            + " [mail.x.example]:70000",
        "smtpd_milters | inet:8891@127.0.0.1 | 8891@127.0.0.1: garbage after numerical service",
        "smtpd_milters | inet:127.0.0.1 | 127.0.0.1: garbage after numerical service",
        "smtpd_milters | inet6:[::1]:8891 | invalid transport name: inet6 in Milter service:"
            + " inet6:[::1]:8891",
        "smtpd_milters | unix: | Milter service needs transport:endpoint instead of \"unix:\"",
        "smtpd_milters | { unix:/nonexistent/milter, foo=bar } | unknown option: \"foo = bar\"",
        "smtpd_milters | bogus | Milter service needs transport:endpoint instead of \"bogus\"",
        "smtpd_client_restrictions | check_client_access reject | restriction check_client_access:"
            + " bad argument \"reject\": need maptype:mapname",
        "smtpd_client_restrictions | check_client_access | restriction check_client_access: bad"
            + " argument \"check_client_access\": need maptype:mapname",
        "smtpd_client_restrictions | sleep foo | restriction sleep must be followed by number",
        "smtpd_client_restrictions | reject_rbl_client | restriction reject_rbl_client requires"
            + " domain name argument",
        "smtpd_recipient_restrictions | check_policy_service | restriction check_policy_service must"
            + " be followed by transport:server",
        "smtpd_recipient_restrictions | check_policy_service foo:bar | invalid transport name: foo in"
            + " service: foo:bar",
        "smtpd_recipient_restrictions | check_policy_service { unix:private/nosuch, bogus=1 } |"
            + " unknown option: \"bogus = 1\"",
        "smtpd_recipient_restrictions | check_recipient_access inline:{a=b | bad syntax:"
            + " \"inline:{a=b\"; need \"inline:{name=value...}\"",
        "smtpd_recipient_restrictions | check_recipient_access inline:{} | bad syntax:"
            + " \"inline:{}\"; need \"inline:{name=value...}\"",
      })
  void saysWhatARunningPostfixSaid(String name, String value, String log) {
    assertThat(parse("3.11", name, value).errors()).extracting(ValueError::log).contains(log);
  }

  /** Values that a running Postfix took; a name in brackets or without, a list, a socket. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relayhost | [smtp.x.example]:587",
        "relayhost | smtp.x.example:submission",
        "relayhost | 192.0.2.1",
        "relayhost | [ipv6:2001:db8::1]:25",
        "relayhost | [2001:db8::1]",
        "relayhost | [127.0.0.1]:2626, [127.0.0.2]:2626",
        "smtpd_milters | inet:[::1]:8891",
        "smtpd_milters | inet:8891",
        "smtpd_milters | inet:localhost:8891, unix:/run/m.sock local:m.sock",
        "smtpd_milters | { inet:h.example:8891, connect_timeout = 5s, default_action=accept }",
        "smtpd_proxy_filter | 10025",
        "smtpd_proxy_filter | inet:127.0.0.1:10025",
        "smtpd_relay_restrictions | check_policy_service { inet:localhost:10023, timeout=10s }",
        "smtpd_relay_restrictions | check_policy_service unix:private/policy",
        "compatibility_level | 3.6",
        "compatibility_level | 99",
        "smtp_bind_address | [192.0.2.1]",
        "smtp_bind_address6 | 2001:db8::1",
        "myhostname | mail_1.example.test",
        "mydomain | xn--bcher-kva.example"
      })
  void acceptsWhatARunningPostfixAccepts(String name, String value) {
    assertThat(parse("3.11", name, value).errors()).isEmpty();
  }

  @Test
  void aDestinationWithAnUnknownPartMayBeRight() {
    String hole = String.valueOf(Expansion.Unknown.HOLE);
    assertThat(parse("3.11", "relayhost", "[" + hole + "]:25").errors()).isEmpty();
    assertThat(parse("3.11", "relayhost", "[mail.example]:" + hole).errors()).isEmpty();
    assertThat(parse("3.11", "smtpd_milters", "inet:" + hole + ":8891").errors()).isEmpty();
  }

  @Test
  void severalRelayHostsCameWith35() {
    assertThat(parse("3.4", "relayhost", "[a.example]:25, [b.example]:25").isValid()).isFalse();
    assertThat(parse("3.5", "relayhost", "[a.example]:25, [b.example]:25").isValid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "smtpd_helo_required,''",
    "smtpd_recipient_limit,''",
    "smtpd_timeout,''",
    "myhostname,''"
  })
  void emptyIsNoValueForThese(String name, String value) {
    assertThat(parse("3.11", name, value).value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "300sec,300",
    "1minute,60",
    "5days,432000",
    "010,10",
    "2w,1209600",
    "+7,7",
    "1h,3600",
    "35,35"
  })
  void onlyTheFirstLetterAfterTheDigitsCounts(String text, long seconds) {
    assertThat(value("smtpd_timeout", text)).isEqualTo(new TimeSpan(seconds));
  }

  @Test
  void numbersMayHaveASignAndZeros() {
    assertThat(value("smtpd_recipient_limit", "010")).isEqualTo(new WholeNumber(10));
    assertThat(value("smtpd_recipient_limit", "+100")).isEqualTo(new WholeNumber(100));
    assertThat(value("smtpd_helo_required", "YES")).isEqualTo(new Flag(true));
  }

  @Test
  void aBlankAfterABoundTurnsItIntoAnInclusion() {
    ProtocolList list = (ProtocolList) value("smtpd_tls_protocols", ">= TLSv1.2");
    assertThat(list.floor()).isEmpty();
    assertThat(list.included()).containsExactly("TLSv1.2");
    assertThat(list.enabled(ProtocolReader.VERSIONS)).containsExactly("TLSv1.2");
  }

  @Test
  void protocolListsLeaveOnWhatTheyDoNotTurnOff() {
    assertThat(enabled("!SSLv2, !SSLv3,!tlsv1")).containsExactly("TLSv1.1", "TLSv1.2", "TLSv1.3");
    assertThat(enabled(">=TLSv1.1 <=TLSv1.2")).containsExactly("TLSv1.1", "TLSv1.2");
    assertThat(enabled(">=0303")).containsExactly("TLSv1.2", "TLSv1.3");
    assertThat(enabled("TLSv1.2:TLSv1.3")).containsExactly("TLSv1.2", "TLSv1.3");
    assertThat(enabled(">=TLSv1.3 <=TLSv1.2")).isEmpty();
    assertThat(enabled("")).isEqualTo(ProtocolReader.VERSIONS);
  }

  private static List<String> enabled(String text) {
    return ((ProtocolList) value("smtpd_tls_protocols", text)).enabled(ProtocolReader.VERSIONS);
  }

  @Test
  void boundsCameWith36() {
    assertThat(parse("3.5", "smtpd_tls_protocols", ">=TLSv1.2").value()).isEmpty();
    assertThat(parse("3.6", "smtpd_tls_protocols", ">=TLSv1.2").isValid()).isTrue();
  }

  @Test
  void aMatchListTellsItsPatternsApart() {
    MatchList list =
        (MatchList)
            value("mynetworks", "127.0.0.0/8 !10.0.0.1, [::1]/128 /etc/nets !!hash:/etc/x .x.org");
    assertThat(list.patterns())
        .extracting(MatchList.Pattern::form)
        .containsExactly(
            MatchList.Form.LITERAL,
            MatchList.Form.LITERAL,
            MatchList.Form.LITERAL,
            MatchList.Form.FILE,
            MatchList.Form.TABLE,
            MatchList.Form.LITERAL);
    assertThat(list.patterns())
        .extracting(MatchList.Pattern::negated)
        .containsExactly(false, true, false, false, false, false);
    Network loopback = list.patterns().get(0).network().orElseThrow();
    assertThat(loopback.scope()).isEqualTo(Network.Scope.LOOPBACK);
    assertThat(list.patterns().get(2).network().map(Network::prefix)).contains(128);
    assertThat(list.patterns().get(4).table().map(TableSpec::type)).contains("hash");
  }

  @Test
  void beforeAWarningOfCommentsTheyWerePatterns() {
    Parsed parsed = parse("3.7", "mynetworks", "127.0.0.1 # local");
    assertThat(parsed.errors()).isEmpty();
    assertThat(((MatchList) parsed.value().orElseThrow()).patterns()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3/8,true,PRIVATE",
    "192.0.2.0/24,false,PUBLIC",
    "127.0.0.1,false,LOOPBACK",
    "0.0.0.0/0,false,PUBLIC",
    "[2001:db8::1]/32,true,PUBLIC",
    "fe80::/10,false,PRIVATE",
    "::ffff:127.0.0.1,false,LOOPBACK"
  })
  void networksKnowWhereTheyAre(String text, boolean hostBits, Network.Scope scope) {
    Network network = AddressParser.network(text).orElseThrow();
    assertThat(network.hasHostBits()).isEqualTo(hostBits);
    assertThat(network.scope()).isEqualTo(scope);
    assertThat(network.masked().hasHostBits()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33", "10.0.0", "1.2.3.256", "example.com", "1.2.3.4/", ":::", "[::1"})
  void whatIsNoNetworkIsNone(String text) {
    assertThat(AddressParser.network(text)).isEmpty();
  }

  @Test
  void tablesNestAndKeepTheirPlaces() {
    String text = "proxy:mysql:/etc/a.cf, pipemap:{hash:/x, unionmap:{static:{a b}, inline:{k=v}}}";
    TableList list = (TableList) value("virtual_alias_maps", text);
    TableSpec first = list.tables().get(0);
    assertThat(first.isProxied()).isTrue();
    assertThat(first.unwrapped().type()).isEqualTo("mysql");
    assertThat(first.unwrapped().name().string()).isEqualTo("/etc/a.cf");
    TableSpec pipe = list.tables().get(1);
    assertThat(pipe.parts()).extracting(TableSpec::type).containsExactly("hash", "unionmap");
    TableSpec union = pipe.parts().get(1);
    assertThat(union.parts()).extracting(TableSpec::type).containsExactly("static", "inline");
    assertThat(union.parts().get(0).inline()).extracting(Item::string).containsExactly("a b");
    assertThat(text.substring(union.item().start(), union.item().end())).startsWith("unionmap:{");
  }

  @Test
  void restrictionsTakeTheirArguments() {
    String text =
        "permit_mynetworks, warn_if_reject reject_rbl_client zen.example check_client_access"
            + " hash:/etc/a, cidr:/etc/b check_policy_service { inet:127.0.0.1:10023, timeout=10s }"
            + " mine reject";
    RestrictionList list = (RestrictionList) value("smtpd_client_restrictions", text);
    assertThat(list.entries())
        .extracting(RestrictionList.Entry::keyword)
        .containsExactly(
            "permit_mynetworks",
            "warn_if_reject",
            "reject_rbl_client",
            "check_client_access",
            "check_client_access",
            "check_policy_service",
            "mine",
            "reject");
    RestrictionList.Entry rbl = list.entries().get(2);
    assertThat(rbl.warnOnly()).isTrue();
    assertThat(list.entries().get(3).warnOnly()).isFalse();
    assertThat(rbl.argument().map(Item::string)).contains("zen.example");
    assertThat(list.entries().get(4).form()).isEqualTo(RestrictionList.Form.TABLE);
    RestrictionList.Entry policy = list.entries().get(5);
    assertThat(policy.server().flatMap(Endpoint::port)).contains("10023");
    assertThat(policy.settings()).extracting(Item::string).containsExactly("timeout=10s");
    assertThat(text.substring(policy.start(), policy.end()))
        .startsWith("check_policy")
        .endsWith("}");
    assertThat(list.entries().get(6).form()).isEqualTo(RestrictionList.Form.OTHER);
  }

  @Test
  void destinationsHaveTheirParts() {
    NextHop relay = hops("relayhost", "[mail.example]:587").get(0);
    assertThat(relay.host()).contains("mail.example");
    assertThat(relay.port()).contains("587");
    assertThat(relay.bracketed()).isTrue();
    assertThat(relay.transport()).isEmpty();
    NextHop lmtp = hops("virtual_transport", "lmtp:unix:private/dovecot-lmtp").get(0);
    assertThat(lmtp.transport()).contains("lmtp");
    assertThat(lmtp.path()).contains("private/dovecot-lmtp");
    NextHop filter = hops("content_filter", "smtp-amavis:[127.0.0.1]:10024").get(0);
    assertThat(filter.transport()).contains("smtp-amavis");
    assertThat(filter.isAddress()).isTrue();
    assertThat(hops("default_transport", "smtp").get(0).destination().string()).isEmpty();
    assertThat(hops("default_transport", "error:not [here").get(0).host()).isEmpty();
    assertThat(hops("relayhost", "")).isEmpty();
  }

  @Test
  void severalNextHopsCameWith35() {
    String text = "[a.example], [b.example]:587";
    assertThat(hops("relayhost", text)).hasSize(2);
    assertThat(((NextHopList) parse("3.4", "relayhost", text).value().orElseThrow()).hops())
        .hasSize(1);
  }

  private static List<NextHop> hops(String name, String text) {
    return ((NextHopList) value(name, text)).hops();
  }

  @Test
  void miltersMayHaveSettings() {
    EndpointList list =
        (EndpointList)
            value(
                "smtpd_milters",
                "inet:localhost:8891, { unix:/run/m.sock, default_action=accept } inet:h:12");
    assertThat(list.entries())
        .extracting(each -> each.endpoint().transport())
        .containsExactly("inet", "unix", "inet");
    assertThat(list.entries().get(0).endpoint().port()).contains("8891");
    assertThat(list.entries().get(1).endpoint().path()).contains("/run/m.sock");
    assertThat(list.entries().get(1).settings()).hasSize(1);
    assertThat(list.entries().get(2).endpoint().host()).isEqualTo(Optional.of("h"));
  }

  @Test
  void aHoleMakesOneItemUnknownAndLeavesTheOthers() {
    ItemList list = (ItemList) value("inet_interfaces", "127.0.0.1, \ufffc");
    assertThat(list.items()).extracting(Item::string).containsExactly("127.0.0.1", "\ufffc");
  }

  @Test
  void anyTextIsReadByEveryParameterWithoutAFailureOfOurs() {
    long seed = 4_711;
    Random random = new Random(seed);
    String[] pieces = {
      "a",
      ":",
      ",",
      " ",
      "{",
      "}",
      "!",
      "/",
      "[",
      "]",
      "1",
      "=",
      ">=",
      "#",
      "hash:",
      "pipemap:{",
      "check_client_access ",
      "permit",
      "@",
      "inet:",
      "proxy:",
      "\t",
      "-",
      "."
    };
    List<String> names = CATALOG.parameterNames();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String name = names.get(round % names.size());
      Release release = CATALOG.releases().get(random.nextInt(CATALOG.releases().size()));
      Parsed parsed = parse(release.toString(), name, text.toString());
      for (ValueError error : parsed.errors()) {
        assertThat(error.end())
            .as("seed %d, round %d: %s = %s", seed, round, name, text)
            .isLessThanOrEqualTo(text.length());
      }
    }
  }
}
