package org.postlint.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Origin;
import org.postlint.config.Problem;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.config.Speaker;
import org.postlint.syntax.Field;
import org.postlint.syntax.Word;
import org.postlint.text.Place;

/** Writes an effective configuration as one JSON object. */
public final class ShowJson {
  private static final int VERSION = 1;

  private final Json json;
  private final JsonPlaces places;
  private final Configuration configuration;
  private final ShowOptions options;
  private final Secrets secrets;

  private ShowJson(Appendable out, Configuration configuration, ShowOptions options) {
    this.json = Json.indented(out);
    this.places = new JsonPlaces(json);
    this.configuration = configuration;
    this.options = options;
    this.secrets = new Secrets(configuration);
  }

  /** Writes a configuration. */
  public static void write(Appendable out, Configuration configuration, ShowOptions options)
      throws IOException {
    new ShowJson(out, configuration, options).write();
  }

  private void write() throws IOException {
    ShowNames names = new ShowNames(configuration, options);
    json.object().name("version").number(VERSION);
    json.name("target");
    JsonReport.target(json, configuration.target());
    parameters(configuration.main(), names.main());
    json.name("services").array();
    for (Service service : names.services()) {
      service(service, names.of(service));
    }
    json.endArray().name("problems").array();
    for (Problem problem : configuration.problems()) {
      problem(problem);
    }
    json.endArray().endObject().end();
  }

  private void parameters(Scope scope, List<String> names) throws IOException {
    json.name("parameters").array();
    for (String name : names) {
      EffectiveValue value = scope.value(name);
      json.object().name("name").bytes(name).name("value");
      known(name, value.raw().text());
      json.name("expanded");
      if (value.expansion() instanceof Expansion.Expanded expanded) {
        known(name, expanded.text().text());
      } else {
        json.none();
      }
      json.name("set").flag(value.set()).name("origin");
      origin(value.origin());
      json.endObject();
    }
    json.endArray();
  }

  /** Writes a value, or null where only the running system knows a part of it. */
  private void known(String name, String value) throws IOException {
    if (value.indexOf(Expansion.Unknown.HOLE) >= 0) {
      json.none();
    } else {
      json.bytes(options.reveal() ? value : secrets.mask(name, value));
    }
  }

  private void origin(Origin origin) throws IOException {
    json.object().name("kind");
    if (origin instanceof Origin.MainLine) {
      json.text("main");
    } else if (origin instanceof Origin.ServiceOption) {
      json.text("override");
    } else if (origin instanceof Origin.BuiltInDefault) {
      json.text("default");
    } else if (origin instanceof Origin.Computed) {
      json.text("computed");
    } else if (origin instanceof Origin.PresetByPostfix) {
      json.text("preset");
    } else {
      json.text("undefined");
    }
    Optional<Place> place = place(origin);
    if (place.isPresent()) {
      at(place.get());
    }
    json.endObject();
  }

  private void at(Place place) throws IOException {
    json.name("path").text(place.source().path()).name("line").number(place.line());
  }

  private void service(Service service, List<String> names) throws IOException {
    json.object();
    for (Field field : Field.values()) {
      json.name(field.text()).bytes(service.field(field));
    }
    json.name("arguments").array();
    for (Word word : service.arguments()) {
      String text = word.raw().text();
      json.bytes(options.reveal() ? text : secrets.maskArgument(text));
    }
    json.endArray();
    at(service.source().place(service.entry().span()));
    parameters(service.scope(), names);
    json.endObject();
  }

  private void problem(Problem problem) throws IOException {
    json.object();
    json.name("rule").text(problem.kind().id());
    json.name("severity").text(problem.fatal() ? "error" : "warning");
    json.name("message").bytes(problem.message());
    places.write(problem.place());
    json.name("related").array();
    for (Place related : problem.related()) {
      json.object();
      places.write(related);
      json.endObject();
    }
    json.endArray();
    json.name("speaker").text(problem.speaker().word());
    json.name("fatal").flag(problem.fatal());
    json.name("log").bytes(problem.speaker() == Speaker.POSTCONF ? problem.log() : "");
    json.endObject();
  }

  /** Returns the place of a value's origin, where it is written. */
  static Optional<Place> place(Origin origin) {
    if (origin instanceof Origin.MainLine line) {
      return Optional.of(line.assignment().namePlace());
    }
    return origin instanceof Origin.ServiceOption override
        ? Optional.of(override.option().place())
        : Optional.empty();
  }
}
