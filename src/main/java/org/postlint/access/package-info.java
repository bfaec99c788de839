/**
 * What smtpd's restriction lists decide about mail of an abstract client, as far as the
 * configuration alone tells.
 */
@NullMarked
package org.postlint.access;

import org.jspecify.annotations.NullMarked;
