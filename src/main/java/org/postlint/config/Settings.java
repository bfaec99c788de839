package org.postlint.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Family;
import org.postlint.catalog.Release;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** What main.cf sets and what Postfix has built in: what all services share. */
final class Settings {
  private static final MappedText HOLE =
      MappedText.unwritten(String.valueOf(Expansion.Unknown.HOLE));

  final Inputs inputs;
  final Release release;
  final KnownNames known;
  private final Map<String, Assignment> assignments = new HashMap<>();
  private final Map<String, List<String>> references = new ConcurrentHashMap<>();

  /**
   * A value that no file sets.
   *
   * @param whyUnknown set where the text is a hole
   */
  record Default(MappedText text, Origin origin, @Nullable String whyUnknown) {}

  Settings(Inputs inputs) {
    this.inputs = inputs;
    this.release = inputs.target().postfix();
    boolean anyService = inputs.master().isEmpty() && !inputs.whole();
    this.known = new KnownNames(inputs.catalog(), release, anyService);
    if (inputs.main().isPresent()) {
      for (MainNode node : inputs.main().get().nodes()) {
        if (node instanceof Assignment assignment) {
          assignments.put(assignment.name(), assignment);
        }
      }
    }
  }

  /** Returns the start of main.cf, or of master.cf where there is only that. */
  Place start() {
    Source source =
        inputs
            .main()
            .map(MainFile::source)
            .or(() -> inputs.master().map(MasterFile::source))
            .orElseGet(() -> Source.ofText(inputs.directory() + "/main.cf", ""));
    return source.place(new Span(0, 0));
  }

  /** Returns the names that main.cf sets. */
  Iterable<String> names() {
    return assignments.keySet();
  }

  boolean sets(String name) {
    return assignments.containsKey(name);
  }

  /** Returns the last assignment to a name, or null. */
  @Nullable Assignment assignment(String name) {
    return assignments.get(name);
  }

  /** Tells whether what the files say about a name is ignored. */
  boolean isReadOnly(String name) {
    return Special.isReadOnly(name, release) && known.parameter(name).isPresent();
  }

  /**
   * Tells whether a main.cf that is not there, or not all of it, may set a parameter, so that its
   * value is open. Without one Postfix does not run, so that the defaults are never in force.
   */
  boolean mayBeSetElsewhere(String name) {
    return (inputs.main().isEmpty() || (inputs.open() && !sets(name)))
        && !isReadOnly(name)
        && !name.equals(Special.CONFIG_DIRECTORY)
        && !name.equals(Special.MAIL_VERSION);
  }

  /** Returns the built-in value of a name. */
  Default defaultOf(String name) {
    if (name.equals(Special.CONFIG_DIRECTORY)) {
      return preset(inputs.directory());
    }
    BuiltIns.BuiltIn builtIn = known.builtIn(name);
    if (builtIn == null || !builtIn.isKnown()) {
      Family family = known.family(name);
      return family == null
          ? new Default(MappedText.empty(), new Origin.Undefined(), null)
          : new Default(
              MappedText.unwritten('$' + family.fallback()), new Origin.BuiltInDefault(), null);
    }
    Optional<String> ofHost = inputs.host().defaultOf(name);
    if (ofHost.isPresent()) {
      return new Default(MappedText.unwritten(ofHost.get()), new Origin.Computed(), null);
    }
    if (name.equals(Special.MAIL_VERSION) && release.hasPatch()) {
      return preset(release.toString());
    }
    return builtIn.byDefault();
  }

  /** Returns the names to which the value refers that a name has without any service. */
  @SuppressWarnings("ReferenceEquality") // the very default that was looked up, or one of its own
  List<String> references(String name) {
    Assignment assignment = isReadOnly(name) ? null : assignments.get(name);
    if (assignment != null) {
      List<String> found = references.get(name);
      if (found == null) {
        found = BuiltIns.references(assignment.value().text());
        references.put(name, found);
      }
      return found;
    }
    Default byDefault = defaultOf(name);
    if (byDefault.whyUnknown() != null && name.equals(Special.MYDOMAIN)) {
      return List.of(Special.MYHOSTNAME);
    }
    BuiltIns.BuiltIn builtIn = known.builtIn(name);
    return builtIn != null && byDefault == builtIn.byDefault()
        ? builtIn.references()
        : BuiltIns.references(byDefault.text().text());
  }

  private static Default preset(String text) {
    return new Default(MappedText.unwritten(text), new Origin.PresetByPostfix(), null);
  }

  static Default unknown(String why) {
    return new Default(HOLE, new Origin.Computed(), why);
  }
}
