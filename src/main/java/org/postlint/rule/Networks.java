package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.config.value.AddressParser;
import org.postlint.config.value.Network;
import org.postlint.rule.Value.Items;

/** Compares lists of networks with networks. */
final class Networks {
  private Networks() {}

  /** Tells whether a list holds every address of a network or address. */
  static Truth covers(Items items, Value operand) {
    Truth truth = Truth.FALSE;
    for (Network network : networks(operand)) {
      truth = truth.or(covers(items, network));
    }
    return truth;
  }

  private static Truth covers(Items items, Network wanted) {
    boolean unsure = !items.complete();
    for (Thing item : items.items()) {
      if (!(item instanceof ElementThing element)) {
        continue;
      }
      Optional<Network> network = element.parts().network();
      if (network.isEmpty()) {
        // A table, a file or a host name may hold it.
        unsure = true;
      } else if (network.get().covers(wanted)) {
        boolean negated = element.parts().negated();
        return unsure && !negated ? Truth.UNKNOWN : Truth.of(!negated);
      } else if (element.parts().negated() && wanted.covers(network.get())) {
        return Truth.FALSE;
      }
    }
    return unsure ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Tells whether every network of a list lies within another one. */
  static Truth under(Items items, Value operand) {
    List<Network> wide = networks(operand);
    Truth truth = items.complete() ? Truth.TRUE : Truth.UNKNOWN;
    for (Thing item : items.items()) {
      if (!(item instanceof ElementThing element) || element.parts().negated()) {
        continue;
      }
      Optional<Network> network = element.parts().network();
      if (network.isEmpty()) {
        truth = truth.and(Truth.UNKNOWN);
        continue;
      }
      boolean within = false;
      for (Network each : wide) {
        within |= each.covers(network.get());
      }
      truth = truth.and(Truth.of(within));
    }
    return truth;
  }

  private static List<Network> networks(Value value) {
    List<Network> networks = new ArrayList<>();
    if (value instanceof Items items) {
      for (Thing item : items.items()) {
        if (item instanceof ElementThing element) {
          element.parts().network().ifPresent(networks::add);
        }
      }
    } else {
      AddressParser.network(Comparison.text(value)).ifPresent(networks::add);
    }
    return networks;
  }
}
