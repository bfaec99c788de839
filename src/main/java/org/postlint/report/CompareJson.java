package org.postlint.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.fix.Comparison;
import org.postlint.text.Place;

/**
 * Writes a comparison as one JSON object, of which {@code schema/compare.json} is the description.
 */
public final class CompareJson {
  private static final int VERSION = 1;

  private CompareJson() {}

  /** Writes a comparison. */
  public static void write(Appendable out, Compared compared) throws IOException {
    Json json = Json.indented(out);
    json.object().name("version").number(VERSION);
    side(json, "old", compared.old(), compared.comparison().before());
    side(json, "new", compared.now(), compared.comparison().after());
    json.name("same").flag(compared.comparison().isSame());
    json.name("differences").array();
    for (Comparison.Entry entry : compared.entries()) {
      json.object();
      EditJson.members(json, entry);
      json.name("services").array();
      for (String service : entry.services()) {
        json.bytes(service);
      }
      json.endArray();
      place(json, "old_place", entry.old());
      place(json, "new_place", entry.now());
      json.endObject();
    }
    json.endArray().name("remarks").array();
    for (Comparison.Remark remark : compared.comparison().remarks()) {
      json.object().name("kind").text(remark.kind().name().toLowerCase(Locale.ROOT));
      json.name("name").bytes(remark.name()).name("since").text(remark.since());
      json.name("now").bytes(remark.now()).name("then").bytes(remark.then());
      place(json, "place", remark.place());
      json.endObject();
    }
    json.endArray().name("notes").array();
    for (String note : compared.notes()) {
      json.text(Printable.ofCharacters(note));
    }
    json.endArray().endObject().end();
  }

  private static void side(Json json, String name, String path, Configuration configuration)
      throws IOException {
    json.name(name).object().name("path").text(path).name("target");
    JsonReport.target(json, configuration.target());
    json.endObject();
  }

  private static void place(Json json, String name, Optional<Place> place) throws IOException {
    json.name(name);
    if (place.isEmpty()) {
      json.none();
    } else {
      json.object().name("path").text(place.get().source().path());
      json.name("line").number(place.get().line()).endObject();
    }
  }
}
