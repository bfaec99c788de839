package org.postlint.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is done about findings.
 *
 * @param isDiffed whether the patch that the fixes amount to is made
 * @param isWritten whether the files are replaced by repaired ones
 * @param output the directory below which repaired copies are written
 * @param isUnsafe whether fixes are made that change what Postfix does
 * @param backup what is added to a file's name to name the copy that is kept of its old content;
 *     absent: none is kept
 * @param isVerified whether a postconf reads the repaired files before they are written
 * @param postconf the program to ask then; absent: the installed one
 */
public record Fixing(
    boolean isDiffed,
    boolean isWritten,
    Optional<Path> output,
    boolean isUnsafe,
    Optional<String> backup,
    boolean isVerified,
    Optional<Path> postconf) {
  /** Returns that nothing is done. */
  public static Fixing none() {
    return new Fixing(
        false, false, Optional.empty(), false, Optional.empty(), false, Optional.empty());
  }

  /** Tells whether fixes are made at all. */
  boolean isWanted() {
    return isDiffed || isWritten || output.isPresent();
  }

  /** Tells whether what is reported is what remains. */
  public boolean isKept() {
    return isWritten || output.isPresent();
  }
}
