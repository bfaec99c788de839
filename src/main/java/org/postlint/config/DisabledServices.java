package org.postlint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.syntax.Field;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/** The services that {@code master_service_disable} keeps the master from starting. */
final class DisabledServices {
  private final List<String> patterns = new ArrayList<>();

  private DisabledServices() {}

  static DisabledServices of(Scope main) {
    DisabledServices disabled = new DisabledServices();
    Optional<MappedText> value = main.value(Special.MASTER_SERVICE_DISABLE).text();
    if (value.isPresent() && !value.get().isEmpty()) {
      for (Word word : Words.split(value.get(), Words.Separators.LIST, false)) {
        disabled.patterns.add(withSlash(word.raw().text()));
      }
    }
    return disabled;
  }

  /** An older form has a dot between name and type. */
  private static String withSlash(String pattern) {
    int dot = pattern.lastIndexOf('.');
    return pattern.indexOf('/') >= 0 || dot < 0
        ? pattern
        : pattern.substring(0, dot) + '/' + pattern.substring(dot + 1);
  }

  /** Tells whether the first pattern that fits an entry disables it. */
  boolean has(ServiceEntry entry) {
    String type = entry.field(Field.TYPE).text().text();
    String nameAndType = entry.field(Field.SERVICE).text().text() + '/' + type;
    for (String pattern : patterns) {
      int marks = 0;
      while (marks < pattern.length() && pattern.charAt(marks) == '!') {
        marks++;
      }
      String wanted = pattern.substring(marks);
      String subject = wanted.indexOf('/') >= 0 ? nameAndType : type;
      if (subject.equalsIgnoreCase(wanted)) {
        return marks % 2 == 0;
      }
    }
    return false;
  }
}
