package org.postlint.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Distribution;
import org.postlint.catalog.Target;

/** Decides what configurations are read for. Not for use by several threads. */
final class TargetChooser {
  private final Catalog catalog;
  private final TargetRequest request;
  private final Supplier<Optional<InstalledPostfix>> ask;
  private boolean asked;
  private Optional<InstalledPostfix> answer = Optional.empty();
  private @Nullable Target named;

  /**
   * Makes a chooser.
   *
   * @throws IllegalArgumentException if what is asked for does not exist; the message says why
   */
  TargetChooser(Catalog catalog, TargetRequest request) {
    this(catalog, request, InstalledPostfix::ask);
  }

  /**
   * Makes a chooser for a host.
   *
   * @param ask looks for the Postfix of the host; asked once, and only where it matters
   */
  TargetChooser(Catalog catalog, TargetRequest request, Supplier<Optional<InstalledPostfix>> ask) {
    this.catalog = catalog;
    this.request = request;
    this.ask = ask;
    boolean open = request.target().isEmpty() && request.postfix().isEmpty();
    this.named = open ? null : withOpenssl(requested());
  }

  /**
   * What was chosen for a configuration.
   *
   * @param hostname the name of the host that it is for; known only where that is this one
   */
  record Chosen(Target target, Optional<String> hostname) {
    /** Tells whether the configuration is that of this host. */
    boolean isThisHost() {
      return hostname.isPresent();
    }
  }

  /** Returns the target for the configuration in a directory. */
  Chosen choose(Optional<Path> directory) {
    if (directory.isPresent() && isInstalled(directory.get())) {
      InstalledPostfix postfix = installed().orElseThrow();
      Target target = named == null ? withOpenssl(installed(postfix)) : named;
      return new Chosen(target, Optional.of(postfix.hostname()));
    }
    return new Chosen(
        named == null ? withOpenssl(Target.newest(catalog)) : named, Optional.empty());
  }

  private Target requested() {
    if (request.postfix().isPresent()) {
      if (request.target().isPresent()) {
        throw new IllegalArgumentException("--target and --postfix ask for the same; give one");
      }
      return Target.release(catalog, request.postfix().get(), request.openssl());
    }
    String name = request.target().orElseThrow();
    if (!name.equals(TargetRequest.INSTALLED)) {
      return Target.named(catalog, name);
    }
    return installed(
        installed()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no installed Postfix was found; name a release or a distribution")));
  }

  private Target withOpenssl(Target target) {
    if (request.openssl().isEmpty()) {
      return target;
    }
    return new Target(
        target.postfix(),
        request.openssl().get(),
        target.distribution(),
        target.chosen(),
        target.notes());
  }

  private Target installed(InstalledPostfix postfix) {
    Optional<Distribution> distribution = postfix.distribution().flatMap(catalog::distribution);
    Optional<String> openssl =
        postfix.openssl().or(() -> distribution.flatMap(Distribution::openssl));
    Target release = Target.release(catalog, postfix.version(), Optional.of(openssl.orElse("")));
    List<String> notes = new ArrayList<>(release.notes());
    if (openssl.isEmpty() && request.openssl().isEmpty()) {
      notes.add("its OpenSSL is not known; --openssl can tell");
    }
    return new Target(
        release.postfix(),
        openssl.orElse(""),
        distribution.map(Distribution::id),
        TargetRequest.INSTALLED,
        notes);
  }

  /** Only a directory named like Postfix's own is worth the start of a program. */
  private boolean isInstalled(Path directory) {
    try {
      Path real = directory.toRealPath();
      Path parent = real.getParent();
      if (parent == null
          || !real.endsWith("postfix")
          || parent.getFileName() == null
          || !parent.endsWith("etc")) {
        return false;
      }
      return installed().filter(postfix -> postfix.directory().equals(real)).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<InstalledPostfix> installed() {
    if (!asked) {
      asked = true;
      answer = ask.get();
    }
    return answer;
  }
}
