package io.kvmnet.model;

/**
 * The kinds of networks, by libvirt's forward mode.
 *
 * @since 0.1.0
 */
public enum NetworkKind {
  /** {@link NatNetwork}; forward mode {@code nat}. */
  NAT("nat"),
  /** {@link RoutedNetwork}; forward mode {@code route}. */
  ROUTED("routed"),
  /** {@link OpenNetwork}; forward mode {@code open}. */
  OPEN("open"),
  /** {@link IsolatedNetwork}; no forward mode. */
  ISOLATED("isolated"),
  /** {@link BridgedNetwork}; forward mode {@code bridge} with a bridge. */
  BRIDGED("bridged"),
  /** {@link MacvtapNetwork}; forward modes {@code bridge}, {@code vepa} and so on, with NICs. */
  MACVTAP("macvtap"),
  /** {@link HostdevNetwork}; forward mode {@code hostdev}. */
  HOSTDEV("hostdev");

  private final String word;

  NetworkKind(String word) {
    this.word = word;
  }

  /**
   * Returns the kind of a network.
   *
   * @param network any network
   * @return its kind
   */
  public static NetworkKind of(Network network) {
    if (network instanceof NatNetwork) {
      return NAT;
    }
    if (network instanceof RoutedNetwork) {
      return ROUTED;
    }
    if (network instanceof OpenNetwork) {
      return OPEN;
    }
    if (network instanceof IsolatedNetwork) {
      return ISOLATED;
    }
    if (network instanceof BridgedNetwork) {
      return BRIDGED;
    }
    return network instanceof MacvtapNetwork ? MACVTAP : HOSTDEV;
  }

  /**
   * Returns the kind as one says it.
   *
   * @return for example {@code nat}
   */
  public String word() {
    return word;
  }
}
