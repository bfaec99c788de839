package org.postlint.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and once. Safe for threads. */
final class Deferred<T> {
  private @Nullable Supplier<T> source;
  private volatile @Nullable T value;

  Deferred(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    T known = value;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = value;
    if (known == null && source != null) {
      known = source.get();
      value = known;
      source = null;
    }
    if (known == null) {
      throw new IllegalStateException("nothing was made");
    }
    return known;
  }
}
