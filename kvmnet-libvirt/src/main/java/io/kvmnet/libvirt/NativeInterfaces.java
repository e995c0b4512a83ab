package io.kvmnet.libvirt;

import io.kvmnet.libvirt.jna.LibvirtFunctions;
import org.libvirt.jna.InterfacePointer;

/** Looks for the host's interfaces. For the connection's own threads only. */
final class NativeInterfaces {

  private static final int NO_INTERFACE = 57;
  private static final String EVERYWHERE = "lo";

  private final LibvirtFunctions libvirt;
  private final LibvirtConnection connection;

  NativeInterfaces(LibvirtFunctions libvirt, LibvirtConnection connection) {
    this.libvirt = libvirt;
    this.connection = connection;
  }

  boolean exists(String name) throws NativeFailure {
    if (name.indexOf('\0') >= 0) {
      return false;
    }
    try {
      InterfacePointer found =
          connection.check(libvirt.virInterfaceLookupByName(connection.pointer(), name));
      libvirt.virInterfaceFree(found);
      return true;
    } catch (NativeFailure failure) {
      if (failure.hasCode(NO_INTERFACE)) {
        return false;
      }
      throw failure;
    }
  }

  /**
   * Tells whether the daemon answers such questions at all: {@code network:///system} does not, nor
   * one without libvirt's interface driver.
   */
  boolean known() throws NativeFailure {
    try {
      exists(EVERYWHERE);
      return true;
    } catch (NativeFailure failure) {
      if (failure.connectionLost()) {
        throw failure;
      }
      return false;
    }
  }
}
