package org.postlint.catalog;

/**
 * A way to reach a table through another process.
 *
 * @param purpose {@code read} or {@code write}
 * @param approved the parameter that lists what may be reached
 * @param service the usual name of the service
 * @param serviceParameter the parameter that gives its name
 */
public record ProxyAccess(
    String purpose, String approved, String service, String serviceParameter) {
  static ProxyAccess of(Fields fields) {
    return new ProxyAccess(
        fields.text("name"),
        fields.text("approved"),
        fields.text("service"),
        fields.text("serviceParameter"));
  }
}
