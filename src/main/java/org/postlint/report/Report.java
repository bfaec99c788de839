package org.postlint.report;

import java.io.IOException;

/**
 * A report that is being written. It is given one configuration after the other, in the order in
 * which they are reported, and holds on to none of them.
 */
public interface Report {
  /** Adds a configuration. */
  void add(Checked checked) throws IOException;

  /** Ends the report. Nothing may be added any more. */
  void finish(Summary summary) throws IOException;
}
