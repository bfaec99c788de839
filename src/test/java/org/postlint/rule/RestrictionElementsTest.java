package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

/** The elements of restriction lists: classes are unfolded as smtpd enters them. */
class RestrictionElementsTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String MAIN =
      """
      smtpd_restriction_classes = outer, inner, round
      outer = permit_mynetworks, inner, sleep 1
      inner = reject_unauth_pipelining
      round = round, sleep 2
      """;

  private static Scene scene(String main) {
    return new Scene(
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", MAIN + main))),
                Optional.of(
                    MasterFile.parse(
                        Source.ofText(
                            "master.cf",
                            "smtp inet n - n - - smtpd\n25 inet n - n - - smtpd\n  -o inner=defer"))),
                "/etc/postfix",
                CATALOG,
                Target.newest(CATALOG))),
        Surroundings.none());
  }

  private static List<ElementThing> elements(Scene scene, String list) {
    List<ElementThing> found = new ArrayList<>();
    Rule.Looks looks = new Rule.Looks(ElementThing.KIND, new NameSet(List.of(list)), null);
    for (Thing thing : scene.things().of(looks)) {
      found.add((ElementThing) thing);
    }
    return found;
  }

  private static List<ElementThing> client(String value) {
    return elements(
        scene("smtpd_client_restrictions = " + value + "\n"), "smtpd_client_restrictions");
  }

  private static List<String> texts(List<ElementThing> elements) {
    return elements.stream().map(element -> element.parts().word()).toList();
  }

  @Test
  void aClassIsFollowedByWhatItStandsFor() {
    assertThat(texts(client("reject_unlisted_sender, outer, permit")))
        .containsExactly(
            "reject_unlisted_sender",
            "outer",
            "permit_mynetworks",
            "inner",
            "reject_unauth_pipelining",
            "sleep 1",
            "permit");
  }

  @Test
  void anElementOfAClassIsWhereTheClassIsDefined() {
    List<Integer> lines = new ArrayList<>();
    for (ElementThing element : client("outer, permit")) {
      lines.add(element.place().orElseThrow().line());
    }
    assertThat(lines).containsExactly(5, 2, 2, 3, 2, 5);
  }

  @Test
  void beforeAndAfterAnElementIsWhatSmtpdAsksBeforeAndAfterIt() {
    ElementThing inside = client("reject_unlisted_sender, outer, permit").get(4);
    assertThat(names(inside, "preceding"))
        .containsExactly("reject_unlisted_sender", "permit_mynetworks");
    assertThat(names(inside, "following")).containsExactly("sleep", "permit");
    ElementThing last = client("outer, permit").get(5);
    assertThat(names(last, "preceding"))
        .containsExactly(
            "outer", "permit_mynetworks", "inner", "reject_unauth_pipelining", "sleep");
  }

  private static List<String> names(ElementThing element, String property) {
    return ((Value.Items) element.get(property))
        .items().stream().map(item -> ((ElementThing) item).parts().name()).toList();
  }

  @Test
  void whatDisarmsAClassDisarmsAllOfIt() {
    List<ElementThing> elements = client("warn_if_reject outer, reject");
    assertThat(elements.get(4).parts().name()).isEqualTo("reject_unauth_pipelining");
    assertThat(elements.get(4).parts().warnOnly()).isTrue();
    assertThat(elements.get(6).parts().warnOnly()).isFalse();
  }

  @Test
  void aLoopEndsWhereItBegins() {
    assertThat(texts(client("round, permit")))
        .containsExactly("round", "round", "sleep 2", "permit");
  }

  @Test
  void aListHasWhatItsClassesHave() {
    Scene scene = scene("smtpd_client_restrictions = outer\n");
    Value value =
        scene.value(
            new Name.OfParameter(
                "smtpd_client_restrictions",
                "smtpd_client_restrictions",
                false,
                false,
                Name.Facet.VALUE,
                ValueType.LIST,
                "element"),
            null);
    assertThat(((Value.Items) value).items()).hasSize(5);
  }

  @Test
  void everyServiceHasItsOwnDefinitions() {
    Scene scene = scene("smtpd_client_restrictions = inner\n");
    List<List<String>> each = new ArrayList<>();
    for (ServiceThing service : scene.services()) {
      each.add(texts(scene.things().elements("smtpd_client_restrictions", service.service())));
    }
    assertThat(each)
        .containsExactly(List.of("inner", "reject_unauth_pipelining"), List.of("inner", "defer"));
  }

  @Test
  void tablesInClassesAreTablesOfTheirLists() {
    Scene scene =
        scene(
            "inner = check_client_access texthash:/c\nsmtpd_client_restrictions = outer, reject\n");
    assertThat(scene.things().tables(new NameSet(List.of("smtpd_client_restrictions"))))
        .extracting(table -> table.word() + " " + table.place().orElseThrow().line())
        .containsExactly("texthash:/c 5");
  }

  @ParameterizedTest
  @CsvSource({
    "outer, current",
    "OUTER, unknown",
    "permit_mynetwork, unknown",
    "Permit_MyNetworks, current",
    "check_address_map texthash:/x, unknown",
    "reject_unknown_forward_client_hostname, unknown",
    "reject_maps_rbl, removed",
    "reject_invalid_hostname, deprecated",
    "texthash:/x, current",
    "nosuch:/x, unknown",
  })
  void aNameIsWhatTheReleaseMakesOfIt(String element, String status) {
    assertThat(client(element).get(0).get("status")).hasToString(Value.word(status).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check_client_access | needs a table of the form type:name",
        "check_client_access reject | needs a table of the form type:name",
        "check_client_access hash:/x | ''",
        "check_policy_service | needs a policy server of the form transport:server after it",
        "sleep reject | needs a number after it",
        "sleep 1 | ''",
      })
  void whatIsWrongWithAnArgumentIsSaid(String element, String mistake) {
    assertThat(client(element).get(0).get("mistake")).hasToString(Value.text(mistake).toString());
  }

  @Test
  void aListThatOnlyTheHostKnowsLeavesNamesOpen() {
    Scene scene =
        scene("smtpd_restriction_classes = $mydomain\nsmtpd_client_restrictions = strange\n");
    ElementThing element = elements(scene, "smtpd_client_restrictions").get(0);
    assertThat(element.get("status")).isInstanceOf(Value.Unknown.class);
  }
}
