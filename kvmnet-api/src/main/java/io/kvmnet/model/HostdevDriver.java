package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which of the host's drivers hands a PCI device to a guest. Libvirt's {@code <forward><driver>}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class HostdevDriver permits HostdevDriverValue {

  HostdevDriver() {}

  /**
   * Names the driver.
   *
   * @param name see {@link #name()}
   * @return a driver without a model
   */
  public static HostdevDriver of(Name name) {
    return builder().name(name).build();
  }

  /**
   * Begins a driver.
   *
   * @return a new builder with nothing said
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the driver's name.
   *
   * @return empty where libvirt is to choose, which means VFIO; libvirt before 10.0.0 wants one
   */
  public abstract Optional<Name> name();

  /**
   * Returns the kernel module that takes VFIO's place.
   *
   * @return letters, digits, {@code _}, {@code +} and {@code -}; needs libvirt 10.0.0
   */
  public abstract Optional<String> model();

  /**
   * Tells whether the driver hands the device over by the kernel's IOMMUFD.
   *
   * @return empty where libvirt is to choose; needs libvirt 12.1.0
   */
  public abstract Optional<Boolean> iommufd();

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Puts the value into words, for a log line; what it leaves open is left out.
   *
   * @return for example {@code vfio model vfio_pci}
   */
  @Override
  public String toString() {
    return name()
        .map(name -> Words.of(name.word()))
        .orElseGet(() -> Words.or("nothing said"))
        .add("model", model())
        .add("iommufd", iommufd())
        .toString();
  }

  /** Builds a {@link HostdevDriver}; not thread-safe. */
  public static final class Builder extends HostdevDriverValue.Builder {
    Builder() {}
  }

  /**
   * The drivers that libvirt has known.
   *
   * @since 0.1.0
   */
  public enum Name {
    /** The kernel's VFIO, what is used today. */
    VFIO("vfio"),
    /** The old assignment of KVM's own; gone from the kernel. */
    KVM("kvm"),
    /** Xen's; needs libvirt 10.0.0. */
    XEN("xen");

    private final String word;

    Name(String word) {
      this.word = word;
    }

    /**
     * Returns libvirt's word for it.
     *
     * @return for example {@code vfio}
     */
    public String word() {
      return word;
    }
  }
}
