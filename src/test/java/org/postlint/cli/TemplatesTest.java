package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  private static final String WRONG = "disable_vrfy_command = perhaps\n";
  private static final String TEMPLATE = WRONG + "{% if relay %}\nrelayhost = x\n{% endif %}\n";
  private static final String SERVICES = "smtp inet n - n - - smtpd\n";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("x").getParent());
    return Files.writeString(file, text, ISO_8859_1);
  }

  private Runs.Result check(String... more) {
    List<String> line = new ArrayList<>(List.of("check", "--format=concise", "--target=newest"));
    line.addAll(List.of(more));
    return Runs.run(line.toArray(String[]::new));
  }

  @Test
  void aTemplateIsNotCheckedAndIsNamedWithTheReason() throws IOException {
    write("a/main.cf", TEMPLATE);
    write("b/main.cf", WRONG);
    Runs.Result result = check("--select=invalid-value", folder.toString());
    assertThat(result.out()).hasLineCount(1).contains("/b/main.cf:1:");
    assertThat(result.err())
        .contains("Not looked at: 1 template, not filled in yet (see --templates).\n")
        .contains("/a/main.cf: a template: line 2 has {% if relay %}\n");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void whereThereAreTemplatesOnlyNothingFailsAndItIsSaid() throws IOException {
    write("roles/postfix/templates/main.cf.j2", WRONG);
    write("roles/postfix/templates/master.cf.j2", SERVICES);
    write("roles/postfix/templates/master.cf.erb", SERVICES);
    write("roles/postfix/templates/main.cf.bak", WRONG);
    Runs.Result result = check(folder.toString());
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(
            "Nothing was checked.\nNot looked at: 3 templates, not filled in yet (see --templates).\n")
        .contains("main.cf.j2: a template: its name has .j2\n")
        .doesNotContain(".bak");
    assertThat(Runs.run("check", "--format=json", folder.toString()).out())
        .contains("\"templates\": 3,", "\"configurations\": [],");
    assertThat(Runs.run("check", "--format=nagios", folder.toString()).code()).isEqualTo(3);
  }

  @Test
  void aTemplateThatIsNamedIsPassedOverToo() throws IOException {
    Path template = write("main.cf", TEMPLATE);
    Path named = write("main.cf.in", WRONG);
    Runs.Result result = check(template.toString(), named.toString());
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.err()).contains("2 templates", "its name has .in");
    Runs.Result given =
        Runs.run(TEMPLATE.getBytes(ISO_8859_1), Map.of(), false, "check", "--no-config", "-");
    assertThat(given.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(given.err()).contains("<stdin>: a template: line 2 has {% if relay %}");
  }

  @Test
  void aTemplateIsNeverWritten() throws IOException {
    String text = "smtpd_use_tls=yes\nsmtpd_use_tls=yes\n{% if x %}\n{% endif %}\n";
    Path template = write("main.cf", text);
    write("master.cf", SERVICES);
    check("--write", "--unsafe", folder.toString());
    assertThat(template).hasContent(text);
  }

  @Test
  void ofAMasterBesideATemplateTheMainIsUnknown() throws IOException {
    write("main.cf", TEMPLATE);
    write("master.cf", "smtp inet n - n - - smtpd\n  -o nosuch_name=1\n");
    Runs.Result both = check(folder.toString());
    assertThat(both.out()).contains("/master.cf:2:").doesNotContain("/main.cf");
    assertThat(both.err()).contains("/main.cf: a template:");
    // Without a template beside it, the directory's main.cf would be missing.
    assertThat(both.out()).doesNotContain("file-missing");
  }

  @Test
  void aFileThatIsThereAsATemplateOnlyIsNotMissing() throws IOException {
    write("main.cf", "compatibility_level = 3.6\n");
    assertThat(check(folder.toString()).out()).contains("file-missing");
    write("master.cf.tmpl", SERVICES);
    assertThat(check(folder.toString()).out()).doesNotContain("file-missing");
  }

  @Test
  void anOrdinaryConfigurationWithOneLeftoverIsChecked() throws IOException {
    write("main.cf", "relayhost = {{ relay }}\n");
    assertThat(check(folder.toString()).out()).contains("[template-leftover]");
  }

  @Test
  void otherCommandsReadWhatTheyAreToldTo() throws IOException {
    Path template = write("t/main.cf.j2", "relayhost = {{ relay }}\nmydomain = {{ domain }}\n");
    assertThat(Runs.run("show", template.toString(), "relayhost").out()).contains("{{ relay }}");
    Runs.Result result = Runs.run("show", folder.toString(), "relayhost");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("there are templates only");
  }

  @Test
  void theSettingsSayWhatBecomesOfTemplatesToo() throws IOException {
    write(".postlint.yaml", "templates: lint\n");
    write("main.cf", TEMPLATE);
    assertThat(check(folder.toString()).out()).contains("/main.cf:1:", "[invalid-value]");
    assertThat(check(folder.toString()).err()).contains("templates lint");
    assertThat(check("--templates=skip", folder.toString()).out()).isEmpty();
    write(".postlint.yaml", "templates: render\n");
    assertThat(check(folder.toString()).err()).contains(".postlint.yaml:1:12: ", "skip or lint");
  }
}
