package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Problem;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Something that was reported while the files were read, which Postfix would complain about. */
final class ProblemThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "problem",
          Selector.PROBLEMS,
          "what Postfix would complain about while it reads the two files",
          List.of(
              Property.text("kind", "the kind of problem"),
              Property.of("message", ValueType.SENTENCE, "what is wrong, in a sentence"),
              Property.text("log", "what the target logs; empty where it is silent"),
              Property.flag("fatal", "the program that complains stops"),
              Property.choice(
                  "speaker", "which part of Postfix complains", "postconf", "master", "daemon"),
              Property.text("name", "the name of the parameter; empty where there is none"),
              Property.text("value", "the value; empty where there is none"),
              Property.text("text", "the text that cannot be read; empty where there is none"),
              Property.text("field", "the column of master.cf; empty where there is none"),
              Property.text("program", "the program of the service; empty where there is none"),
              Property.text(
                  "mended",
                  "its line with the words of options joined and a missing -o; else empty"),
              Property.of("file", ValueType.TEXT, "the file that it is in")),
          List.of("parameter", "line"));

  private final Scene scene;
  private final Problem problem;

  ProblemThing(Scene scene, Problem problem) {
    this.scene = scene;
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "kind" -> Value.text(problem.kind().id());
      case "message" -> Value.text(problem.message());
      case "log" -> Value.text(problem.log());
      case "fatal" -> Value.of(problem.fatal());
      case "speaker" -> Value.word(problem.speaker().word());
      case "name", "value", "text", "field", "program" ->
          Value.text(problem.args().getOrDefault(property, ""));
      case "mended" -> Value.text(mended());
      case "file" -> Value.text(problem.place().source().path());
      default -> throw new IllegalArgumentException(property);
    };
  }

  private String mended() {
    String text = line().text();
    return OptionBlanks.mend(text, scene::isParameter);
  }

  /** Returns the physical line that it begins on, without its end. */
  Place line() {
    Source source = problem.place().source();
    String text = source.text();
    int start = source.lines().start(problem.place().line());
    int end = text.indexOf('\n', start);
    end = end < 0 ? text.length() : end;
    end -= end > start && text.charAt(end - 1) == '\r' ? 1 : 0;
    return source.place(new Span(start, end));
  }

  @Override
  Optional<Place> place() {
    return Optional.of(problem.place());
  }

  @Override
  String log() {
    return problem.log();
  }

  @Override
  String word() {
    return problem.message();
  }

  @Override
  @Nullable Thing whole(String kind) {
    String name = problem.args().get("name");
    return switch (kind) {
      case "parameter" -> name == null ? null : scene.parameter(name, null);
      case "line" -> scene.things().line(problem.place());
      default -> null;
    };
  }
}
