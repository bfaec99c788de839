package org.postlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postlint.config.Configurations.main;
import static org.postlint.config.Configurations.master;
import static org.postlint.config.Configurations.problem;
import static org.postlint.config.Configurations.problems;
import static org.postlint.config.Configurations.withRelease;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postlint.syntax.MainFile;
import org.postlint.text.Source;

class ProblemsTest {
  @Test
  void aSecondValuePointsToBothLines() {
    Problem problem =
        problem(main("relayhost = a\nrelayhost = b\n"), ProblemKind.OVERRIDING_EARLIER_ENTRY);
    assertThat(problem.place().line()).isEqualTo(2);
    assertThat(problem.related()).singleElement().matches(place -> place.line() == 1);
    assertThat(problem.log())
        .isEqualTo("/etc/postfix/main.cf, line 2: overriding earlier entry: relayhost=a");
    assertThat(problem.fatal()).isFalse();
  }

  @Test
  void anUndefinedNameIsWhereItIsReferredTo() {
    Problem problem = problem(main("smtpd_banner = x ${nosuch?y}\n"), ProblemKind.UNDEFINED_NAME);
    assertThat(problem.place().text()).isEqualTo("${nosuch?y}");
    assertThat(problem.args()).containsEntry("name", "nosuch");
  }

  @Test
  void anUnusedOptionIsWhereItsNameIs() {
    Problem problem =
        problem(
            master("smtp inet n - n - - smtpd -o { smtpd_baner = a }\n"),
            ProblemKind.UNUSED_PARAMETER);
    assertThat(problem.place().text()).isEqualTo("smtpd_baner");
  }

  @Test
  void whatPostconfSaysAfterItsEndHasNoWords() {
    Configuration configuration = main("relayhost\nunused_name = 1\n");
    assertThat(problem(configuration, ProblemKind.MISSING_EQUALS).fatal()).isTrue();
    assertThat(problem(configuration, ProblemKind.UNUSED_PARAMETER).log()).isEmpty();
  }

  @Test
  void theNameOfALineThatCannotBeReadIsNotUndefined() {
    Configuration configuration = main("mine\nsmtpd_banner = $mine\n");
    assertThat(problems(configuration, ProblemKind.UNDEFINED_NAME)).isEmpty();
  }

  @Test
  void olderReleasesNumberTheLastLineThatWasRead() {
    String text = "relayhost = a\nrelayhost = b\n  c\n# end\n\nmydomain = d\n";
    assertThat(problem(withRelease("2.11", text, ""), ProblemKind.OVERRIDING_EARLIER_ENTRY).log())
        .contains("line 5:");
    assertThat(problem(withRelease("2.10", text, ""), ProblemKind.OVERRIDING_EARLIER_ENTRY).log())
        .isEmpty();
  }

  @Test
  void theMasterIsStricterThanPostconf() {
    Problem problem =
        problem(master("smtp inet - - n - - smtpd\n"), ProblemKind.PRIVATE_INET_SERVICE);
    assertThat(problem.speaker()).isEqualTo(Speaker.MASTER);
    assertThat(problem.fatal()).isTrue();
    assertThat(problem.place().text()).isEqualTo("-");
    assertThat(problem.log())
        .isEqualTo("/etc/postfix/master.cf: line 1: inet service cannot be private");
    Problem wakeup = problem(master("a unix - - n ? - smtp\n"), ProblemKind.BAD_FIELD);
    assertThat(wakeup.log()).endsWith("field \"wakeup_time\": bad value: \"?\"");
  }

  @Test
  void whatBothRefuseIsSaidOnce() {
    Problem problem = problem(master("a unix - - n x - smtp\n"), ProblemKind.BAD_FIELD);
    assertThat(problem.speaker()).isEqualTo(Speaker.POSTCONF);
  }

  @Test
  void aDisabledServiceIsNothingToTheMaster() {
    Configuration configuration =
        withRelease("3.11", "master_service_disable = inet\n", "smtp inet - - n - - smtpd\n");
    assertThat(problems(configuration, ProblemKind.PRIVATE_INET_SERVICE)).isEmpty();
  }

  @Test
  void theProgramRefusesArgumentsThatPostconfPassesOver() {
    assertThat(daemon("-o smtpd_helo_required = yes").log())
        .isEqualTo(
            "invalid \"-o smtpd_helo_required\" option value:"
                + " missing '=' after attribute name");
    assertThat(daemon("-o smtpd_banner=x # comment").log())
        .isEqualTo("unexpected command-line argument: #");
    assertThat(daemon("-o").log()).isEqualTo("invalid option: o");
    assertThat(daemon("-O smtpd_banner=one").log()).isEqualTo("invalid option: O");
    assertThat(daemon("-v -q").log()).isEqualTo("invalid option: q");
  }

