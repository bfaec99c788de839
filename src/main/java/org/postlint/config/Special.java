package org.postlint.config;

import org.postlint.catalog.Release;

/** The parameters that Postfix treats unlike all others, whatever their type. */
final class Special {
  static final String PROCESS_NAME = "process_name";
  static final String PROCESS_ID = "process_id";
  static final String SERVICE_NAME = "service_name";
  static final String CONFIG_DIRECTORY = "config_directory";
  static final String MYHOSTNAME = "myhostname";
  static final String MYDOMAIN = "mydomain";
  static final String MAIL_VERSION = "mail_version";
  static final String RESTRICTION_CLASSES = "smtpd_restriction_classes";
  static final String MASTER_SERVICE_DISABLE = "master_service_disable";

  /** The first release in which postconf takes an assignment to service_name for a usual one. */
  private static final Release SERVICE_NAME_WRITABLE = new Release(3, 11, 1);

  private Special() {}

  /** Tells whether the value in a service comes from its entry, whatever else is set. */
  static boolean isOfEntry(String name) {
    return name.equals(PROCESS_NAME) || name.equals(SERVICE_NAME);
  }

  /** Tells whether postconf calls a name read-only; it means those that the process decides. */
  static boolean isReadOnly(String name, Release release) {
    return switch (name) {
      case PROCESS_NAME, PROCESS_ID -> true;
      case SERVICE_NAME -> release.compareTo(SERVICE_NAME_WRITABLE) < 0;
      default -> false;
    };
  }
}
