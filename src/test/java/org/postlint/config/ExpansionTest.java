package org.postlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postlint.config.Configurations.CATALOG;
import static org.postlint.config.Configurations.main;
import static org.postlint.config.Configurations.withRelease;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

class ExpansionTest {
  @Test
  void everyPieceKnowsWhereItWasWritten() {
    Configuration configuration = main("a = one\nsmtpd_banner = <$a> ${a?{[$a]}}\n");
    MappedText text = configuration.main().value("smtpd_banner").text().orElseThrow();
    assertThat(text.text()).isEqualTo("<one> [one]");
    assertThat(text.place(1, 4).map(Place::line)).contains(1);
    assertThat(text.place(6, 7).map(Place::text)).contains("[");
    assertThat(text.place(6, 7).map(Place::line)).contains(2);
    assertThat(text.place(7, 10).map(Place::text)).contains("one");
    assertThat(text.place()).isEmpty();
  }

  @Test
  void aDefaultComesFromNoFile() {
    Configuration configuration = main("relayhost = [$mail_name]\n");
    MappedText text = configuration.main().value("relayhost").text().orElseThrow();
    assertThat(text.text()).isEqualTo("[Postfix]");
    assertThat(text.place(1, 4)).isEmpty();
    assertThat(text.place(0, 1)).isPresent();
  }

  @Test
  void whatOnlyTheHostKnowsLeavesAHole() {
    Configuration configuration = main("mydestination = $myhostname, example.com\n");
    Expansion expansion = configuration.main().value("mydestination").expansion();
    assertThat(expansion).isInstanceOf(Expansion.Unknown.class);
    Expansion.Unknown unknown = (Expansion.Unknown) expansion;
    assertThat(unknown.partial().text()).isEqualTo("\ufffc, example.com");
    assertThat(unknown.reason()).contains("myhostname");
  }

  @Test
  void aConditionOnTheHostLeavesAHoleForWhateverComesOfIt() {
    Configuration configuration =
        main("a = x${myhostname?{1}:{2}}y\nb = x${{$mydomain} == {z}?{1}:{2}}y\nc = $mydomain.\n");
    assertThat(partial(configuration, "a")).isEqualTo("x\ufffcy");
    assertThat(partial(configuration, "b")).isEqualTo("x\ufffcy");
    assertThat(partial(configuration, "c")).isEqualTo("\ufffc.");
  }

  private static String partial(Configuration configuration, String name) {
    return ((Expansion.Unknown) configuration.main().value(name).expansion()).partial().text();
  }

  @Test
  void whatTheHostTellsFillsTheHole() {
    Inputs inputs = Configurations.inputs("3.11", "mydestination = $mydomain\n", "");
    HostFacts host = new HostFacts(java.util.Map.of("myhostname", "mx.example.org"));
    Configuration configuration = Configuration.of(inputs.withHost(host));
    assertThat(configuration.main().value("mydestination").string()).contains("example.org");
  }

  @Test
  void aLoopFailsInTheWordsOfPostfix() {
    Configuration configuration = main("a = $b\nb = $a\nsmtpd_banner = $a\n");
    assertThat(configuration.main().value("smtpd_banner").expansion())
        .isEqualTo(new Expansion.Failed("unreasonable macro call nesting: \"b\""));
  }

  @Test
  void aLoopThatGoesOnAfterItsErrorComplainsAsOftenAsPostfix() {
    Configuration configuration = main("smtpd_banner = $smtpd_banner x $smtpd_banner y\n");
    assertThat(configuration.problems().stream().filter(each -> !each.log().isEmpty()))
        .hasSize(206);
  }

  @Test
  void afterAnErrorPostfixGoesOnUntilTheNextReferenceInBraces() {
    Configuration configuration = main("u1 = b ${u1}\nsmtpd_banner = ${u1} ${u1}\n");
    assertThat(configuration.problems())
        .extracting(Problem::log)
        .containsExactly("unreasonable macro call nesting: \"b \"", "macro processing error");
  }

  @Test
  void aLoopThroughAComparisonCrashesPostfixWithoutAWord() {
    Configuration configuration = main("a = ${{$a} == {x}?{1}:{2}}\n");
    assertThat(configuration.main().value("a").expansion()).isEqualTo(new Expansion.Failed(""));
  }