  private static Problem daemon(String arguments) {
    Configuration configuration = master("smtp inet n - n - - smtpd " + arguments + '\n');
    return configuration.problems().stream()
        .filter(each -> each.speaker() == Speaker.DAEMON)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void programsThatTakeArgumentsAndStrangersAreLeftAlone() {
    String text =
        """
        a unix - n n - - pipe flags=R user=x argv=/bin/x -o y
        b unix - n n - - spawn user=x argv=/bin/x
        c unix - n n - - /opt/other -q z
        """;
    assertThat(master(text).problems()).isEmpty();
  }

  @Test
  void anAbsentFileIsMissingOnlyWhereItWasLookedFor() {
    Inputs inputs = Configurations.inputs("3.11", "relayhost = x\nslow_recipient_limit = 1\n", "");
    Inputs alone =
        new Inputs(
            inputs.main(),
            Optional.empty(),
            inputs.directory(),
            true,
            false,
            inputs.catalog(),
            inputs.target(),
            inputs.host(),
            inputs.clientFiles());
    assertThat(problem(Configuration.of(alone), ProblemKind.MISSING_FILE).fatal()).isFalse();
    assertThat(problem(Configuration.of(alone), ProblemKind.UNUSED_PARAMETER).args())
        .containsEntry("name", "slow_recipient_limit");
    assertThat(Configuration.of(alone.inPart()).problems()).isEmpty();
  }

  @Test
  void aNameThatAMainFileOutOfSightMaySetIsNotUndefined() {
    Inputs inputs =
        Configurations.inputs("3.11", "", "smtp inet n - n - - smtpd -o smtpd_banner=$mine\n");
    Inputs alone =
        new Inputs(
            Optional.empty(),
            inputs.master(),
            inputs.directory(),
            true,
            false,
            inputs.catalog(),
            inputs.target(),
            inputs.host(),
            inputs.clientFiles());
    assertThat(problem(Configuration.of(alone), ProblemKind.MISSING_FILE).fatal()).isTrue();
    assertThat(problems(Configuration.of(alone), ProblemKind.UNDEFINED_NAME)).isEmpty();
    assertThat(Configuration.of(alone.inPart()).problems()).isEmpty();
  }

  @Test
  void aValueThatMynetworksDependsOnStopsPostconf() {
    Problem problem = problem(main("inet_protocols = ipv4 ipv5\n"), ProblemKind.UNKNOWN_WORD);
    assertThat(problem.log()).isEqualTo("unknown inet_protocols value \"ipv5\" in \"ipv4 ipv5\"");
    assertThat(problem.place().text()).isEqualTo("ipv5");
    assertThat(main("mynetworks = 127.0.0.1\ninet_protocols = ipv5\n").problems()).isEmpty();
  }

  @Test
  void aBadCompatibilityLevelStopsPostconfThroughTheDefaultOfTheStyle() {
    Configuration configuration = main("compatibility_level = abc\n");
    Problem level = problem(configuration, ProblemKind.BAD_COMPATIBILITY_LEVEL);
    assertThat(level.log()).isEqualTo("malformed compatibility level syntax: \"abc\"");
    assertThat(level.place().text()).isEqualTo("abc");
    assertThat(problem(configuration, ProblemKind.MACRO_FAILURE).log())
        .isEqualTo("macro processing error");
    assertThat(main("compatibility_level = abc\nmynetworks = 127.0.0.1\n").problems()).isEmpty();
    assertThat(withRelease("3.5", "compatibility_level = abc\n", "").problems()).isEmpty();
  }

  @Test
  void theFileOfADatabaseClientIsLookedAtOnce() {
    Source file = Source.ofText("/etc/postfix/my.cf", "user = x\nhostz = y\nuser = z\n");
    Inputs inputs =
        Configurations.inputs(
            "3.11",
            "virtual_alias_maps = proxy:mysql:/etc/postfix/my.cf mysql:/etc/postfix/my.cf\n",
            "");
    Configuration configuration =
        Configuration.of(inputs.withClientFiles(path -> new ClientFiles.Found(file)));
    Problem unused = problem(configuration, ProblemKind.UNUSED_CLIENT_PARAMETER);
    assertThat(unused.place().text()).isEqualTo("hostz");
    assertThat(unused.log()).isEqualTo("mysql:/etc/postfix/my.cf: unused parameter: hostz=y");
    assertThat(problem(configuration, ProblemKind.OVERRIDING_EARLIER_ENTRY).log())
        .isEqualTo("/etc/postfix/my.cf, line 3: overriding earlier entry: user=x");
    assertThat(MainFile.parse(file).nodes()).hasSize(3);
  }

  @Test
  void aClientKnowsASettingFromSomeReleaseOn() {
    Source file = Source.ofText("/etc/postfix/my.cf", "charset = utf8\n");
    String main = "virtual_alias_maps = mysql:/etc/postfix/my.cf mysql:own\nown_charset = x\n";
    for (String release : new String[] {"3.8", "3.9"}) {
      Configuration configuration =
          Configuration.of(
              Configurations.inputs(release, main, "")
                  .withClientFiles(path -> new ClientFiles.Found(file)));
      int unknown = release.equals("3.8") ? 1 : 0;
      assertThat(problems(configuration, ProblemKind.UNUSED_CLIENT_PARAMETER)).hasSize(unknown);
      assertThat(problems(configuration, ProblemKind.UNUSED_PARAMETER)).hasSize(unknown);
    }
  }

  @Test
  void everyKindHasItsOwnWord() {
    Set<String> ids = new HashSet<>();
    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(kind.id()).matches("[a-z]+(-[a-z]+)*");
      assertThat(ids.add(kind.id())).as(kind.id()).isTrue();
      assertThat(ProblemKind.of(kind.id())).contains(kind);
    }
  }
}
