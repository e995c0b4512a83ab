package io.kvmnet.host;

import java.util.Comparator;

/**
 * A version of libvirt, as {@code virConnectGetLibVersion} tells it.
 *
 * @param major the first number, of {@code 9.7.0} the nine
 * @param minor the second number, 0 to 999
 * @param release the third number, 0 to 999
 * @since 0.1.0
 */
public record LibvirtVersion(int major, int minor, int release)
    implements Comparable<LibvirtVersion> {

  private static final Comparator<LibvirtVersion> ORDER =
      Comparator.comparingInt(LibvirtVersion::major)
          .thenComparingInt(LibvirtVersion::minor)
          .thenComparingInt(LibvirtVersion::release);

  /**
   * Reads libvirt's own encoding.
   *
   * @param encoded {@code major * 1000000 + minor * 1000 + release}
   * @return the version
   */
  public static LibvirtVersion of(long encoded) {
    return new LibvirtVersion(
        (int) (encoded / 1_000_000), (int) (encoded / 1_000 % 1_000), (int) (encoded % 1_000));
  }

  /**
   * Tells whether a feature that came with some version is there.
   *
   * @param since the version that brought the feature
   * @return true if this version is that one or a later one
   */
  public boolean isAtLeast(LibvirtVersion since) {
    return compareTo(since) >= 0;
  }

  /** Orders from old to new. */
  @Override
  public int compareTo(LibvirtVersion other) {
    return ORDER.compare(this, other);
  }

  /**
   * Returns the version as people write it.
   *
   * @return for example {@code 9.0.0}
   */
  @Override
  public String toString() {
    return major + "." + minor + "." + release;
  }
}
