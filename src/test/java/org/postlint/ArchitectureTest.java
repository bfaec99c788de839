package org.postlint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postlint.cli.Main;

/** Holds the table of packages: who may see whom, and who may touch the world outside. */
class ArchitectureTest {
  private static final String ROOT = "org.postlint.";

  /** Each package with the packages of postlint that it may see besides itself. */
  private static final Map<String, List<String>> MAY_SEE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("text", List.of()),
              Map.entry("syntax", List.of("text")),
              Map.entry("catalog", List.of("text")),
              Map.entry("config", List.of("text", "syntax", "catalog")),
              Map.entry("tls", List.of("text", "syntax", "catalog", "config")),
              Map.entry("access", List.of("text", "syntax", "catalog", "config")),
              Map.entry("rule", List.of("text", "syntax", "catalog", "config", "tls", "access")),
              Map.entry(
                  "fix", List.of("text", "syntax", "catalog", "config", "tls", "access", "rule")),
              Map.entry(
                  "report",
                  List.of("text", "syntax", "catalog", "config", "tls", "access", "rule", "fix")),
              Map.entry(
                  "app",
                  List.of(
                      "text", "syntax", "catalog", "config", "tls", "access", "rule", "fix",
                      "report")),
              Map.entry(
                  "cli",
                  List.of(
                      "text", "syntax", "catalog", "config", "tls", "access", "rule", "fix",
                      "report", "app")),
              // Runs while postlint is built, to turn the data files into resources.
              Map.entry("build", List.of("text", "syntax", "catalog", "rule", "cli"))));

  private static final JavaClasses CLASSES = mainClasses();

  @TestFactory
  Stream<DynamicTest> aPackageSeesOnlyThoseAboveIt() {
    return MAY_SEE.entrySet().stream()
        .map(
            entry -> {
              List<String> allowed = new ArrayList<>(entry.getValue());
              allowed.add(entry.getKey());
              return DynamicTest.dynamicTest(
                  entry.getKey(),
                  () ->
                      check(
                          noClasses()
                              .that(resideInAnyPackage(tree(List.of(entry.getKey()))))
                              .should()
                              .dependOnClassesThat(
                                  resideInAPackage("org.postlint..")
                                      .and(not(resideInAnyPackage(tree(allowed)))))));
            });
  }

  @Test
  void everyClassIsInOneOfThePackages() {
    check(classes().should().resideInAnyPackage(tree(MAY_SEE.keySet())));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(packages())
        .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class)).isTrue());
  }

  @Test
  void onlyTheAdapterSeesTheParserGenerator() {
    onlyIn(List.of("org.antlr.."), "syntax.antlr");
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.postlint.syntax..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postlint.syntax.antlr.."));
  }

  @Test
  void onlyTheCommandLineSeesPicocli() {
    onlyIn(List.of("picocli.."), "cli");
  }

  @Test
  void onlyReadersAndWritersOfDocumentsSeeJackson() {
    onlyIn(
        List.of("tools.jackson..", "com.fasterxml..", "org.snakeyaml.."),
        "rule.yaml",
        "report",
        "app.settings",
        "build");
  }

  @Test
  void onlyTheOutermostPackagesAndTheWriterTouchFiles() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(tree(List.of("app", "cli", "fix", "build")))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                Files.class,
                File.class,
                FileChannel.class,
                FileInputStream.class,
                FileOutputStream.class,
                FileReader.class,
                FileWriter.class,
                RandomAccessFile.class);
    check(rule);
  }

  @Test
  void onlyTheCommandLinePrintsOrEndsTheProcess() {
    var elsewhere = noClasses().that().resideOutsideOfPackages(tree(List.of("cli")));
    check(elsewhere.should().accessField(System.class, "out"));
    check(elsewhere.should().accessField(System.class, "err"));
    check(elsewhere.should().accessField(System.class, "in"));
    check(elsewhere.should().callMethod(System.class, "exit", int.class));
    check(elsewhere.should().callMethod(Runtime.class, "exit", int.class));
    check(elsewhere.should().callMethod(Runtime.class, "halt", int.class));
    check(elsewhere.should().callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void nothingBelowTheRulesUsesRegularExpressions() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(tree(List.of("text", "syntax", "catalog", "config")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.regex..", "com.google.re2j.."));
  }

  @Test
  void thereIsNoMutableStaticState() {
    // ANTLR writes these two into each lexer; nothing reads or sets them.
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveName("channelNames")
            .and()
            .doNotHaveName("modeNames")
            .should()
            .beFinal());
  }

  private static void onlyIn(List<String> library, String... packages) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(tree(List.of(packages)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(library.toArray(String[]::new)));
  }

  private static void check(ArchRule rule) {
    // A package of the table may have no class yet.
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static String[] tree(Iterable<String> packages) {
    List<String> trees = new ArrayList<>();
    packages.forEach(each -> trees.add(ROOT + each + ".."));
    return trees.toArray(String[]::new);
  }

  private static List<JavaPackage> packages() {
    return CLASSES.stream().map(JavaClass::getPackage).distinct().toList();
  }

  private static JavaClasses mainClasses() {
    try {
      return new ClassFileImporter()
          .importPath(
              Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
