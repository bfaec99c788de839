package org.postlint.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the names that the files set have an effect. */
final class Usage {
  private final KnownNames known;
  private final Set<String> main;
  private final boolean open;
  private final Map<Service, Set<String>> services = new HashMap<>();

  /**
   * Makes it.
   *
   * @param open whether values may refer to more names than they show
   */
  Usage(KnownNames known, Set<String> main, List<Namespace> namespaces, boolean open) {
    this.open = open;
    this.known = known;
    this.main = main;
    for (Namespace namespace : namespaces) {
      services.put(namespace.service, namespace.used);
    }
  }

  /** Tells whether a name that main.cf sets, or a service if one is given, is used. */
  boolean isUsed(String name, @Nullable Service service) {
    Set<String> own = service == null ? null : services.get(service);
    return open || known.knows(name) || main.contains(name) || (own != null && own.contains(name));
  }
}
