package org.postlint.fix;

import java.util.List;
import org.postlint.text.Edit;

/** What it takes to make the changes of one fix, or why that is not possible. */
public sealed interface Plan {
  /**
   * All changes, as edits.
   *
   * @param main edits of main.cf, in order
   * @param master edits of master.cf, in order
   * @param commands what should be run afterwards, in order
   */
  record Edits(List<Edit> main, List<Edit> master, List<String> commands) implements Plan {
    /** Makes a plan; the lists are copied. */
    public Edits {
      main = List.copyOf(main);
      master = List.copyOf(master);
      commands = List.copyOf(commands);
    }
  }

  /**
   * None of the changes is made.
   *
   * @param reason why, a phrase without a full stop
   */
  record Refused(String reason) implements Plan {}
}
