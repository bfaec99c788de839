package org.postlint.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.syntax.ServiceEntry;
import org.postlint.text.Place;

/**
 * Finds services, so that no rule has to walk over all of them for each thing that it looks at. Not
 * for threads.
 */
final class Services {
  private final List<Service> all;
  private final Set<String> running = new HashSet<>();

  /** The first active entry of each name and type. */
  private final Map<String, Service> firsts = new HashMap<>();

  /** The last one. */
  private final Map<String, Service> lasts = new HashMap<>();

  private final IdentityHashMap<ServiceEntry, Service> byEntry = new IdentityHashMap<>();

  Services(List<Service> all) {
    this.all = all;
    for (Service service : all) {
      byEntry.put(service.entry(), service);
      if (service.active()) {
        firsts.putIfAbsent(service.key(), service);
        lasts.put(service.key(), service);
        running.add(service.program());
      }
    }
  }

  /** Tells whether an active service runs a program. */
  boolean runs(String program) {
    return running.contains(program);
  }

  /** Tells whether another active entry, before or after it, is for the same service. */
  boolean isRepeated(Service service, boolean later) {
    Service other = (later ? lasts : firsts).get(service.key());
    int order = other == null ? 0 : other.entry().span().compareTo(service.entry().span());
    return later ? order > 0 : order < 0;
  }

  /** Returns the service that an entry is, or null. */
  @Nullable Service of(ServiceEntry entry) {
    return byEntry.get(entry);
  }

  /** Returns the service in whose entry a place begins, or null. */
  @Nullable Service at(Place place) {
    int low = 0;
    int high = all.size() - 1;
    int offset = place.span().start();
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Service service = all.get(middle);
      if (service.entry().span().contains(offset)) {
        return service.source() == place.source() ? service : null;
      }
      if (service.entry().span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
