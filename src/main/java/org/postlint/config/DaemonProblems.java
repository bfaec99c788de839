package org.postlint.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postlint.syntax.Word;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** What a program of Postfix refuses in the arguments that its service gives it. */
final class DaemonProblems {
  /** The options that all programs have, those with a value first. */
  private static final String WITH_VALUE = "imnorst";

  private static final String WITHOUT_VALUE = "cdDluvVzS";

  /** Programs that take arguments, or pass over those that they do not need. */
  private static final Set<String> TAKE_ARGUMENTS = Set.of("pipe", "spawn", "postscreen");

  /** Programs that take {@code flags=…} from 3.5 on, and no other argument. */
  private static final Set<String> TAKE_FLAGS = Set.of("smtp", "lmtp");

  private final Settings settings;
  private final ProblemSink sink;

  DaemonProblems(Settings settings, ProblemSink sink) {
    this.settings = settings;
    this.sink = sink;
  }

  /** Looks at the arguments of a service that runs a program of Postfix. */
  void look(Service service) {
    String program = service.program();
    if (!service.active() || settings.inputs.catalog().daemon(program).isEmpty()) {
      return;
    }
    List<Word> words = service.arguments();
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      String text = word.text().text();
      if (text.equals("--")) {
        at++;
        break;
      }
      if (!text.startsWith("-") || text.length() == 1) {
        break;
      }
      at = option(service, words, at);
      if (at < 0) {
        return;
      }
    }
    boolean flags = TAKE_FLAGS.contains(program) && ValueSyntax.atLeast(settings.release, 3, 5);
    while (flags && at < words.size() && isFlags(words.get(at))) {
      at++;
    }
    if (at < words.size() && !TAKE_ARGUMENTS.contains(program)) {
      String text = words.get(at).text().text();
      fatal(
          service,
          ProblemKind.UNEXPECTED_ARGUMENT,
          words.get(at).raw(),
          program + " takes no argument such as " + text,
          (flags ? "unknown attribute name: " : "unexpected command-line argument: ") + text,
          text);
    }
  }

  private static boolean isFlags(Word word) {
    String text = word.text().text();
    return text.regionMatches(true, 0, "flags=", 0, "flags=".length());
  }

  /** Reads one word of options; returns the index of the next word, or -1 after an error. */
  private int option(Service service, List<Word> words, int index) {
    MappedText word = words.get(index).text();
    for (int i = 1; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (WITHOUT_VALUE.indexOf(letter) >= 0) {
        continue;
      }
      boolean known = WITH_VALUE.indexOf(letter) >= 0;
      boolean glued = i + 1 < word.length();
      if (!known || (!glued && index + 1 == words.size())) {
        fatal(
            service,
            known ? ProblemKind.OPTION_WITHOUT_VALUE : ProblemKind.UNKNOWN_OPTION,
            words.get(index).raw(),
            known
                ? "nothing follows the option -" + letter
                : service.program() + " has no option -" + letter,
            "invalid option: " + letter,
            word.text());
        return -1;
      }
      MappedText value = glued ? word.sub(i + 1, word.length()) : words.get(index + 1).text();
      if (letter == 'o' && !assignment(service, value)) {
        return -1;
      }
      return index + (glued ? 1 : 2);
    }
    return index + 1;
  }

  private boolean assignment(Service service, MappedText value) {
    String text = value.text();
    int end = 0;
    while (end < text.length() && !Bytes.isSpace(text.charAt(end)) && text.charAt(end) != '=') {
      end++;
    }
    int equals = end;
    while (equals < text.length() && Bytes.isSpace(text.charAt(equals))) {
      equals++;
    }
    if (end > 0 && equals < text.length() && text.charAt(equals) == '=') {
      return true;
    }
    String words = end == 0 ? "missing attribute name" : "missing '=' after attribute name";
    fatal(
        service,
        end == 0 ? ProblemKind.OPTION_WITHOUT_NAME : ProblemKind.OPTION_WITHOUT_EQUALS,
        value,
        end == 0 ? "no parameter name before the equals sign" : "no equals sign after " + text,
        "invalid \"-o " + text + "\" option value: " + words,
        text);
    return false;
  }

  private void fatal(
      Service service, ProblemKind kind, MappedText at, String message, String log, String text) {
    Place place = at.place().orElseGet(() -> service.source().place(service.entry().span()));
    Map<String, String> args =
        Map.of("text", text, "program", service.program(), "service", service.key());
    String words = LogText.printable(log);
    sink.add(kind, Speaker.DAEMON, place, List.of(), message, words, true, args);
  }
}
