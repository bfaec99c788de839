package org.postlint.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.value.ValueTypes;
import org.postlint.syntax.Field;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.ServiceEntry;

/**
 * A Postfix configuration: main.cf and master.cf together, for one release. It never reads files
 * itself. Immutable; what is costly is worked out when first asked for.
 */
public final class Configuration {
  private final Inputs inputs;
  private final Settings settings;
  private final Scope main;
  private final List<Service> services;
  private final ValueTypes valueTypes;
  private Problems.@Nullable Result problems;
  private volatile @Nullable Map<String, Service> byKey;

  private Configuration(Inputs inputs) {
    this.inputs = inputs;
    this.settings = new Settings(inputs);
    this.main = new Scope(settings, null, null, Map.of());
    this.services = inputs.master().map(this::readServices).orElse(List.of());
    this.valueTypes = ValueTypes.of(inputs.catalog(), inputs.target().postfix());
  }

  /** Puts a configuration together. */
  public static Configuration of(Inputs inputs) {
    return new Configuration(inputs);
  }

  /** Returns the same configuration with other files, all else being equal. */
  public Configuration with(Optional<MainFile> main, Optional<MasterFile> master) {
    return of(inputs.withFiles(main, master));
  }

  /** Returns the same configuration, with nothing known about a file that is absent. */
  public Configuration inPart() {
    return of(inputs.inPart());
  }

  /** Returns the same configuration, with nothing known about what main.cf does not set. */
  public Configuration opened() {
    return of(inputs.opened());
  }

  /**
   * Tells whether the files are yet to be filled in, so that they may set and refer to more than
   * they show.
   */
  public boolean isUnfilled() {
    return inputs.isUnfilled();
  }

  private List<Service> readServices(MasterFile file) {
    List<ServiceEntry> entries = new ArrayList<>();
    for (MasterNode node : file.nodes()) {
      if (node instanceof ServiceEntry entry) {
        entries.add(entry);
        settings.known.addService(
            entry.field(Field.SERVICE).text().text(), entry.field(Field.COMMAND).text().text());
      }
    }
    DisabledServices disabled = DisabledServices.of(main);
    List<Service> found = new ArrayList<>(entries.size());
    for (ServiceEntry entry : entries) {
      found.add(new Service(settings, main, file.source(), entry, !disabled.has(entry)));
    }
    return List.copyOf(found);
  }

  /** Returns main.cf, unless there is none. */
  public Optional<MainFile> mainFile() {
    return inputs.main();
  }

  /** Returns master.cf, unless there is none. */
  public Optional<MasterFile> masterFile() {
    return inputs.master();
  }

  /** Returns the directory of the two, as Postfix would name it. */
  public String directory() {
    return inputs.directory();
  }

  /** Returns what is known about Postfix. */
  public Catalog catalog() {
    return inputs.catalog();
  }

  /** Returns the release that this configuration is for. */
  public Target target() {
    return inputs.target();
  }

  /** Returns the readers of values for that release. */
  public ValueTypes valueTypes() {
    return valueTypes;
  }

  /** Returns the parameters as main.cf alone sets them. */
  public Scope main() {
    return main;
  }

  /** Returns the services in the order of the file, inactive ones included. */
  public List<Service> services() {
    return services;
  }

  /** Returns the service of that name and type; of several entries the last, which is the one. */
  public Optional<Service> service(String name, String type) {
    Map<String, Service> known = byKey;
    if (known == null) {
      // A race works the same thing out twice.
      known = new HashMap<>();
      for (Service service : services) {
        known.put(service.name() + ' ' + service.type(), service);
      }
      byKey = known;
    }
    return Optional.ofNullable(known.get(name + ' ' + type));
  }

  /**
   * Tells whether the release knows a name: built in, made up for a service, or the old name of
   * another one.
   */
  public boolean knows(String name) {
    return settings.known.knows(name);
  }

  /**
   * Returns everything that Postfix complains about while it reads the files, in the order of its
   * complaints. What postconf would say after it has stopped is listed without its words.
   */
  public List<Problem> problems() {
    return result().problems();
  }

  /**
   * Tells whether a name that main.cf sets has an effect: the release knows it, a value refers to
   * it, it is a restriction class, or a lookup table explains it.
   */
  public boolean isUsed(String name) {
    return result().usage().isUsed(name, null);
  }

  /** Tells whether a name that an option of a service sets has an effect there. */
  public boolean isUsed(Service service, String name) {
    return result().usage().isUsed(name, service);
  }

  private Problems.Result result() {
    Problems.Result known = problems;
    if (known == null) {
      // A race works the same thing out twice.
      known = Problems.of(inputs, settings, main, services);
      problems = known;
    }
    return known;
  }
}
