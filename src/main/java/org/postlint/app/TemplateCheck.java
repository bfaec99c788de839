package org.postlint.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postlint.config.Configuration;
import org.postlint.config.Expansion;
import org.postlint.rule.Engine;
import org.postlint.rule.Finding;
import org.postlint.rule.Related;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Place;
import org.postlint.text.Source;

/**
 * Says of a configuration that is yet to be filled in what is wrong with it whatever it is filled
 * in with: what is found while values are not known, both where all conditions hold and where none
 * does, and, if there may be services that no line shows, without knowing those that there are.
 */
final class TemplateCheck {
  private static final String SUPPRESSION = "postlint:";

  private final Configuration configuration;
  private final Function<Configuration, Engine.Result> rules;
  private final Optional<Unfilled> main;
  private final Optional<Unfilled> master;

  /**
   * Makes a check.
   *
   * @param configuration as it is written
   * @param isMain whether main.cf is a template, and likewise for master.cf
   */
  TemplateCheck(
      Configuration configuration,
      boolean isMain,
      boolean isMaster,
      Function<Configuration, Engine.Result> rules) {
    this.configuration = configuration;
    this.rules = rules;
    this.main = source(configuration.mainFile().map(MainFile::source), isMain, Unfilled::main);
    this.master =
        source(configuration.masterFile().map(MasterFile::source), isMaster, Unfilled::master);
  }

  private static Optional<Unfilled> source(
      Optional<Source> source, boolean isTemplate, Function<Source, Unfilled> read) {
    return isTemplate ? source.map(read) : Optional.empty();
  }

  /** Returns what is found, without fixes: a template is not repaired. */
  Engine.Result run() {
    List<Finding> findings = new ArrayList<>();
    List<Engine.Suppressed> suppressed = new ArrayList<>();
    Engine.Result all = look(true, true);
    Set<String> others = keys(look(false, true));
    boolean blind = master.isPresent() && master.get().isOpen();
    Set<String> unseen = blind ? keys(look(true, false)) : Set.of();
    if (blind) {
      unseen.retainAll(keys(look(false, false)));
    }
    for (Finding each : all.findings()) {
      if (isSure(each, others, blind, unseen)) {
        findings.add(inFile(each));
      }
    }
    for (Engine.Suppressed each : all.suppressed()) {
      if (isSure(each.finding(), others, blind, unseen)) {
        suppressed.add(new Engine.Suppressed(inFile(each.finding()), each.reason()));
      }
    }
    return new Engine.Result(findings, suppressed, all.unknown());
  }

  private boolean isSure(Finding each, Set<String> others, boolean blind, Set<String> unseen) {
    String key = key(each);
    boolean ofMaster =
        master.isPresent() && each.place().source().path().equals(master.get().source().path());
    return others.contains(key) && (!blind || ofMaster || unseen.contains(key)) && isKnown(each);
  }

  /** Looks at one of the ways in which the files may turn out. */
  private Engine.Result look(boolean holds, boolean services) {
    Optional<MainFile> mainFile =
        main.map(each -> MainFile.parse(each.text(holds))).or(configuration::mainFile);
    Optional<MasterFile> masterFile =
        master.map(each -> MasterFile.parse(each.text(holds))).or(configuration::masterFile);
    Configuration way =
        configuration.with(mainFile, services ? masterFile : Optional.empty()).inPart();
    boolean open = main.isPresent() && main.get().isOpen();
    return rules.apply(open ? way.opened() : way);
  }

  private static Set<String> keys(Engine.Result result) {
    Set<String> keys = new HashSet<>();
    result.findings().forEach(each -> keys.add(key(each)));
    result.suppressed().forEach(each -> keys.add(key(each.finding())));
    return keys;
  }

  private static String key(Finding each) {
    Place place = each.place();
    return place.source().path()
        + ' '
        + place.span().start()
        + ' '
        + place.span().end()
        + ' '
        + each.rule()
        + ' '
        + each.message();
  }

  private boolean isKnown(Finding each) {
    boolean known = isKnown(each.place()) && isWhole(each.message()) && !isOfSuppression(each);
    for (Related related : each.related()) {
      known &= isKnown(related.place()) && isWhole(related.label());
    }
    return known;
  }

  private boolean isKnown(Place place) {
    for (Unfilled file : files()) {
      if (file.source().path().equals(place.source().path()) && !file.isKnown(place)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(String text) {
    return text.indexOf(Expansion.Unknown.HOLE) < 0;
  }

  /** What a comment suppresses is not known either. */
  private static boolean isOfSuppression(Finding each) {
    Source source = each.place().source();
    String line = source.text(source.lines().span(each.place().line())).stripLeading();
    return line.startsWith("#") && line.contains(SUPPRESSION);
  }

  private List<Unfilled> files() {
    List<Unfilled> files = new ArrayList<>(2);
    main.ifPresent(files::add);
    master.ifPresent(files::add);
    return files;
  }

  private Finding inFile(Finding each) {
    List<Related> related = new ArrayList<>();
    for (Related place : each.related()) {
      related.add(new Related(inFile(place.place()), place.label()));
    }
    return new Finding(
        each.rule(),
        each.severity(),
        each.message(),
        inFile(each.place()),
        each.label().filter(TemplateCheck::isWhole),
        related,
        each.why(),
        each.logs(),
        Optional.empty(),
        values(each.values()));
  }

  private static Map<String, String> values(Map<String, String> values) {
    for (String value : values.values()) {
      if (!isWhole(value)) {
        return Map.of();
      }
    }
    return values;
  }

  private Place inFile(Place place) {
    for (Unfilled file : files()) {
      if (file.source().path().equals(place.source().path())) {
        return file.source().place(place.span());
      }
    }
    return place;
  }
}
