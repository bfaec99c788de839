package org.postlint.report;

import java.io.IOException;
import java.util.Locale;
import org.postlint.fix.Comparison;
import org.postlint.fix.Difference;

/**
 * Writes what an edit came to as one JSON object, of which {@code schema/set.json} is the
 * description.
 */
public final class EditJson {
  private static final int VERSION = 1;

  private EditJson() {}

  /** Writes it; with passwords if asked. */
  public static void write(Appendable out, Edited edited, boolean isRevealing) throws IOException {
    Json json = Json.indented(out);
    json.object().name("version").number(VERSION).name("target");
    JsonReport.target(json, edited.after().target());
    json.name("changed").flag(edited.isChanged()).name("written").flag(edited.isWritten());
    json.name("files").array();
    for (Edited.File file : edited.files()) {
      json.object().name("path").text(file.before().path());
      json.name("changed").flag(file.isChanged()).endObject();
    }
    json.endArray().name("diff").bytes(MaskedPatch.of(edited, isRevealing));
    json.name("differences").array();
    for (Comparison.Entry entry : EditText.masked(edited)) {
      json.object();
      members(json, entry);
      json.endObject();
    }
    json.endArray().name("notes").array();
    for (String note : edited.notes()) {
      json.text(Printable.of(note));
    }
    json.endArray().name("problems").array();
    for (Problem problem : edited.problems()) {
      json.object().name("path").text(problem.path());
      json.name("message").text(problem.message()).endObject();
    }
    json.endArray().endObject().end();
  }

  /** Writes the members of a difference that tell what it is. */
  static void members(Json json, Comparison.Entry entry) throws IOException {
    Difference difference = entry.difference();
    json.name("kind").text(difference.kind().name().toLowerCase(Locale.ROOT));
    json.name("name").bytes(difference.name()).name("where").array();
    for (String where : difference.where()) {
      json.bytes(where);
    }
    json.endArray().name("before").bytes(difference.before());
    json.name("after").bytes(difference.after());
    json.name("cause").text(entry.cause().name().toLowerCase(Locale.ROOT));
  }
}
