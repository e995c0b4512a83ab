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
  ISOLATED("isolated");

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
    return network instanceof OpenNetwork ? OPEN : ISOLATED;
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
