package io.kvmnet.libvirt;

import com.sun.jna.ptr.LongByReference;
import io.kvmnet.error.Failure;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.libvirt.xml.NetworkXml;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.Network;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NetworkBackend;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.NetworkPointer;

/** Libvirt's functions for networks, in the model's types. */
final class LibvirtBackend implements NetworkBackend {

  private static final int INACTIVE_XML = 1;

  /** By its schema, the daemon refuses what it would drop in silence. */
  private static final int VALIDATE = 1;

  private static final LibvirtVersion VALIDATES = new LibvirtVersion(7, 8, 0);

  private final String uri;
  private final LibvirtFunctions libvirt;
  private final LibvirtConnection connection;
  private final NativeNetworks networks;
  private final NativeLeases leases;
  private final NativeInterfaces interfaces;
  private final LibvirtVersion version;
  private final Set<Capability> capabilities;
  private final int configFlags;
  private final boolean validates;

  private LibvirtBackend(
      String uri, LibvirtFunctions libvirt, LibvirtConnection connection, boolean testDriver) {
    this.uri = uri;
    this.libvirt = libvirt;
    this.connection = connection;
    this.networks = new NativeNetworks(libvirt, connection);
    this.leases = new NativeLeases(libvirt, connection);
    this.interfaces = new NativeInterfaces(libvirt, connection);
    // The test driver keeps both copies, but refuses the flag.
    this.configFlags = testDriver ? 0 : INACTIVE_XML;
    this.version = connection.call(attempt("read", "the daemon's version"), this::readVersion);
    this.validates = version.isAtLeast(VALIDATES) && clientVersion().isAtLeast(VALIDATES);
    this.capabilities = readCapabilities(testDriver);
  }

  static LibvirtBackend open(BackendOptions options) {
    String uri = options.printableUri();
    Failure attempt = Failure.of("open", "a connection").on(uri);
    return open(options, LibvirtLibrary.load(attempt));
  }

  static LibvirtBackend open(BackendOptions options, LibvirtFunctions libvirt) {
    String uri = options.printableUri();
    Failure attempt = Failure.of("open", "a connection").on(uri);
    warmUp();
    LibvirtConnection connection = LibvirtConnection.open(libvirt, options, attempt);
    try {
      return new LibvirtBackend(uri, libvirt, connection, Uris.isTestDriver(options.uri()));
    } catch (RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }

  private Set<Capability> readCapabilities(boolean testDriver) {
    Set<Capability> known = Capability.of(version);
    if (!testDriver) {
      known.add(Capability.LEASES);
      if (connection.call(attempt("read", "interfaces"), interfaces::known)) {
        known.add(Capability.HOST_INTERFACES);
      }
    }
    return Collections.unmodifiableSet(known);
  }

  /** Reading XML takes a while to get going; the daemon's answer does too. */
  private static void warmUp() {
    Thread thread = new Thread(null, NetworkXml::warmUp, "kvmnet-libvirt-xml", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(LibvirtBackend.class.getClassLoader());
    thread.start();
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public LibvirtVersion version() {
    return version;
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public List<NetworkState> list() {
    return connection.call(attempt("list", "networks"), networks::list);
  }

  @Override
  public Optional<NetworkState> find(String name) {
    return connection.call(attempt("look up", "network '" + name + "'"), () -> networks.find(name));
  }

  @Override
  public Optional<NetworkState> find(UUID uuid) {
    return connection.call(attempt("look up", subject(uuid)), () -> networks.find(uuid));
  }

  @Override
  public Network definition(UUID uuid, Definition copy) {
    int flags = copy == Definition.CONFIG ? configFlags : 0;
    return NetworkXml.parse(
        connection.call(
            attempt("read the definition of", subject(uuid)),
            () -> networks.with(uuid, network -> xml(network, flags))));
  }

  @Override
  public UUID define(Network network) {
    String xml = NetworkXml.format(network);
    return connection.call(
        attempt("define", subject(network)), () -> networks.make(() -> defined(xml)));
  }

  @Override
  public UUID create(Network network) {
    String xml = NetworkXml.format(network);
    return connection.call(
        attempt("create", subject(network)), () -> networks.make(() -> created(xml)));
  }

  @Override
  public void start(UUID uuid) {
    apply("start", uuid, libvirt::virNetworkCreate);
  }

  @Override
  public void stop(UUID uuid) {
    apply("stop", uuid, libvirt::virNetworkDestroy);
  }

  @Override
  public void undefine(UUID uuid) {
    apply("undefine", uuid, libvirt::virNetworkUndefine);
  }

  @Override
  public void setAutostart(UUID uuid, boolean autostart) {
    apply(
        "set the autostart of",
        uuid,
        network -> libvirt.virNetworkSetAutostart(network, autostart ? 1 : 0));
  }

  @Override
  public List<Lease> leases(UUID uuid, Optional<MacAddress> mac) {
    Failure attempt = attempt("list the leases of", subject(uuid));
    require(Capability.LEASES, "leases", attempt);
    String client = mac.map(MacAddress::toString).orElse(null);
    return connection.call(
        attempt, () -> networks.with(uuid, network -> leases.of(network, client)));
  }

  @Override
  public boolean hostHasInterface(String name) {
    Failure attempt = attempt("look up", "interface '" + name + "' of the host");
    require(Capability.HOST_INTERFACES, "interfaces of the host", attempt);
    return connection.call(attempt, () -> interfaces.exists(name));
  }

  @Override
  public void close() {
    connection.close();
  }

  @Override
  public String toString() {
    return "libvirt " + version + " at " + uri;
  }

  private @Nullable NetworkPointer defined(String xml) {
    return validates
        ? libvirt.virNetworkDefineXMLFlags(connection.pointer(), xml, VALIDATE)
        : libvirt.virNetworkDefineXML(connection.pointer(), xml);
  }

  private @Nullable NetworkPointer created(String xml) {
    return validates
        ? libvirt.virNetworkCreateXMLFlags(connection.pointer(), xml, VALIDATE)
        : libvirt.virNetworkCreateXML(connection.pointer(), xml);
  }

  private String xml(NetworkPointer network, int flags) throws NativeFailure {
    return connection.check(libvirt.virNetworkGetXMLDesc(network, flags)).toString();
  }

  private void apply(String operation, UUID uuid, NativeNetworks.Use<Integer> call) {
    connection.call(attempt(operation, subject(uuid)), () -> networks.apply(uuid, call));
  }

  /** The version of the library in this process. */
  private LibvirtVersion clientVersion() {
    LongByReference encoded = new LongByReference();
    libvirt.virGetVersion(encoded, null, null);
    return LibvirtVersion.of(encoded.getValue());
  }

  private LibvirtVersion readVersion() throws NativeFailure {
    LongByReference encoded = new LongByReference();
    connection.check(libvirt.virConnectGetLibVersion(connection.pointer(), encoded));
    return LibvirtVersion.of(encoded.getValue());
  }

  private void require(Capability capability, String feature, Failure attempt) {
    if (!capabilities.contains(capability)) {
      throw new UnsupportedFeatureException(
          feature, attempt.because("this connection does not know " + feature), null);
    }
  }

  private Failure attempt(String operation, String subject) {
    return Failure.of(operation, subject).on(uri);
  }

  private static String subject(UUID uuid) {
    return "network " + uuid;
  }

  private static String subject(Network network) {
    return "network '" + network.name() + "'";
  }
}
