package org.postlint.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be compared.
 *
 * @param old a file or directory, or {@code REV:PATH} of a git repository
 * @param now likewise
 * @param target what both are read for
 * @param from what the old one is read for, in place of that
 * @param to what the new one is read for, in place of that
 * @param directory where relative paths of a repository begin
 */
public record CompareRequest(
    String old,
    String now,
    TargetRequest target,
    Optional<String> from,
    Optional<String> to,
    Path directory) {}
