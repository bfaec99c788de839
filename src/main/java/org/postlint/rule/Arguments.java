package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.postlint.config.Service;
import org.postlint.rule.ElementThing.Parts;
import org.postlint.syntax.Word;
import org.postlint.text.MappedText;

/** The words after the command of a service, as a list. */
final class Arguments {
  private Arguments() {}

  static ElementList of(Scene scene, Service service) {
    List<Word> words = service.arguments();
    MappedText.Builder text = new MappedText.Builder();
    int[] starts = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      text.append(i == 0 ? "" : " ");
      starts[i] = text.length();
      text.append(words.get(i).raw());
    }
    Optional<Setting> setting =
        Optional.of(new Setting("", service.source().place(service.entry().span())));
    ElementList list =
        new ElementList(scene, LooksCompiler.ARGUMENTS, service, setting, text.build());
    boolean options = true;
    boolean value = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).raw().text();
      String kind = "word";
      if (value) {
        kind = "option-value";
        value = false;
      } else if (options && word.length() > 1 && word.startsWith("-") && !word.equals("--")) {
        kind = "option";
        int letter = word.indexOf('o', 1);
        value = letter == word.length() - 1;
      } else {
        options = false;
      }
      list.add(Parts.plain(starts[i], starts[i] + word.length(), word).ofKind(kind));
    }
    return list;
  }
}
