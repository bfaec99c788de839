package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.config.Service;
import org.postlint.rule.Change;
import org.postlint.rule.Setting;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.Option;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** A configuration of a test, and the places in it. */
final class Given {
  private static final Catalog CATALOG = Catalog.load();

  private final Configuration configuration;

  private Given(Configuration configuration) {
    this.configuration = configuration;
  }

  static Given files(String main, String master) {
    return new Given(
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
                Optional.of(MasterFile.parse(Source.ofText("master.cf", master))),
                "/etc/postfix",
                CATALOG,
                Target.newest(CATALOG))));
  }

  static Given main(String text) {
    return files(text, "");
  }

  static Given master(String text) {
    return files("", text);
  }

  static Given of(Configuration configuration) {
    return new Given(configuration);
  }

  Configuration configuration() {
    return configuration;
  }

  /** The last line of main.cf that sets a parameter. */
  Setting setting(String name) {
    Setting found = null;
    for (MainNode node : configuration.mainFile().orElseThrow().nodes()) {
      if (node instanceof Assignment assignment && assignment.name().equals(name)) {
        found = new Setting(name, assignment.line().place());
      }
    }
    if (found == null) {
      throw new IllegalArgumentException("not set: " + name);
    }
    return found;
  }

  Optional<Setting> optional(String name) {
    return configuration.main().value(name).set() ? Optional.of(setting(name)) : Optional.empty();
  }

  Service service(String key) {
    for (Service service : configuration.services()) {
      if (service.key().equals(key)) {
        return service;
      }
    }
    throw new IllegalArgumentException("no such service: " + key);
  }

  Place entry(String key) {
    return service(key).entry().line().place();
  }

  Setting option(String key, String name) {
    for (Option option : service(key).options()) {
      if (option.name().equals(name)) {
        return new Setting(name, option.place());
      }
    }
    throw new IllegalArgumentException("no such option: " + name);
  }

  /** The first place of a text in main.cf. */
  Place text(String text) {
    return text(configuration.mainFile().orElseThrow().source(), text);
  }

  /** The first place of a text in master.cf. */
  Place masterText(String text) {
    return text(configuration.masterFile().orElseThrow().source(), text);
  }

  private static Place text(Source source, String text) {
    int at = source.text().indexOf(text);
    return source.place(new Span(at, at + text.length()));
  }

  List<Place> texts(String... texts) {
    List<Place> places = new ArrayList<>();
    for (String text : texts) {
      places.add(text(text));
    }
    return places;
  }

  Configuration after(Change... changes) {
    Plan plan = new ChangePlanner(configuration).plan(List.of(changes));
    if (plan instanceof Plan.Edits edits) {
      return Revision.of(configuration, edits);
    }
    throw new AssertionError(((Plan.Refused) plan).reason());
  }

  String refusal(Change... changes) {
    Plan plan = new ChangePlanner(configuration).plan(List.of(changes));
    return plan instanceof Plan.Refused refused ? refused.reason() : "made";
  }

  String mainAfter(Change... changes) {
    return after(changes).mainFile().orElseThrow().source().text();
  }

  String masterAfter(Change... changes) {
    return after(changes).masterFile().orElseThrow().source().text();
  }
}
