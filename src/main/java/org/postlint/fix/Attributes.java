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
   * this directory: it, or one above it, may be written by everybody and lacks the sticky bit, or
   * belongs to root and may be written by another group.
   */
  static Optional<String> swappable(Path directory) throws IOException {
    if (!unix(directory)) {
      return Optional.empty();
    }
    for (Path each = directory; each != null; each = each.getParent()) {
      Map<String, Object> attributes = read(each, "unix:uid,gid,mode");
      int mode = (Integer) get(attributes, "mode");
      if ((mode & STICKY) != 0) {
        continue;
      }
      if ((mode & OTHERS_WRITE) != 0) {
        return Optional.of("everybody may write to the directory " + each);
      }
      boolean ofRoot = get(attributes, "uid").equals(0);
      if (ofRoot && (mode & GROUP_WRITE) != 0 && !get(attributes, "gid").equals(0)) {
        return Optional.of("a group other than root's may write to the directory " + each);
      }
    }
    return Optional.empty();
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
