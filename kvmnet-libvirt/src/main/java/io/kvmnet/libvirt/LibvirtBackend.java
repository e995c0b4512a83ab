package io.kvmnet.libvirt;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.libvirt.jna.LoadedLibrary;
import io.kvmnet.libvirt.jna.NetworkLibrary;
import io.kvmnet.libvirt.xml.NetworkXml;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.Network;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NetworkBackend;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.CString;
import org.libvirt.jna.ConnectionPointer;
import org.libvirt.jna.InterfacePointer;
import org.libvirt.jna.NetworkPointer;

/**
 * A connection to libvirt. Every native object but the connection is looked up, used and freed in
 * one task; none outlives a call.
 */
final class LibvirtBackend implements NetworkBackend {

  private static final int XML_INACTIVE = 1;
  private static final int NO_NETWORK = 43;
  private static final int NO_INTERFACE = 57;
  private static final Set<Integer> AUTHENTICATION = Set.of(29, 45, 79, 80, 88);

  private final NetworkLibrary library;
  private final NativeCalls calls;
  private final ConnectionPointer connection;
  private final String uri;
  private final boolean testDriver;
  private final LibvirtVersion version;
  private final Set<Capability> capabilities;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LibvirtBackend(
      NetworkLibrary library,
      NativeCalls calls,
      ConnectionPointer connection,
      BackendOptions options) {
    this.library = library;
    this.calls = calls;
    this.connection = connection;
    this.uri = options.uri().toString();
    this.testDriver = "test".equals(options.uri().getScheme());
    this.version = calls.run(failure("ask the version of", uri), this::readVersion);
    this.capabilities = Set.copyOf(capabilities(version, testDriver));
  }

  static LibvirtBackend open(NetworkLibrary library, BackendOptions options, Failure failure) {
    NativeCalls calls = new NativeCalls(library, options.timeout());
    try {
      ConnectionPointer connection =
          calls.run(failure, () -> connect(library, calls, options, failure));
      return new LibvirtBackend(library, calls, connection, options);
    } catch (KvmNetException e) {
      calls.stop();
      throw e;
    }
  }

  private static ConnectionPointer connect(
      NetworkLibrary library, NativeCalls calls, BackendOptions options, Failure failure) {
    String uri = options.uri().toString();
    ConnectionPointer connection =
        options.readOnly() ? library.virConnectOpenReadOnly(uri) : library.virConnectOpen(uri);
    if (connection == null) {
      throw refused(failure, calls.lastError());
    }
    library.virConnSetErrorFunc(connection, null, LoadedLibrary.silence());
    return connection;
  }

  private static KvmNetException refused(Failure failure, NativeError error) {
    Failure reported = failure.reportedAs(error);
    if (AUTHENTICATION.contains(error.code()) || error.message().contains("Permission denied")) {
      return new AccessDeniedException(
          reported.advising(
              "Run as root or as a member of the group libvirt, or give the credentials in"
                  + " libvirt's auth.conf."),
          null);
    }
    return new ConnectionFailedException(
        reported.advising("Is libvirtd or virtnetworkd running there, and the URI right?"), null);
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
    Failure failure = failure("list", "networks");
    return call(failure, () -> new NetworkListing(library, calls, connection, failure).read());
  }

  @Override
  public Optional<NetworkState> find(String name) {
    Failure failure = failure("find", "network '" + name + "'");
    return find(failure, () -> library.virNetworkLookupByName(connection, name));
  }

  @Override
  public Optional<NetworkState> find(UUID uuid) {
    Failure failure = failure("find", "network " + uuid);
    return find(failure, () -> lookup(uuid));
  }

  @Override
  public Network definition(UUID uuid, Definition copy) {
    // The test driver refuses the flag.
    int flags = copy == Definition.CONFIG && !testDriver ? XML_INACTIVE : 0;
    Failure failure = failure("read", "network " + uuid);
    String xml =
        with(uuid, failure, network -> take(library.virNetworkGetXMLDesc(network, flags), failure));
    return NetworkXml.parse(xml);
  }

  @Override
  public UUID define(Network network) {
    String xml = NetworkXml.format(network);
    Failure failure = failure("define", "network '" + network.name() + "'");
    return made(failure, () -> library.virNetworkDefineXML(connection, xml));
  }

  @Override
  public UUID create(Network network) {
    String xml = NetworkXml.format(network);
    Failure failure = failure("create", "network '" + network.name() + "'");
    return made(failure, () -> library.virNetworkCreateXML(connection, xml));
  }

  @Override
  public void start(UUID uuid) {
    change("start", uuid, library::virNetworkCreate);
  }

  @Override
  public void stop(UUID uuid) {
    change("stop", uuid, library::virNetworkDestroy);
  }

  @Override
  public void undefine(UUID uuid) {
    change("undefine", uuid, library::virNetworkUndefine);
  }

  @Override
  public void setAutostart(UUID uuid, boolean autostart) {
    change(
        "set autostart of",
        uuid,
        network -> library.virNetworkSetAutostart(network, autostart ? 1 : 0));
  }

