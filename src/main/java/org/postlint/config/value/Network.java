package org.postlint.config.value;

import java.util.List;

/**
 * A network: an address and how many of its leading bits count.
 *
 * @param address the bytes of the address, 4 or 16, each 0 to 255
 * @param prefix the number of bits that count
 */
public record Network(List<Integer> address, int prefix) {
  /** Where the addresses of a network are. */
  public enum Scope {
    /** The host itself. */
    LOOPBACK,
    /** Networks that are not routed on the Internet: private use, link-local, shared. */
    PRIVATE,
    /** Everything else. */
    PUBLIC
  }

  /**
   * Makes a network.
   *
   * @throws IllegalArgumentException unless the address has 4 or 16 bytes and the prefix fits
   */
  public Network {
    address = List.copyOf(address);
    if ((address.size() != 4 && address.size() != 16)
        || prefix < 0
        || prefix > address.size() * 8) {
      throw new IllegalArgumentException("not a network: " + address + "/" + prefix);
    }
  }

  /** Tells whether it is of IP version 4. */
  public boolean isVersion4() {
    return address.size() == 4;
  }

  /** Tells whether bits beyond the prefix are set. */
  public boolean hasHostBits() {
    for (int bit = prefix; bit < address.size() * 8; bit++) {
      if ((address.get(bit / 8) & (0x80 >> (bit % 8))) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether all addresses of another network are in this one. */
  public boolean covers(Network other) {
    if (address.size() != other.address.size() || other.prefix < prefix) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((address.get(bit / 8) & mask) != (other.address.get(bit / 8) & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Returns where its addresses are; a network that reaches beyond a scope is public. */
  public Scope scope() {
    for (Network loopback : KnownNetworks.LOOPBACK) {
      if (loopback.covers(this)) {
        return Scope.LOOPBACK;
      }
    }
    for (Network local : KnownNetworks.PRIVATE) {
      if (local.covers(this)) {
        return Scope.PRIVATE;
      }
    }
    return Scope.PUBLIC;
  }

  /** Returns the address without the bits beyond the prefix. */
  public Network masked() {
    Integer[] bytes = address.toArray(new Integer[0]);
    for (int bit = prefix; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] &= ~(0x80 >> (bit % 8));
    }
    return new Network(List.of(bytes), prefix);
  }
}
