package org.postlint.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postlint.fix.FileState;
import org.postlint.rule.Surroundings;
import org.postlint.text.Source;

/**
 * What this host can tell of a configuration. Where the configuration is that of this host, all of
 * it; else only the files below the configuration's own directory, since every other path leads to
 * a host that need not be this one.
 */
final class Nearby implements Surroundings {
  private static final int PERMISSIONS = 07777;
  private static final long MOST_BYTES = 64L << 20;

  private final Path directory;
  private final boolean isThisHost;
  private final Instant now;

  Nearby(Path directory, boolean isThisHost, Instant now) {
    this.directory = directory;
    this.isThisHost = isThisHost;
    this.now = now;
  }

  @Override
  public Optional<FileFact> file(String named) {
    Optional<Path> path = visible(named);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      Map<String, Object> facts = Files.readAttributes(path.get(), "unix:lastModifiedTime,mode");
      long modified =
          facts.get("lastModifiedTime") instanceof FileTime time ? time.to(TimeUnit.SECONDS) : 0;
      int mode = facts.get("mode") instanceof Integer bits ? bits & PERMISSIONS : 0;
      return Optional.of(new FileFact(true, modified, mode));
    } catch (NoSuchFileException e) {
      return Optional.of(FileFact.MISSING);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Java has no exception of its own for a path that goes on below a file.
      Path parent = path.get().getParent();
      boolean below = parent != null && Files.isRegularFile(parent);
      return below ? Optional.of(FileFact.MISSING) : Optional.empty();
    }
  }

  @Override
  public Optional<Source> text(String named) {
    Optional<Path> path = visible(named);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean fits = Files.isRegularFile(path.get()) && Files.size(path.get()) <= MOST_BYTES;
      return fits ? Optional.of(FileState.read(path.get(), named).source()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Chain> chain(String named) {
    return text(named).map(source -> Certificates.read(source.text()));
  }

  @Override
  public Optional<List<String>> addresses() {
    if (!isThisHost) {
      return Optional.empty();
    }
    try {
      List<String> addresses = new ArrayList<>();
      for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
        for (InetAddress address : each.inetAddresses().toList()) {
          String text = address.getHostAddress();
          int zone = text.indexOf('%');
          addresses.add(zone < 0 ? text : text.substring(0, zone));
        }
      }
      return Optional.of(addresses);
    } catch (SocketException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<List<String>> resolvers() {
    if (!isThisHost) {
      return Optional.empty();
    }
    Optional<Source> file = text("/etc/resolv.conf");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<String> servers = new ArrayList<>();
    for (String line : file.get().text().split("\n", -1)) {
      String[] words = line.trim().split("[ \t]+", -1);
      if (words.length > 1 && words[0].equals("nameserver")) {
        servers.add(words[1]);
      }
    }
    return Optional.of(servers);
  }

  @Override
  public Optional<Long> now() {
    return Optional.of(now.getEpochSecond());
  }

  private Optional<Path> visible(String named) {
    if (named.isEmpty() || named.charAt(0) != '/') {
      return Optional.empty();
    }
    try {
      Path path = Path.of(named).normalize();
      return isThisHost || path.startsWith(directory) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
