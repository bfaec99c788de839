/** Reads YAML files into {@link org.postlint.rule.node.Node} trees; alone here is a YAML parser. */
@NullMarked
package org.postlint.rule.yaml;

import org.jspecify.annotations.NullMarked;
