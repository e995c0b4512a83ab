package io.kvmnet.libvirt;

import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.NativeErrors;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;

/** A {@code virConnectPtr} with the threads that alone touch it. Thread-safe. */
final class LibvirtConnection implements AutoCloseable {

  private static final int RPC_DOMAIN = 7;
  private static final int SYSTEM_ERROR = 38;
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

  private final LibvirtFunctions libvirt;
  private final Duration timeout;
  private final NativeThreads threads;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable ConnectionPointer pointer;

  private LibvirtConnection(LibvirtFunctions libvirt, Duration timeout) {
    this.libvirt = libvirt;
    this.timeout = timeout;
    this.threads = new NativeThreads("kvmnet-libvirt", timeout);
  }

  /** Opens a connection. What a daemon answers only after the timeout is closed again. */
  static LibvirtConnection open(LibvirtFunctions libvirt, BackendOptions options, Failure attempt) {
    LibvirtConnection connection = new LibvirtConnection(libvirt, options.timeout());
    try {
      connection.threads.call(
          () -> {
            connection.open(options);
            return true;
          });
      return connection;
    } catch (TimeoutException e) {
      connection.threads.end(connection::closePointer, Duration.ofMillis(1));
      throw new ConnectionFailedException(
          attempt
              .because("no answer within " + options.timeout())
              .advising("See whether the daemon runs and answers, or allow more time."),
          null);
    } catch (ExecutionException e) {
      connection.close();
      if (e.getCause() instanceof NativeFailure failure) {
        throw OpenFailures.exception(attempt, failure.error());
      }
      throw unexpected(e);
    }
  }

  private void open(BackendOptions options) throws NativeFailure {
    String uri = options.uri().toString();
    libvirt.virResetLastError();
    ConnectionPointer opened =
        options.readOnly() ? libvirt.virConnectOpenReadOnly(uri) : libvirt.virConnectOpen(uri);
    if (opened == null) {
      throw new NativeFailure(lastError(), false);
    }
    libvirt.virConnSetErrorFunc(opened, null, LibvirtLibrary.SILENCE);
    pointer = opened;
  }

  /**
   * Runs native calls on one of the connection's threads and waits until they are done.
   *
   * @throws KvmNetException of the kind that fits, if they fail
   */
  <T extends @Nullable Object> T call(Failure attempt, NativeCall<T> call) {
    try {
      return threads.call(
          () -> {
            libvirt.virResetLastError();
            return call.run();
          });
    } catch (RejectedExecutionException e) {
      throw new ConnectionClosedException(attempt.because("the connection was closed"), null);
    } catch (TimeoutException e) {
      throw new ConnectionLostException(
          attempt
              .because("no answer within " + timeout)
              .advising("Open a new connection and look what the daemon has done."),
          null);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NativeFailure failure) {
        throw exception(attempt, failure);
      }
      throw unexpected(e);
    }
  }

  /** Returns the handle; for the connection's own threads. */
  ConnectionPointer pointer() {
    ConnectionPointer opened = pointer;
    if (opened == null) {
      throw new IllegalStateException("used before it was open");
    }
    return opened;
  }

  /** Passes the result of a native call on, unless it is negative. */
  int check(int result) throws NativeFailure {
    if (result < 0) {
      throw failure();
    }
    return result;
  }

  /** Passes the result of a native call on, unless it is null. */
  <T> T check(@Nullable T result) throws NativeFailure {
    if (result == null) {
      throw failure();
    }
    return result;
  }

  private NativeFailure failure() {
    NativeError error = lastError();
    boolean lost =
        error.domain() == RPC_DOMAIN
            // Not every error of the RPC layer is the end: a message may just be too long for it.
            && (error.code() == SYSTEM_ERROR || libvirt.virConnectIsAlive(pointer()) != 1);
    return new NativeFailure(error, lost);
  }

  private NativeError lastError() {
    int code = libvirt.virGetLastErrorCode();
    String message = libvirt.virGetLastErrorMessage();
    return new NativeError(
        libvirt.virGetLastErrorDomain(),
        code,
        code == 0 || message == null ? "the call failed, but libvirt does not say why" : message);
  }

  private static KvmNetException exception(Failure attempt, NativeFailure failure) {
    return failure.connectionLost()
        ? new ConnectionLostException(
            attempt
                .because("the connection to the daemon broke")
                .reportedAs(failure.error())
                .advising("Open a new connection and look what the daemon has done."),
            null)
        : NativeErrors.exception(attempt, failure.error());
  }

  private static RuntimeException unexpected(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  /** Waits shortly for the calls under way; past that, the last of them closes. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      threads.end(this::closePointer, CLOSE_LIMIT);
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
