package org.postlint.rule;

import org.postlint.text.Place;

/**
 * One setting of a parameter as it is written: an assignment of main.cf or an {@code -o} of a
 * service. It is named by its place in the file that was read, so that two settings of one name are
 * told apart.
 *
 * @param parameter the name, as written there
 * @param place the logical line of the assignment (its whole node), or the words of the option from
 *     {@code -o} to its last byte
 */
public record Setting(String parameter, Place place) {}
