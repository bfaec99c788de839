package org.postlint.config;

import org.postlint.catalog.Release;

/** The parameters that Postfix treats unlike all others, whatever their type. */
final class Special {
  static final String PROCESS_NAME = "process_name";
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

  static boolean isAssignmentIgnored(String name, Release release) {
    return !name.equals(SERVICE_NAME) || release.compareTo(SERVICE_NAME_WRITABLE) < 0;
  }
}
