package org.postlint.rule;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Service;
import org.postlint.config.value.Parsed;
import org.postlint.text.MappedText;

/** The lists of a configuration, each read once for all rules. Not for threads. */
final class Lists {
  private final Scene scene;
  private final Map<String, Read> ofMain = new HashMap<>();
  private final IdentityHashMap<Service, Map<String, Read>> ofServices = new IdentityHashMap<>();

  Lists(Scene scene) {
    this.scene = scene;
  }

  /**
   * A list with its elements.
   *
   * @param parsed what its text means; empty for a name that has no type
   */
  record Read(EffectiveValue value, ElementList list, Optional<Parsed> parsed) {}

  /** Returns the value of a parameter as a list. */
  Read of(String parameter, @Nullable Service service, EffectiveValue value) {
    Map<String, Read> known =
        service == null ? ofMain : ofServices.computeIfAbsent(service, key -> new HashMap<>());
    Read read = known.get(parameter);
    // The default of a parameter is a value of its own.
    if (read == null || read.value() != value) {
      read = read(parameter, service, value);
      known.put(parameter, read);
    }
    return read;
  }

  private Read read(String parameter, @Nullable Service service, EffectiveValue value) {
    MappedText text = Things.text(value).orElse(MappedText.empty());
    Optional<Setting> setting = scene.values().written(value).map(Written::setting);
    Optional<Parsed> parsed = scene.values().parse(parameter, text);
    ElementList list = new ElementList(scene, parameter, service, setting, text);
    parsed.ifPresent(list::of);
    return new Read(value, list, parsed);
  }
}