  @Test
  void comparisonsInsideOneAnotherDoNotExhaustTheStack() throws InterruptedException {
    StringBuilder text = new StringBuilder("p0 = x\n");
    for (int i = 1; i <= 5_000; i++) {
      text.append("p").append(i).append(" = ${{$p").append(i - 1).append("} == {x}?{x}:{y}}\n");
    }
    Configuration configuration = main(text.toString());
    List<Expansion> found = new ArrayList<>();
    Thread small =
        new Thread(
            null,
            () -> found.add(configuration.main().value("p5000").expansion()),
            "small stack",
            1 << 20);
    small.start();
    small.join();
    assertThat(found).hasSize(1).first().isInstanceOf(Expansion.Unknown.class);
    assertThat(configuration.main().value("p60").string()).contains("x");
  }

  @Test
  void doublingValuesEndInsteadOfFillingTheMemory() {
    StringBuilder text = new StringBuilder("p0 = xx\n");
    for (int i = 1; i <= 60; i++) {
      text.append("p").append(i).append(" = $p").append(i - 1).append("$p").append(i - 1);
      text.append('\n');
    }
    Configuration configuration = main(text.toString());
    assertThat(configuration.main().value("p10").text().map(MappedText::length)).contains(2048);
    assertThat(configuration.main().value("p60").expansion()).isInstanceOf(Expansion.Unknown.class);
  }

  @Test
  void aHundredLevelsAreAllowedWhetherRememberedOrNot() {
    StringBuilder text = new StringBuilder("p0 = x\n");
    for (int i = 1; i <= 102; i++) {
      text.append("p").append(i).append(" = $p").append(i - 1).append('\n');
    }
    for (boolean remembered : new boolean[] {false, true}) {
      Configuration configuration = main(text.toString());
      if (remembered) {
        for (int i = 0; i <= 99; i++) {
          assertThat(configuration.main().value("p" + i).string()).contains("x");
        }
      }
      assertThat(configuration.main().value("p100").string()).contains("x");
      assertThat(configuration.main().value("p101").expansion())
          .isInstanceOf(Expansion.Failed.class);
    }
  }

  @Test
  void bracesAreTextToReleasesBeforeThem() {
    String text = "u = 1\nsmtpd_banner = ${u?{a}:{b}}\n";
    assertThat(withRelease("2.11", text, "").main().value("smtpd_banner").string())
        .contains("{a}:{b}");
    assertThat(withRelease("3.0", text, "").main().value("smtpd_banner").string()).contains("a");
  }

  @Test
  void everyNameThatADefaultRefersToIsKnownToItsRelease() {
    for (Release release : CATALOG.releases()) {
      KnownNames known = new KnownNames(CATALOG, release, false);
      List<String> strangers = new ArrayList<>();
      for (String name : CATALOG.parameterNames()) {
        Optional<Parameter> parameter = known.parameter(name);
        Optional<String> text = parameter.flatMap(each -> each.defaultValue(release));
        if (text.isPresent() && !parameter.get().isRaw(release)) {
          scan(release, MappedText.unwritten(text.get()), known, strangers);
        }
      }
      assertThat(strangers).as(release.toString()).isEmpty();
    }
  }

  private static void scan(
      Release release, MappedText text, KnownNames known, List<String> strangers) {
    Names none =
        new Names() {
          @Override
          public MappedText lookup(String name) {
            return MappedText.empty();
          }

          @Override
          public boolean raw(String name) {
            return false;
          }

          @Override
          public String whyUnknown(String name) {
            return "";
          }
        };
    List<Warning> warnings =
        new Expander(BuiltIns.of(CATALOG, release), none)
            .scan(
                text,
                (name, at) -> {
                  if (!known.knows(name)) {
                    strangers.add(name);
                  }
                });
    assertThat(warnings).as(text.text()).isEmpty();
  }

  @Test
  void anyTextIsExpandedOrRefusedInEveryRelease() {
    long seed = 20_261_124;
    Random random = new Random(seed);
    String[] pieces = {
      "$",
      "{",
      "}",
      "(",
      ")",
      "a",
      "b",
      "?",
      ":",
      " ",
      "==",
      "<",
      "level",
      "$$",
      "$a",
      "${a",
      "${{",
      "\t",
      "1",
      "\u00e9",
      "domain_to_ascii",
      ",",
      "#"
    };
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder("b = 7\na = ");
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Release release = CATALOG.releases().get(round % CATALOG.releases().size());
      Configuration configuration =
          withRelease(release.toString(), text.append('\n').toString(), "");
      String what = "seed " + seed + ", round " + round + ": " + text;
      assertThat(configuration.main().value("a").expansion()).as(what).isNotNull();
      assertThat(configuration.problems()).as(what).isNotNull();
    }
  }
}
