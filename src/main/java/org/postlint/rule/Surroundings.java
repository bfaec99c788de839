package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.postlint.text.Source;

/**
 * What can be known beside main.cf and master.cf: files, certificates, addresses. Every answer may
 * be that it is not known, and then what rules say about it is unknown, too. Must answer the same
 * again.
 */
public interface Surroundings {
  /**
   * A file, directory or socket.
   *
   * @param exists whether it is there; the rest counts only where it is
   * @param modified when its content was changed, in seconds since 1970
   * @param mode its permissions, as {@code chmod} takes them
   */
  record FileFact(boolean exists, long modified, int mode) {
    /** The fact that there is no such file. */
    public static final FileFact MISSING = new FileFact(false, 0, 0);
  }

  /**
   * A certificate of a chain.
   *
   * @param keyType {@code rsa}, {@code ec}, {@code ed25519} …
   * @param keyBits the size of the key
   * @param notAfter when it expires, in seconds since 1970
   * @param signature the digest of its signature, such as {@code sha256}
   */
  record Certificate(
      String keyType,
      int keyBits,
      long notAfter,
      List<String> names,
      boolean selfSigned,
      String signature) {
    /** Makes a certificate; the names are copied. */
    public Certificate {
      names = List.copyOf(names);
    }
  }

  /**
   * A file with certificates.
   *
   * @param certificates in the order of the file, the server's own first
   * @param complete whether the chain leads to a root, or to a certificate that such a root signed
   * @param ordered whether each certificate is signed by the next
   * @param endsInRoot whether the last one is signed by itself
   * @param problem why it cannot be used; empty where it can
   */
  record Chain(
      List<Certificate> certificates,
      Optional<Boolean> complete,
      boolean ordered,
      boolean endsInRoot,
      String problem) {
    /** Makes a chain; the certificates are copied. */
    public Chain {
      certificates = List.copyOf(certificates);
    }
  }

  /** Returns what is known of an absolute path. */
  Optional<FileFact> file(String path);

  /** Returns the content of a text file, reported under its path. */
  Optional<Source> text(String path);

  /** Returns the certificates in a file. */
  Optional<Chain> chain(String path);

  /** Returns the addresses of the host. */
  Optional<List<String>> addresses();

  /** Returns the name servers of the host. */
  Optional<List<String>> resolvers();

  /** Returns the time for which is asked, in seconds since 1970. */
  Optional<Long> now();

  /** Returns that nothing is known. */
  static Surroundings none() {
    return Nothing.INSTANCE;
  }

  /** Knows nothing. */
  enum Nothing implements Surroundings {
    /** The one that there is. */
    INSTANCE;

    @Override
    public Optional<FileFact> file(String path) {
      return Optional.empty();
    }

    @Override
    public Optional<Source> text(String path) {
      return Optional.empty();
    }

    @Override
    public Optional<Chain> chain(String path) {
      return Optional.empty();
    }

    @Override
    public Optional<List<String>> addresses() {
      return Optional.empty();
    }

    @Override
    public Optional<List<String>> resolvers() {
      return Optional.empty();
    }

    @Override
    public Optional<Long> now() {
      return Optional.empty();
    }
  }
}
