package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.rule.Rule.Looks;
import org.postlint.syntax.Option;
import org.postlint.text.Place;

/** Finds the places that {@code finds} names, and compares findings with them. */
final class ExamplePlaces {
  private final Configuration configuration;
  private final Things things;

  ExamplePlaces(Configuration configuration, Surroundings surroundings) {
    this.configuration = configuration;
    this.things = new Scene(configuration, surroundings).things();
  }

  /** Returns what is wrong: findings that are missing, unexpected, or not as expected. */
  List<String> compare(List<Finding> findings, List<Example.Expected> expected) {
    List<String> wrong = new ArrayList<>();
    List<Finding> left = new ArrayList<>(findings);
    for (Example.Expected each : expected) {
      List<Place> places = places(each.place());
      if (places.isEmpty()) {
        wrong.add("there is no place " + each.place() + " in the example");
        continue;
      }
      Optional<Finding> found =
          left.stream().filter(finding -> isAt(finding.place(), places)).findFirst();
      if (found.isEmpty()) {
        wrong.add("nothing is found at " + each.place());
      } else {
        left.remove(found.get());
        check(found.get(), each, wrong);
      }
    }
    for (Finding each : left) {
      wrong.add("unexpected: " + shown(each));
    }
    return wrong;
  }

  static String shown(Finding finding) {
    return finding.place().source().path()
        + ":"
        + finding.place().line()
        + ": "
        + finding.severity().word()
        + ": "
        + finding.message();
  }

  private static void check(Finding finding, Example.Expected expected, List<String> wrong) {
    if (expected.severity().isPresent() && expected.severity().get() != finding.severity()) {
      wrong.add("the severity is " + finding.severity().word() + " at " + expected.place());
    }
    if (expected.says().isPresent()
        && !finding.message().contains(ExampleFiles.bytes(expected.says().get()))) {
      wrong.add("it says \"" + finding.message() + "\" at " + expected.place());
    }
  }

  private static boolean isAt(Place found, List<Place> places) {
    for (Place place : places) {
      if (found.source().path().equals(place.source().path())
          && place.span().contains(found.span())) {
        return true;
      }
    }
    return false;
  }

  /** Every place that a word of {@code finds} can mean. */
  private List<Place> places(String said) {
    int hash = said.lastIndexOf('#');
    if (hash > 0) {
      return element(said.substring(0, hash), said.substring(hash + 1));
    }
    int colon = said.lastIndexOf(':');
    if (colon > 0 && isNumber(said.substring(colon + 1))) {
      return line(said.substring(0, colon), Integer.parseInt(said.substring(colon + 1)));
    }
    int blank = said.indexOf(' ');
    String first = blank < 0 ? said : said.substring(0, blank);
    if (first.indexOf('/') > 0) {
      return service(first, blank < 0 ? "" : said.substring(blank + 1).trim());
    }
    List<Place> places = new ArrayList<>();
    for (Written written : things.written()) {
      if (written.service() == null && written.name().equals(said)) {
        places.add(written.whole());
      }
    }
    return places;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  private List<Place> element(String name, String number) {
    List<Place> places = new ArrayList<>();
    Looks looks = new Looks(ElementThing.KIND, new NameSet(List.of(name)), null);
    for (Thing thing : things.of(looks)) {
      ElementThing element = (ElementThing) thing;
      boolean own = !element.list().isOfClass();
      if (own && Integer.toString(element.index() + 1).equals(number)) {
        element.place().ifPresent(places::add);
      }
    }
    return places;
  }

  private List<Place> line(String file, int number) {
    List<Place> places = new ArrayList<>();
    configuration
        .mainFile()
        .filter(main -> file.equals(main.source().path()))
        .ifPresent(main -> places.add(main.source().place(main.source().lines().span(number))));
    configuration
        .masterFile()
        .filter(master -> file.equals(master.source().path()))
        .ifPresent(
            master -> places.add(master.source().place(master.source().lines().span(number))));
    Looks tables = new Looks(EntryThing.KIND, NameSet.ALL, null);
    for (Thing entry : things.of(tables)) {
      Optional<Place> place = entry.place();
      if (place.isPresent()
          && place.get().source().path().equals(file)
          && place.get().line() == number) {
        places.add(place.get());
      }
    }
    return places;
  }

  private List<Place> service(String key, String option) {
    List<Place> places = new ArrayList<>();
    for (Service service : configuration.services()) {
      if (!service.key().equals(key)) {
        continue;
      }
      if (option.isEmpty()) {
        places.add(service.source().place(service.entry().span()));
      }
      for (Option each : service.options()) {
        if (each.name().equals(option)) {
          places.add(each.place());
        }
      }
    }
    return places;
  }
}
