package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import org.postlint.rule.RuleSet;

/** What an installed program has beside it is made from the model of its commands. */
class CommandPagesTest {
  @Test
  void theManualPageHasEveryCommandAndEveryOption() {
    String page = CommandModel.manPage();
    assertThat(page).matches("\\p{ASCII}*").startsWith(".TH \"POSTLINT\" \"1\"");
    for (CommandWords command : Commands.ALL) {
      assertThat(page).contains(".SS \"postlint " + command.name());
      for (OptionWords option : command.options()) {
        assertThat(page).contains(option.names()[0].replace("-", "\\-"));
      }
    }
  }

  @Test
  void helpBreaksItsLinesWhereTheyAreFull() {
    for (CommandWords command : Commands.ALL) {
      CommandModel.Outcome outcome =
          CommandModel.create().read(new String[] {command.name(), "--help"});
      String help = ((CommandModel.Print) outcome).text();
      String description = help.substring(0, help.indexOf("\nOptions:"));
      List<String> lines = description.lines().toList();
      for (int i = 1; i + 1 < lines.size(); i++) {
        String next = lines.get(i + 1);
        if (!lines.get(i).isEmpty() && !next.isEmpty()) {
          int word = next.contains(" ") ? next.indexOf(' ') : next.length();
          assertThat(lines.get(i).length() + 1 + word).as(description).isGreaterThan(79);
        }
      }
    }
  }

  @Test
  void textThatLooksLikeAMacroStaysText() {
    // An example or a description may begin with a file name such as .postlint.yaml.
    assertThat(CommandModel.manPage().lines().filter(line -> line.startsWith(".")))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|PP|TP|B|I|nf|fi)( .*)?"));
  }

  @Test
  void bothShellsCompleteEveryCommandOptionAndRule() {
    String bash = CommandModel.bashCompletion();
    String zsh = CommandModel.zshCompletion();
    assertThat(bash).doesNotStartWith("#!");
    assertThat(zsh).startsWith("#compdef postlint\n");
    for (CommandWords command : Commands.ALL) {
      assertThat(bash).contains("function _picocli_postlint_" + command.name() + "()");
      assertThat(zsh).contains("        " + command.name() + ")\n");
      for (OptionWords option : command.options()) {
        for (String name : option.names()) {
          assertThat(bash).contains("'" + name + "'");
          assertThat(zsh).contains(name + "[");
        }
      }
    }
    RuleSet.builtIn(Catalog.load())
        .rules()
        .forEach(
            rule -> {
              assertThat(bash).contains('"' + rule.id() + '"');
              assertThat(zsh).containsPattern("[ (]" + rule.id() + "[ )]");
            });
  }
}
