package org.postlint.rule;

import java.util.List;

/** A fix, as the rule has it. */
record FixSpec(Fix.Kind kind, Template title, List<EditSpec> edits) {
  FixSpec {
    edits = List.copyOf(edits);
  }
}