  @Override
  public List<Lease> leases(UUID uuid, Optional<MacAddress> mac) {
    Failure failure = failure("read leases of", "network " + uuid);
    return with(
        uuid,
        failure,
        network -> {
          // Libvirt goes on listing the leases of a network that was stopped.
          if (check(library.virNetworkIsActive(network), failure) == 0) {
            return List.of();
          }
          return new LeaseListing(library, calls, failure)
              .read(network, mac.map(MacAddress::toString).orElse(null));
        });
  }

  @Override
  public boolean hostHasInterface(String name) {
    Failure failure = failure("look for", "interface '" + name + "'");
    return call(
        failure,
        () -> {
          InterfacePointer found = library.virInterfaceLookupByName(connection, name);
          if (found != null) {
            library.virInterfaceFree(found);
            return true;
          }
          if (calls.lastError().code() == NO_INTERFACE) {
            return false;
          }
          throw calls.failed(failure);
        });
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      calls.stop();
      library.virConnectClose(connection);
    }
  }

  private Optional<NetworkState> find(Failure failure, Supplier<@Nullable NetworkPointer> lookup) {
    return call(
        failure,
        () -> {
          NetworkPointer network = lookup.get();
          if (network == null && calls.lastError().code() == NO_NETWORK) {
            return Optional.empty();
          }
          return using(network, failure, pointer -> stateIfThere(pointer, failure));
        });
  }

  /** A network that goes between the look-up and the questions is not there either. */
  private Optional<NetworkState> stateIfThere(NetworkPointer network, Failure failure) {
    try {
      return Optional.of(state(network, failure));
    } catch (NetworkNotFoundException e) {
      return Optional.empty();
    }
  }

  private NetworkState state(NetworkPointer network, Failure failure) {
    IntByReference autostart = new IntByReference();
    boolean active = check(library.virNetworkIsActive(network), failure) == 1;
    boolean persistent = check(library.virNetworkIsPersistent(network), failure) == 1;
    check(library.virNetworkGetAutostart(network, autostart), failure);
    return NetworkState.builder()
        .uuid(NetworkListing.uuid(library, network))
        .name(library.virNetworkGetName(network))
        .active(active)
        .persistent(persistent)
        .autostart(autostart.getValue() == 1)
        .build();
  }

  private UUID made(Failure failure, Supplier<@Nullable NetworkPointer> make) {
    return call(
        failure,
        () -> using(make.get(), failure, network -> NetworkListing.uuid(library, network)));
  }

  private void change(String operation, UUID uuid, ToIntFunction<NetworkPointer> action) {
    Failure failure = failure(operation, "network " + uuid);
    with(uuid, failure, network -> check(action.applyAsInt(network), failure));
  }

  private <T> T with(UUID uuid, Failure failure, Function<NetworkPointer, T> action) {
    return call(failure, () -> using(lookup(uuid), failure, action));
  }

  private @Nullable NetworkPointer lookup(UUID uuid) {
    return library.virNetworkLookupByUUIDString(connection, uuid.toString());
  }

  private <T> T using(
      @Nullable NetworkPointer network, Failure failure, Function<NetworkPointer, T> action) {
    if (network == null) {
      throw calls.failed(failure);
    }
    try {
      return action.apply(network);
    } finally {
      library.virNetworkFree(network);
    }
  }

  private String take(@Nullable CString text, Failure failure) {
    if (text == null) {
      throw calls.failed(failure);
    }
    try {
      return text.toString();
    } finally {
      text.free();
    }
  }

  private int check(int result, Failure failure) {
    if (result < 0) {
      throw calls.failed(failure);
    }
    return result;
  }

  private <T> T call(Failure failure, Supplier<T> task) {
    if (closed.get()) {
      throw new ConnectionClosedException(
          failure.because("the connection was closed").advising("Open a new one."), null);
    }
    return calls.run(failure, task);
  }

  private LibvirtVersion readVersion() {
    LongByReference encoded = new LongByReference();
    check(library.virConnectGetLibVersion(connection, encoded), failure("read", "the version"));
    return LibvirtVersion.of(encoded.getValue());
  }

  private static EnumSet<Capability> capabilities(LibvirtVersion version, boolean testDriver) {
    EnumSet<Capability> capabilities = EnumSet.noneOf(Capability.class);
    if (version.isAtLeast(new LibvirtVersion(9, 7, 0))) {
      capabilities.add(Capability.TITLE_AND_DESCRIPTION);
    }
    if (version.isAtLeast(new LibvirtVersion(10, 1, 0))) {
      capabilities.add(Capability.DOMAIN_REGISTER);
    }
    if (version.isAtLeast(new LibvirtVersion(10, 8, 0))) {
      capabilities.add(Capability.OPEN_WITHOUT_SUBNET);
    }
    if (!testDriver) {
      capabilities.add(Capability.LEASES);
      capabilities.add(Capability.HOST_INTERFACES);
    }
    return capabilities;
  }

  private Failure failure(String operation, String subject) {
    return Failure.of(operation, subject).on(uri);
  }
}
