package org.postlint.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The streams and the surroundings of one run, so that tests can stand in for a terminal.
 *
 * @param out carries what was asked for and nothing else
 * @param err carries the summary, progress and errors
 * @param environment the environment variables
 * @param terminal whether {@code out} is a terminal
 * @param progress whether {@code err} is a terminal that may show how far the work is
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean terminal,
    boolean progress) {}
