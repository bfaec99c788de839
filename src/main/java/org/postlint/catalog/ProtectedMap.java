package org.postlint.catalog;

/**
 * A parameter whose tables a program protects from what others might put into them. None of them
 * may substitute parts of what a regular expression matched.
 *
 * @param parameter the name of the parameter
 * @param program the program that protects it; others that read it do not
 * @param isSecuritySensitive whether the tables also must not come from a source that cannot prove
 *     who it is, and are opened without proxymap whatever is asked for
 */
public record ProtectedMap(String parameter, String program, boolean isSecuritySensitive) {
  static ProtectedMap of(Fields fields) {
    return new ProtectedMap(
        fields.text("name"), fields.text("program"), fields.flag("securitySensitive"));
  }
}
