package org.postlint.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.rule.Finding;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Field;
import org.postlint.syntax.Node;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * The fingerprints of the findings of one configuration, worked out when first asked for. Secrets
 * are masked first: nobody can guess one by trying which fingerprint it gives. Not for use by
 * several threads.
 */
public final class Fingerprints implements Identities {
  private static final String MASK = "***";

  private final Configuration configuration;
  private final Secrets secrets;
  private final List<Reported> reported;
  private @Nullable IdentityHashMap<Finding, String> texts;
  private @Nullable Options options;
  private @Nullable Value value;

  /**
   * Prepares to name findings.
   *
   * @param reported all findings of the configuration, sorted
   */
  public Fingerprints(Configuration configuration, Secrets secrets, List<Reported> reported) {
    this.configuration = configuration;
    this.secrets = secrets;
    this.reported = List.copyOf(reported);
  }

  /**
   * Returns the fingerprint of one of the findings.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  @Override
  public String of(Finding finding) {
    IdentityHashMap<Finding, String> known = texts;
    if (known == null) {
      known = all();
      texts = known;
    }
    String text = known.get(finding);
    if (text == null) {
      throw new IllegalArgumentException("not one of the findings: " + finding.message());
    }
    return text;
  }

  private IdentityHashMap<Finding, String> all() {
    IdentityHashMap<Finding, String> all = new IdentityHashMap<>();
    Map<Fingerprint, Integer> seen = new HashMap<>();
    for (Reported each : reported) {
      Fingerprint print = print(each.finding());
      int number = seen.merge(print, 1, Integer::sum) - 1;
      all.put(each.finding(), print.numbered(number).text());
    }
    return all;
  }

  private Fingerprint print(Finding finding) {
    Place place = finding.place();
    Source source = place.source();
    if (configuration.mainFile().isPresent() && configuration.mainFile().get().source() == source) {
      Node node = nodeAt(configuration.mainFile().get().nodes(), place.span());
      if (node instanceof Assignment assignment) {
        return print(finding, "", assignment.name(), value(assignment), assignment.valueSpan());
      }
    } else if (configuration.masterFile().isPresent()
        && configuration.masterFile().get().source() == source) {
      Node node = nodeAt(configuration.masterFile().get().nodes(), place.span());
      if (node instanceof ServiceEntry entry) {
        return print(finding, entry);
      }
    }
    return Fingerprint.of(finding, "", "", masked(place));
  }

  /** Findings that follow one another are often about the same setting. */
  private MappedText value(Assignment assignment) {
    Value known = value;
    if (known == null || known.assignment != assignment) {
      known = new Value(assignment, assignment.value());
      value = known;
    }
    return known.text;
  }

  private Fingerprint print(
      Finding finding, String service, String name, MappedText value, Span span) {
    Span at = finding.place().span();
    String pointedTo =
        !at.isEmpty() && span.contains(at)
            ? masked(finding.place())
            : secrets.mask(name, value.text());
    return Fingerprint.of(finding, service, name, pointedTo);
  }

  private Fingerprint print(Finding finding, ServiceEntry entry) {
    String service = entry.field(Field.SERVICE).text() + "/" + entry.field(Field.TYPE).text();
    Options known = options;
    if (known == null || known.entry != entry) {
      known = new Options(entry);
      options = known;
    }
    Option option = known.at(finding.place().span().start());
    if (option != null) {
      Span span = option.value().place().map(Place::span).orElse(new Span(0, 0));
      return print(finding, service, option.name(), option.value(), span);
    }
    // What is wrong with a service as a whole is told by the values that the message quotes.
    StringBuilder value = new StringBuilder(masked(finding.place()));
    finding
        .values()
        .forEach((name, text) -> value.append(' ').append(name).append('=').append(text));
    return Fingerprint.of(finding, service, "", value.toString());
  }

  private String masked(Place place) {
    Source source = place.source();
    Span span = place.span();
    StringBuilder out = new StringBuilder();
    int at = span.start();
    for (Span secret : secrets.in(source)) {
      if (secret.overlaps(span)) {
        out.append(source.text(), at, Math.max(at, secret.start())).append(MASK);
        at = Math.max(at, Math.min(span.end(), secret.end()));
      }
    }
    return out.append(source.text(), at, span.end()).toString();
  }

  private static <N extends Node> @Nullable Node nodeAt(List<N> nodes, Span span) {
    int low = 0;
    int high = nodes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span at = nodes.get(middle).span();
      if (span.start() < at.start()) {
        high = middle - 1;
      } else if (span.start() >= at.end()) {
        low = middle + 1;
      } else {
        return nodes.get(middle);
      }
    }
    return null;
  }

  /** The value of one assignment, which is put together anew whenever it is asked for. */
  private record Value(Assignment assignment, MappedText text) {}

  /** The options of one entry, to be looked up by place. */
  private static final class Options {
    private final ServiceEntry entry;
    private final List<Option> options;
    private final List<Span> spans = new ArrayList<>();

    Options(ServiceEntry entry) {
      this.entry = entry;
      this.options = entry.options();
      for (Option option : options) {
        spans.add(option.span());
      }
    }

    @Nullable Option at(int offset) {
      int low = 0;
      int high = spans.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (offset < spans.get(middle).start()) {
          high = middle - 1;
        } else if (offset >= spans.get(middle).end()) {
          low = middle + 1;
        } else {
          return options.get(middle);
        }
      }
      return null;
    }
  }
}
