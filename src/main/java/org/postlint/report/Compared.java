package org.postlint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.fix.Comparison;
import org.postlint.fix.Difference;

/**
 * A comparison as it is reported.
 *
 * @param old what was compared, as it was named
 * @param now with what, as it was named
 * @param notes what else the user should know, one phrase each without a full stop
 */
public record Compared(String old, String now, Comparison comparison, List<String> notes) {
  /** Makes it; the list is copied. */
  public Compared {
    notes = List.copyOf(notes);
  }

  /** Returns the entries with passwords hidden. */
  List<Comparison.Entry> entries() {
    return Masked.entries(comparison.entries(), comparison.before(), comparison.after());
  }

  /** Returns the entries by where they make a difference: main.cf first, then the services. */
  Map<String, List<Comparison.Entry>> byService() {
    Map<String, List<Comparison.Entry>> found = new LinkedHashMap<>();
    found.put(Difference.MAIN, new ArrayList<>());
    List<Service> services = new ArrayList<>(comparison.after().services());
    services.addAll(comparison.before().services());
    List<Comparison.Entry> entries = entries();
    for (Service service : services) {
      for (Comparison.Entry each : entries) {
        String heading = heading(each);
        if (each.difference().where().get(0).equals(service.key())) {
          found.computeIfAbsent(heading, none -> new ArrayList<>());
        }
      }
    }
    entries.forEach(
        each -> found.computeIfAbsent(heading(each), none -> new ArrayList<>()).add(each));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private static String heading(Comparison.Entry entry) {
    List<String> where = entry.difference().where();
    return where.get(0).equals(Difference.MAIN) ? Difference.MAIN : String.join(", ", where);
  }

  /** Returns in a few words why something differs and for whom; possibly none. */
  String why(Comparison.Entry entry) {
    List<String> words = new ArrayList<>();
    String from = "Postfix " + comparison.before().target().postfix();
    String to = "Postfix " + comparison.after().target().postfix();
    switch (entry.cause()) {
      case SETTING -> {
        // The values say it.
      }
      case DEFAULT -> words.add("other default");
      case BEGINS -> words.add("not in " + from);
      case ENDS -> words.add("not in " + to);
      case FOLLOWS -> words.add("follows");
      case READING -> words.add("read otherwise by " + to);
    }
    List<String> where = entry.difference().where();
    if (where.size() > 1 && where.get(0).equals(Difference.MAIN)) {
      words.add("also in " + String.join(", ", where.subList(1, where.size())));
    }
    int count = entry.services().size();
    if (count > 0 && count <= 3) {
      words.add("for " + String.join(", ", entry.services()));
    }
    return String.join("; ", words);
  }

  /** Returns what the two were read for, in words. */
  String targets() {
    String old = target(comparison.before());
    String now = target(comparison.after());
    return old.equals(now) ? old : old + " and " + now;
  }

  private static String target(Configuration configuration) {
    String chosen = configuration.target().chosen();
    String release = configuration.target().postfix().toString();
    return "Postfix " + release + (chosen.equals(release) ? "" : " (" + chosen + ")");
  }
}
