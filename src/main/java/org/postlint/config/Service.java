package org.postlint.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.syntax.Field;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Source;

/** One entry of master.cf. */
public final class Service {
  private final Source source;
  private final ServiceEntry entry;
  private final boolean active;
  private final List<Option> written;
  private final Map<String, Option> options;
  private final Scope scope;
  private final MappedText program;

  Service(Settings settings, Scope main, Source source, ServiceEntry entry, boolean active) {
    this.source = source;
    this.entry = entry;
    this.active = active;
    this.written = readable(entry.options(), settings);
    this.options = new LinkedHashMap<>();
    for (Option option : written) {
      options.put(option.name(), option);
    }
    MappedText command = entry.field(Field.COMMAND).text();
    this.program = command.sub(command.text().lastIndexOf('/') + 1, command.length());
    this.scope = new Scope(settings, this, main, options);
  }

  /** Returns the entry as written. */
  public ServiceEntry entry() {
    return entry;
  }

  /** Returns master.cf. */
  public Source source() {
    return source;
  }

  /** Returns the name, the first field. */
  public String name() {
    return field(Field.SERVICE);
  }

  /** Returns the type, the second field, such as {@code inet}. */
  public String type() {
    return field(Field.TYPE);
  }

  /** Returns name and type with a slash between them, as postconf names a service. */
  public String key() {
    return name() + '/' + type();
  }

  /** Returns a field as written. */
  public String field(Field field) {
    return entry.field(field).text().text();
  }

  /** Returns the name of the program: the command field after its last slash. */
  public String program() {
    return program.text();
  }

  MappedText nameText() {
    return entry.field(Field.SERVICE).text();
  }

  MappedText programText() {
    return program;
  }

  /** Returns the words after the command. */
  public List<Word> arguments() {
    return entry.arguments();
  }

  /** Returns the {@code -o} overrides in the order of the entry, overridden ones included. */
  public List<Option> options() {
    return written;
  }

  /** Before 3.0, braces did not hold a name and its value together. */
  private static List<Option> readable(List<Option> options, Settings settings) {
    if (ValueSyntax.atLeast(settings.release, 3, 0)) {
      return options;
    }
    List<Option> found = new ArrayList<>(options);
    found.removeIf(Option::braced);
    return List.copyOf(found);
  }

  /** Returns the last override of a parameter. */
  public Optional<Option> option(String parameter) {
    return Optional.ofNullable(options.get(parameter));
  }

  /** Tells whether the master starts it: whether {@code master_service_disable} spares it. */
  public boolean active() {
    return active;
  }

  /** Returns the parameters as this service sees them. */
  public Scope scope() {
    return scope;
  }

  /** Returns where a field is written. */
  public Place place(Field field) {
    return entry.field(field).raw().place().orElseGet(() -> source.place(entry.span()));
  }

  /** Returns where the value of an override is written. */
  Optional<Place> valuePlace(Option option) {
    return option.value().isEmpty() ? Optional.of(option.place()) : option.value().place();
  }

  /** Returns the {@link #key}. */
  @Override
  public String toString() {
    return key();
  }
}
