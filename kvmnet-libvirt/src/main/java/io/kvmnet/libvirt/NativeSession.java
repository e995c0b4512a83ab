package io.kvmnet.libvirt;

import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.spi.BackendOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;

/**
 * A {@code virConnectPtr} with the threads that alone touch it, from its opening until it breaks or
 * is closed. Thread-safe.
 */
final class NativeSession {

  /** The handle that the thread's task began with, whatever has come in its place since. */
  private static final ThreadLocal<ConnectionPointer> IN_USE = new ThreadLocal<>();

  private final LibvirtFunctions libvirt;
  private final NativeThreads threads;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable ConnectionPointer pointer;
  private volatile boolean broken;

  private NativeSession(LibvirtFunctions libvirt, Duration timeout) {
    this.libvirt = libvirt;
    this.threads = new NativeThreads("kvmnet-libvirt", timeout);
  }

  /**
   * Opens a session. What a daemon answers only after the timeout is closed again.
   *
   * @throws TimeoutException if the daemon does not answer in time
   * @throws ExecutionException if libvirt refuses
   */
  static NativeSession open(LibvirtFunctions libvirt, BackendOptions options)
      throws TimeoutException, ExecutionException {
    NativeSession session = new NativeSession(libvirt, options.timeout());
    try {
      session.threads.call(
          () -> {
            session.openPointer(options);
            return true;
          });
      return session;
    } catch (TimeoutException | ExecutionException e) {
      session.close(Duration.ofMillis(1));
      throw e;
    }
  }

  private void openPointer(BackendOptions options) throws NativeFailure {
    String uri = options.uri().toString();
    libvirt.virResetLastError();
    ConnectionPointer opened =
        options.readOnly() ? libvirt.virConnectOpenReadOnly(uri) : libvirt.virConnectOpen(uri);
    if (opened == null) {
      throw new NativeFailure(NativeFailure.lastError(libvirt), false);
    }
    libvirt.virConnSetErrorFunc(opened, null, LibvirtLibrary.SILENCE);
    pointer = opened;
  }

  /**
   * Runs native calls on one of the session's threads and waits until they are done.
   *
   * @throws TimeoutException if they take longer than the options allow; they may be done yet
   * @throws ExecutionException if they fail
   * @throws java.util.concurrent.RejectedExecutionException after {@link #close}
   */
  <T extends @Nullable Object> T call(NativeCall<T> call)
      throws TimeoutException, ExecutionException {
    return threads.call(
        () -> {
          IN_USE.set(pointer);
          libvirt.virResetLastError();
          try {
            return call.run();
          } catch (NativeFailure failure) {
            broken |= failure.connectionLost();
            throw failure;
          }
        });
  }

  /** Returns the handle of the session whose thread this is. */
  static ConnectionPointer pointer() {
    ConnectionPointer pointer = IN_USE.get();
    if (pointer == null) {
      throw new IllegalStateException("not on a thread of a session");
    }
    return pointer;
  }

  /** Tells whether a call has found the connection lost, as every later one would. */
  boolean isBroken() {
    return broken;
  }

  /**
   * Waits for the calls under way and closes the handle; does nothing when called again.
   *
   * @param limit how long to wait here; past that, the last of the calls closes
   */
  void close(Duration limit) {
    if (closed.compareAndSet(false, true)) {
      threads.end(this::closePointer, limit);
    }
  }

  private void closePointer() {
    ConnectionPointer opened = pointer;
    if (opened != null) {
      int references = libvirt.virConnectClose(opened);
      assert references == 0 : "handles that nobody freed keep the connection: " + references;
    }
  }
}
