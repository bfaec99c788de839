package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Finds the place of a finding and the other places that belong to it. */
final class Placing {
  private final Rule.Case found;
  private final List<Mentions.Mention> mentions;

  Placing(Rule rule, Rule.Case found) {
    this.found = found;
    this.mentions = Mentions.of(rule, found);
  }

  /** Returns where the finding is; nothing where the configuration has no file at all. */
  Optional<Place> place(View view) {
    for (Name name : found.at()) {
      Optional<Place> place = chosen(view, name);
      if (place.isPresent()) {
        return place;
      }
    }
    Thing thing = view.thing();
    boolean whole = thing instanceof ServiceThing || thing.kind().name().equals("configuration");
    if (!whole && thing.place().isPresent()) {
      return thing.place();
    }
    for (Mentions.Mention mention : mentions) {
      Optional<Place> place = place(view, mention.name(), mention.matcher());
      if (place.isPresent()) {
        return place;
      }
    }
    return thing.place().or(() -> firstLine(view.scene().configuration()));
  }

  /** The name of a service is written in its entry, whatever else the condition mentions. */
  private static Optional<Place> chosen(View view, Name name) {
    Service service = view.service();
    return service != null && name.text().equals("service.name")
        ? view.scene().thing(service).place()
        : place(view, name, null);
  }

  /** Returns the other places: where the names of the condition are written, and the service. */
  List<Related> related(View view, Place primary) {
    List<Related> related = new ArrayList<>();
    for (Mentions.Mention mention : mentions) {
      Optional<Place> place = place(view, mention.name(), null);
      if (place.isPresent() && !place.get().equals(primary)) {
        add(related, new Related(place.get(), label(view, mention.name())));
      }
    }
    Service service = view.thing() instanceof ServiceThing ? view.service() : null;
    if (service != null && !isWithin(primary, service)) {
      Thing thing = view.scene().thing(service);
      thing.place().ifPresent(place -> add(related, new Related(place, effect(view, service))));
    }
    return related;
  }

  /** Says where a value takes effect: at which port, and for rules about TLS at which level. */
  private String effect(View view, Service of) {
    Scene scene = view.scene();
    Thing service = scene.thing(of);
    StringBuilder text = new StringBuilder("takes effect here");
    String separator = ": ";
    if (service.get("port") instanceof Value.Amount port) {
      text.append(separator).append("port ").append(port.text());
      separator = ", ";
    }
    for (Mentions.Mention mention : mentions) {
      if (mention.name() instanceof Name.OfThing property && property.kind().equals("tls")) {
        Value level = scene.tls(of).get("level");
        if (!(level instanceof Value.Unknown)) {
          text.append(separator).append("security level ").append(Printer.print(level));
        }
        break;
      }
    }
    return text.toString();
  }

  private static boolean isWithin(Place place, Service service) {
    return place.source() == service.source() && service.entry().span().contains(place.span());
  }

  /** Adds a place unless one of the same bytes is there. */
  static void add(List<Related> all, Related related) {
    for (Related each : all) {
      if (each.place().equals(related.place())) {
        return;
      }
    }
    all.add(related);
  }

  private static String label(View view, Name name) {
    String printed = Printer.print(view.value(name));
    return name instanceof Name.OfParameter parameter
            && parameter.facet() != Name.Facet.DEFAULT
            && !printed.equals("?")
        ? name.text() + " is " + printed
        : "";
  }

  /** Returns where a name is written: the element that a matcher found, else what decides it. */
  private static Optional<Place> place(View view, Name name, @Nullable Matcher matcher) {
    Optional<Place> element = element(view, name, matcher);
    if (element.isPresent()) {
      return element;
    }
    if (name instanceof Name.OfParameter parameter) {
      return parameter(view, parameter);
    }
    if (name instanceof Name.OfAnalysis output) {
      return view.answer(output).map(answer -> answer.places().get(output.output()));
    }
    Name.OfThing property = (Name.OfThing) name;
    Thing whole = view.thing().whole(property.kind());
    Thing owner = view.thing().kind().name().equals(property.kind()) ? view.thing() : whole;
    Service service = view.service();
    if (owner instanceof TlsThing tls && service != null) {
      Optional<String> decider = tls.decider(property.property());
      return decider
          .flatMap(p -> view.scene().values().decider(p, service.scope()))
          .map(Written::anchor);
    }
    return Optional.empty();
  }

  private static Optional<Place> element(View view, Name name, @Nullable Matcher matcher) {
    if (matcher instanceof Matcher.AllOf all) {
      for (Matcher each : all.matchers()) {
        Optional<Place> place = element(view, name, each);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    if (matcher instanceof ItemMatcher items) {
      Thing item = items.decisive(view, view.value(name));
      return item == null ? Optional.empty() : item.place();
    }
    return Optional.empty();
  }

  private static Optional<Place> parameter(View view, Name.OfParameter name) {
    Values values = view.scene().values();
    String parameter = values.parameter(name, view.service());
    return parameter == null
        ? Optional.empty()
        : values.decider(parameter, values.scope(name, view.service())).map(Written::anchor);
  }

  private static Optional<Place> firstLine(Configuration configuration) {
    Optional<Source> source =
        configuration
            .mainFile()
            .map(MainFile::source)
            .or(() -> configuration.masterFile().map(MasterFile::source));
    return source.map(
        file -> {
          Span line = file.lines().span(1);
          String text = file.text(line);
          int end = text.endsWith("\n") ? line.end() - 1 : line.end();
          return file.place(new Span(line.start(), end));
        });
  }
}
