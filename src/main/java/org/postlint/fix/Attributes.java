package org.postlint.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Owner, group, mode and extended attributes of files, where the file system has them. */
final class Attributes {
  private static final int GROUP_WRITE = 0020;
  private static final int OTHERS_WRITE = 0002;
  private static final int STICKY = 01000;
  private static final Integer ROOT = 0;

  /** Linux says by the owner of this who a process is. */
  private static final Path SELF = Path.of("/proc/self");

  private Attributes() {}

  /** Tells in words what a copy lacks of the attributes of its original. */
  static Optional<String> lost(Path original, Path copy) throws IOException {
    if (unix(original)) {
      Map<String, Object> before = read(original, "unix:uid,gid,mode");
      Map<String, Object> after = read(copy, "unix:uid,gid,mode");
      if (!get(before, "uid").equals(after.get("uid"))) {
        return Optional.of("its owner cannot be kept");
      }
      if (!get(before, "gid").equals(after.get("gid"))) {
        return Optional.of("its group cannot be kept");
      }
      if (!get(before, "mode").equals(after.get("mode"))) {
        return Optional.of("its mode cannot be kept");
      }
    }
    UserDefinedFileAttributeView before = user(original);
    UserDefinedFileAttributeView after = user(copy);
    if (before != null && after != null) {
      List<String> kept = after.list();
      for (String name : before.list()) {
        if (!kept.contains(name) || !Arrays.equals(value(before, name), value(after, name))) {
          return Optional.of("its extended attribute user." + name + " cannot be kept");
        }
      }
    }
    return Optional.empty();
  }

  private static UserDefinedFileAttributeView user(Path file) {
    return Files.getFileAttributeView(
        file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static byte[] value(UserDefinedFileAttributeView view, String name) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(view.size(name));
    view.read(name, buffer);
    return buffer.array();
  }

  /** Returns how many names a file has; 1 where that is not known. */
  static int names(Path file) throws IOException {
    return unix(file) ? (Integer) get(read(file, "unix:nlink"), "nlink") : 1;
  }

  /**
   * Tells in words why somebody else could put another file in the place of one that is written in
   * this directory: it, or one above it, may be written by everybody and lacks the sticky bit; or
   * belongs to root and may be written by another group; or belongs to somebody else, and this is
   * root's process, which more can be done with than with theirs.
   */
  static Optional<String> swappable(Path directory) throws IOException {
    if (!unix(directory)) {
      return Optional.empty();
    }
    boolean root = user().equals(ROOT);
    for (Path each = directory; each != null; each = each.getParent()) {
      Map<String, Object> attributes = read(each, "unix:uid,gid,mode");
      int mode = (Integer) get(attributes, "mode");
      boolean ofRoot = get(attributes, "uid").equals(ROOT);
      if (root && !ofRoot) {
        return Optional.of(
            "the directory "
                + each
                + " belongs to user "
                + get(attributes, "uid")
                + ", who could exchange files while root writes them; run postlint as that user");
      }
      if ((mode & STICKY) != 0) {
        continue;
      }
      if ((mode & OTHERS_WRITE) != 0) {
        return Optional.of("everybody may write to the directory " + each);
      }
      if (ofRoot && (mode & GROUP_WRITE) != 0 && !get(attributes, "gid").equals(ROOT)) {
        return Optional.of("a group other than root's may write to the directory " + each);
      }
    }
    return Optional.empty();
  }

  /** Returns the user whose process this is, or -1 where that is not known. */
  private static Object user() {
    try {
      return Objects.requireNonNull(Files.getAttribute(SELF, "unix:uid"));
    } catch (IOException e) {
      return -1;
    }
  }

  private static boolean unix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static Map<String, Object> read(Path file, String names) throws IOException {
    return Files.readAttributes(file, names, LinkOption.NOFOLLOW_LINKS);
  }

  private static Object get(Map<String, Object> attributes, String name) {
    return Objects.requireNonNull(attributes.get(name), name);
  }
}
