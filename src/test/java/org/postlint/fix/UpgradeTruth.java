package org.postlint.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.StockService;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** What a comparison of two releases should name, and what it does name. */
final class UpgradeTruth {
  private static final Catalog CATALOG = Catalog.load();

  private UpgradeTruth() {}

  /** Reads lines of {@code postconf -d}; a name without a value is one that the host decides. */
  static Map<String, String> defaults(List<String> lines) {
    Map<String, String> found = new TreeMap<>();
    for (String line : lines) {
      int equals = line.indexOf(" =");
      if (equals > 0) {
        String value = line.substring(equals + 2).strip().replaceAll("\\s+", " ");
        found.put(line.substring(0, equals), value);
      }
    }
    return found;
  }

  /** Returns the names that both have, with another value. */
  static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> changed = new TreeSet<>();
    before.forEach(
        (name, value) -> {
          boolean computed = CATALOG.parameter(name).map(each -> each.isComputed()).orElse(true);
          if (after.containsKey(name) && !after.get(name).equals(value) && !computed) {
            changed.add(name);
          }
        });
    return changed;
  }

  /** Compares a main.cf under two releases, with the master.cf that the first one comes with. */
  static Comparison compare(String from, String to, String main, boolean stock) {
    StringBuilder master = new StringBuilder();
    if (stock) {
      Target target = Target.release(CATALOG, from, Optional.empty());
      for (StockService each : CATALOG.stockServices(target.postfix())) {
        if (each.isEnabled()) {
          master.append(
              String.join(
                  " ",
                  each.name(),
                  each.type(),
                  each.isPrivate(),
                  each.unprivileged(),
                  each.chroot(),
                  each.wakeup(),
                  each.processLimit(),
                  each.program(),
                  String.join(" ", each.arguments())));
          master.append('\n');
        }
      }
    }
    return Comparer.compare(
        configuration(from, main, master.toString()), configuration(to, main, master.toString()));
  }

  private static Configuration configuration(String release, String main, String master) {
    Optional<MasterFile> file =
        master.isEmpty()
            ? Optional.empty()
            : Optional.of(MasterFile.parse(Source.ofText("master.cf", master)));
    Inputs inputs =
        Inputs.of(
            Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
            file,
            "/etc/postfix",
            CATALOG,
            Target.release(CATALOG, release, Optional.empty()));
    return Configuration.of(master.isEmpty() ? inputs.inPart() : inputs);
  }

  /** Returns all names that a comparison tells of as changed defaults, in effect or not. */
  static Set<String> named(Comparison comparison) {
    Set<String> named = new TreeSet<>();
    for (Comparison.Entry entry : comparison.entries()) {
      boolean follows = entry.cause() == Comparison.Cause.FOLLOWS;
      if (entry.difference().kind() == Difference.Kind.PARAMETER && !follows) {
        named.add(entry.difference().name());
      }
    }
    comparison.remarks().forEach(each -> named.add(each.name()));
    return named;
  }

  static long count(Comparison comparison, Comparison.Cause cause) {
    return comparison.entries().stream().filter(each -> each.cause() == cause).count();
  }

  static long count(Comparison comparison, Comparison.Kind kind) {
    return comparison.remarks().stream().filter(each -> each.kind() == kind).count();
  }
}
