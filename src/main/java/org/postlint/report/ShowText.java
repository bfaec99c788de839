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
import org.postlint.syntax.Field;
import org.postlint.text.Place;

/**
 * Writes an effective configuration for people: {@code PLACE: NAME = VALUE} for what main.cf sets,
 * then each service with what it overrides.
 */
public final class ShowText {
  private static final String UNKNOWN = "?";

  private final Appendable out;
  private final Style style;
  private final Configuration configuration;
  private final ShowOptions options;
  private final Secrets secrets;

  private ShowText(Appendable out, Style style, Configuration configuration, ShowOptions options) {
    this.out = out;
    this.style = style;
    this.configuration = configuration;
    this.options = options;
    this.secrets = new Secrets(configuration);
  }

  /** Writes a configuration. */
  public static void write(
      Appendable out, Style style, Configuration configuration, ShowOptions options)
      throws IOException {
    new ShowText(out, style, configuration, options).write();
  }

  /** Writes what Postfix complains about while it reads a configuration, one line for each. */
  public static void writeProblems(Appendable out, Style style, Configuration configuration)
      throws IOException {
    for (Problem problem : configuration.problems()) {
      String kind = problem.fatal() ? "error" : "warning";
      out.append(style.bold(place(problem.place()) + ":")).append(' ').append(kind);
      out.append('[').append(problem.kind().id()).append("]: ");
      out.append(Printable.of(problem.message())).append('\n');
    }
  }

  private void write() throws IOException {
    ShowNames names = new ShowNames(configuration, options);
    if (options.service().isEmpty()) {
      parameters("", configuration.main(), names.main());
    }
    for (Service service : names.services()) {
      List<String> shown = names.of(service);
      if (!shown.isEmpty() || options.names().isEmpty()) {
        Place place = service.source().place(service.entry().span());
        StringBuilder line = new StringBuilder(style.bold(place(place) + ":"));
        for (Field field : Field.values()) {
          line.append(' ').append(Printable.of(service.field(field)));
        }
        out.append(line).append('\n');
        parameters("  ", service.scope(), shown);
      }
    }
  }

  private void parameters(String indent, Scope scope, List<String> names) throws IOException {
    for (String name : names) {
      EffectiveValue value = scope.value(name);
      Optional<Place> place = ShowJson.place(value.origin());
      out.append(place.map(ShowText::place).orElseGet(() -> word(value.origin()))).append(": ");
      out.append(indent).append(style.bold(Printable.of(name))).append(" = ");
      out.append(text(name, value)).append('\n');
    }
  }

  private String text(String name, EffectiveValue value) {
    String shown = value.raw().text();
    if (options.expand()) {
      Expansion expansion = value.expansion();
      if (expansion instanceof Expansion.Expanded expanded) {
        shown = expanded.text().text();
      } else if (expansion instanceof Expansion.Unknown unknown) {
        shown = unknown.partial().text();
      } else {
        return "(" + Printable.of(((Expansion.Failed) expansion).words()) + ")";
      }
    }
    String masked = options.reveal() ? shown : secrets.mask(name, shown);
    return Printable.of(masked.replace(String.valueOf(Expansion.Unknown.HOLE), UNKNOWN));
  }

  private static String place(Place place) {
    return Printable.ofCharacters(place.source().path()) + ":" + place.line();
  }

  private static String word(Origin origin) {
    if (origin instanceof Origin.BuiltInDefault) {
      return "default";
    }
    if (origin instanceof Origin.Computed) {
      return "computed";
    }
    return origin instanceof Origin.PresetByPostfix ? "preset" : "undefined";
  }
}
