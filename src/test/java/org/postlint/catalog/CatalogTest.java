package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final Release NEWEST = Release.of(3, 11);

  private final Catalog catalog = Catalog.load();

  private static Release release(String text) {
    return Release.parse(text);
  }

  @Test
  void itKnowsTheSeriesFrom210To311WithTheirLastPatchLevels() {
    assertThat(catalog.releases())
        .hasSize(14)
        .isSorted()
        .startsWith(release("2.10.10"), release("2.11.11"), release("3.0.15"))
        .endsWith(release("3.10.13"), release("3.11.6"));
    assertThat(catalog.newest()).isEqualTo(NEWEST);
    assertThat(catalog.oldest()).hasToString("2.10");
    assertThat(catalog.lastPatch(release("3.7.1"))).contains(release("3.7.22"));
    assertThat(catalog.lastPatch(release("2.9"))).isEmpty();
  }

  @Test
  void theNearestReleaseIsTheSameOrTheNewestKnownBelow() {
    assertThat(catalog.nearest(release("3.7.11"))).hasToString("3.7.11");
    assertThat(catalog.nearest(release("3.7.99"))).hasToString("3.7.99");
    assertThat(catalog.nearest(release("3.12.1"))).hasToString("3.11");
    assertThat(catalog.nearest(release("2.12"))).hasToString("2.11");
    assertThat(catalog.nearest(release("2.0"))).hasToString("2.10");
    assertThat(catalog.isKnown(release("3.7.99"))).isTrue();
    assertThat(catalog.isKnown(release("2.12"))).isFalse();
  }

  @Test
  void aNameMayBelongToMoreThanOneFamily() {
    assertThat(catalog.family("relay_destination_concurrency_limit").orElseThrow())
        .satisfies(
            family -> {
              assertThat(family.suffix()).isEqualTo("_destination_concurrency_limit");
              assertThat(family.fallback()).isEqualTo("default_destination_concurrency_limit");
              assertThat(family.programs()).contains("smtp", "pipe").doesNotContain("smtpd");
              assertThat(family.member("slow")).isEqualTo("slow_destination_concurrency_limit");
              assertThat(family.serviceOf("relay_destination_concurrency_limit")).contains("relay");
              assertThat(family.limits().allow(-1)).isFalse();
            });
    assertThat(catalog.family("a_extra_recipient_limit").orElseThrow().suffix())
        .isEqualTo("_extra_recipient_limit");
    assertThat(catalog.familiesOf("a_extra_recipient_limit"))
        .extracting(Family::suffix)
        .containsExactly("_extra_recipient_limit", "_recipient_limit");
    assertThat(catalog.family("_recipient_limit")).isEmpty();
    assertThat(catalog.family("relayhost")).isEmpty();
  }

  @Test
  void familiesFollowTheRelease() {
    Family delay = catalog.family("x_transport_rate_delay").orElseThrow();
    assertThat(delay.isKnown(release("3.0"))).isFalse();
    assertThat(delay.isKnown(release("3.1"))).isTrue();
    assertThat(delay.timeUnit()).contains(TimeUnit.SECOND);
    Family time = catalog.family("policy_time_limit").orElseThrow();
    assertThat(time.programs()).containsExactly("pipe", "spawn");
    assertThat(catalog.families()).hasSize(17);
  }

  @Test
  void theFallbackOfEveryFamilyIsAParameterOfTheSameKind() {
    for (Family family : catalog.families()) {
      Parameter fallback = catalog.parameter(family.fallback()).orElseThrow();
      assertThat(fallback.kind(NEWEST)).as(family.suffix()).isEqualTo(family.kind());
      assertThat(fallback.timeUnit()).as(family.suffix()).isEqualTo(family.timeUnit());
    }
  }

  @Test
  void thereIsATypeOfServiceForDatagramsSince34() {
    assertThat(catalog.serviceTypes(release("3.3")))
        .containsExactly("inet", "unix", "fifo", "pass");
    assertThat(catalog.serviceTypes(release("3.4"))).contains("unix-dgram");
  }

  @Test
  void programsMayInsistOnAProcessLimit() {
    assertThat(daemon("qmgr").requiredProcessLimit(NEWEST)).hasValue(1);
    assertThat(daemon("bounce").requiredProcessLimit(NEWEST)).hasValue(0);
    assertThat(daemon("smtpd").requiredProcessLimit(NEWEST)).isEmpty();
    assertThat(daemon("proxymap").requiredProcessLimit(NEWEST)).isEmpty();
    assertThat(daemon("tlsproxy").requiredProcessLimit(release("3.3"))).isEmpty();
    assertThat(daemon("tlsproxy").requiredProcessLimit(release("3.4"))).hasValue(0);
  }

  @Test
  void programsMayInsistOnMore() {
    assertThat(daemon("local").isPrivileged()).isTrue();
    assertThat(daemon("smtp").isPrivileged()).isFalse();
    assertThat(daemon("cleanup").isPublic()).isTrue();
    assertThat(daemon("postscreen").types()).containsExactly("inet");
    assertThat(daemon("postscreen").needs()).containsExactly("smtpd", "dnsblog", "tlsproxy");
    assertThat(daemon("proxymap").serviceNames()).containsExactly("proxymap", "proxywrite");
    assertThat(daemon("pipe").requiredAttributes()).containsExactly("user", "argv");
    assertThat(daemon("pipe").attributes()).contains("directory", "size");
    assertThat(daemon("pipe").flags(release("2.10"))).contains("D", "R", "u");
    assertThat(daemon("smtp").flags(release("3.4"))).isEmpty();
    assertThat(daemon("smtp").flags(release("3.5"))).containsExactly("D", "O", "R", "X");
  }

  @Test
  void programsComeAndAreNotInventedBeforeTheirTime() {
    assertThat(daemon("postlogd").isKnown(release("3.3"))).isFalse();
    assertThat(daemon("postlogd").isKnown(release("3.4"))).isTrue();
    assertThat(daemon("nbdb_reindexd").since()).contains(release("3.11"));
    assertThat(daemon("smtpd").isKnown(release("2.10"))).isTrue();
    assertThat(catalog.daemon("postmap")).isEmpty();
    assertThat(catalog.daemons()).hasSize(28);
  }

  private Daemon daemon(String program) {
    return catalog.daemon(program).orElseThrow();
  }

  @Test
  void theStockMasterFileIsThatOfTheRelease() {
    List<StockService> newest = catalog.stockServices(NEWEST);
    assertThat(newest.get(0))
        .isEqualTo(
            new StockService("smtp", "inet", true, "n", "-", "n", "-", "-", "smtpd", List.of()));
    assertThat(newest)
        .filteredOn(StockService::isEnabled)
        .hasSize(25)
        .extracting(StockService::name)
        .startsWith("smtp", "pickup", "cleanup", "qmgr", "tlsmgr", "rewrite", "bounce")
        .endsWith("anvil", "scache", "postlog");
    assertThat(newest)
        .extracting(StockService::name)
        .contains("submissions")
        .doesNotContain("smtps");
    assertThat(catalog.stockServices(release("3.6")))
        .extracting(StockService::name)
        .contains("smtps")
        .doesNotContain("submissions");
    assertThat(catalog.stockServices(release("3.3")))
        .extracting(StockService::name)
        .doesNotContain("postlog");
  }

  @Test
  void theStockRelayServiceCarriesAnOption() {
    assertThat(relay("3.2").arguments()).isEmpty();
    assertThat(relay("3.3").arguments()).containsExactly("-o", "syslog_name=postfix/$service_name");
    assertThat(relay("3.11").arguments())
        .containsExactly(
            "-o",
            "syslog_name=${multi_instance_name?{$multi_instance_name}:{postfix}}/$service_name");
  }

  private StockService relay(String release) {
    return catalog.stockServices(release(release)).stream()
        .filter(each -> each.name().equals("relay"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyStockServiceRunsAKnownProgramWithItsDemands() {
    for (Release release : catalog.releases()) {
      for (StockService service : catalog.stockServices(release)) {
        Daemon daemon = daemon(service.program());
        assertThat(daemon.isKnown(release)).isTrue();
        assertThat(catalog.serviceTypes(release)).contains(service.type());
        daemon
            .requiredProcessLimit(release)
            .ifPresent(limit -> assertThat(service.processLimit()).isEqualTo("" + limit));
        if (daemon.isPrivileged()) {
          assertThat(service.unprivileged()).isEqualTo("n");
        }
      }
    }
  }

  @Test
  void aHyphenInAColumnStandsForSomething() {
    assertThat(catalog.masterFields())
        .extracting(MasterField::name)
        .containsExactly(
            "service",
            "type",
            "private",
            "unprivileged",
            "chroot",
            "wakeup",
            "process_limit",
            "command");
    MasterField chroot = catalog.masterFields().get(4);
    assertThat(chroot.values()).containsExactly("y", "n", "-");
    assertThat(chroot.dash(release("2.11")).orElseThrow().text()).isEqualTo("y");
    assertThat(chroot.dash(NEWEST).orElseThrow().choice())
        .contains(new DefaultValue.LevelChoice("1", "y", "n"));
    assertThat(catalog.masterFields().get(6).dash(NEWEST).orElseThrow().text())
        .isEqualTo("$default_process_limit");
    assertThat(catalog.masterFields().get(0).dash(NEWEST)).isEmpty();
  }

  @Test
  void mostOptionsOfDaemonsAreMastersOwn() {
    assertThat(catalog.daemonOptions())
        .filteredOn(option -> !option.isReserved())
        .extracting(DaemonOption::option)
        .containsExactly("-o", "-v", "-D", "-S");
    assertThat(catalog.daemonOptions())
        .filteredOn(DaemonOption::takesArgument)
        .extracting(DaemonOption::option)
        .containsExactlyInAnyOrder("-o", "-i", "-m", "-n", "-r", "-s", "-t");
  }

  @Test
  void tableTypesTellWhatTheyAre() {
    TableType hash = table("hash");
    assertThat(hash.isIndexed()).isTrue();
    assertThat(hash.indexSuffixes()).containsExactly(".db");
    assertThat(hash.isOptionalBuild()).isTrue();
    assertThat(hash.note(NEWEST)).isPresent();
    assertThat(table("cdb").note(NEWEST)).isEmpty();
    assertThat(table("cdb").indexSuffixes()).containsExactly(".cdb");
    assertThat(table("pcre").isPattern()).isTrue();
    assertThat(table("pcre").isTextFile()).isTrue();
    assertThat(table("mysql").hasConfigFile()).isTrue();
    assertThat(table("mysql").hasLegacyPrefix()).isTrue();
    assertThat(table("mysql").configAttributes()).contains("hosts", "dbname", "query");
    assertThat(table("mysql").isRemote()).isTrue();
    assertThat(table("inline").isInline()).isTrue();
    assertThat(table("inline").since()).isEqualTo(release("3.0"));
    assertThat(table("mongodb").isKnown(release("3.8"))).isFalse();
    assertThat(table("debug").isKnown(NEWEST)).isTrue();
    assertThat(table("static").syntax()).isPresent();
    assertThat(catalog.tableType("Hash")).isEmpty();
    assertThat(catalog.tableTypes()).hasSize(32);
  }

  @Test
  void someTablesAreProtectedFromTheirSources() {
    ProtectedMap aliases = catalog.protectedMap("alias_maps").orElseThrow();
    assertThat(aliases.program()).isEqualTo("local");
    assertThat(aliases.isSecuritySensitive()).isTrue();
    assertThat(catalog.protectedMap("transport_maps").orElseThrow().isSecuritySensitive())
        .isFalse();
    assertThat(catalog.protectedMap("virtual_alias_maps")).isEmpty();
    assertThat(table("tcp").isRefusedForSecurity()).isTrue();
    assertThat(table("proxy").isRefusedForSecurity()).isFalse();
    assertThat(table("proxy").isBypassedForSecurity()).isTrue();
    assertThat(table("regexp").isSubstitutionRefusedForSecurity()).isTrue();
    assertThat(catalog.proxyAccess())
        .contains(new ProxyAccess("read", "proxy_read_maps", "proxymap", "proxymap_service_name"));
  }

  private TableType table(String name) {
    return catalog.tableType(name).orElseThrow();
  }

  @Test
  void everyParameterThatTheCatalogSpeaksOfExists() {
    catalog.restrictionLists().forEach(each -> mustExist(each.parameter()));
    catalog.proxyAccess().forEach(each -> mustExist(each.approved(), each.serviceParameter()));
    catalog.tls().listPairs().forEach(each -> mustExist(each.opportunistic(), each.mandatory()));
    catalog.tls().grades().forEach(each -> mustExist(each.parameter()));
    catalog.restrictions().forEach(each -> each.requiredParameter().ifPresent(this::mustExist));
    catalog.restrictions().forEach(each -> each.onlyIn().ifPresent(this::mustExist));
    for (String name : catalog.parameterNames()) {
      catalog.parameter(name).orElseThrow().replacement().ifPresent(this::mustExist);
    }
  }

  private void mustExist(String... parameters) {
    assertThat(parameters).allSatisfy(each -> assertThat(catalog.parameter(each)).isPresent());
  }
}
