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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;

/**
 * What outlives the end of a session: the first call after one that found the connection lost opens
 * a new one. A call that was under way is never made again, since nobody knows what it has done.
 * Thread-safe.
 */
final class LibvirtConnection implements AutoCloseable {

  private static final int RPC_DOMAIN = 7;
  private static final int SYSTEM_ERROR = 38;
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

  private final LibvirtFunctions libvirt;
  private final BackendOptions options;
  private final ReentrantLock reopening = new ReentrantLock();
  private volatile NativeSession session;
  private volatile boolean closed;

  private LibvirtConnection(
      LibvirtFunctions libvirt, BackendOptions options, NativeSession session) {
    this.libvirt = libvirt;
    this.options = options;
    this.session = session;
  }

  /** Opens a connection. What a daemon answers only after the timeout is closed again. */
  static LibvirtConnection open(LibvirtFunctions libvirt, BackendOptions options, Failure attempt) {
    try {
      return new LibvirtConnection(libvirt, options, NativeSession.open(libvirt, options));
    } catch (TimeoutException e) {
      throw new ConnectionFailedException(
          attempt
              .because("no answer within " + options.timeout())
              .advising("See whether the daemon runs and answers, or allow more time."),
          null);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof NativeFailure failure
          ? OpenFailures.exception(attempt, failure.error())
          : unexpected(e);
    }
  }

  /**
   * Runs native calls on a thread of a session and waits until they are done.
   *
   * @throws KvmNetException of the kind that fits, if they fail
   */
  <T extends @Nullable Object> T call(Failure attempt, NativeCall<T> call) {
    NativeSession used = usable(attempt);
    try {
      return used.call(call);
    } catch (RejectedExecutionException e) {
      if (closed) {
        throw closed(attempt);
      }
      // Another thread has put a new session in the place of this one.
      return call(attempt, call);
    } catch (TimeoutException e) {
      throw noAnswer(attempt);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof NativeFailure failure
          ? exception(attempt, failure)
          : unexpected(e);
    }
  }

  /** Returns the handle; for the sessions' own threads. */
  ConnectionPointer pointer() {
    return NativeSession.pointer();
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
    NativeError error = NativeFailure.lastError(libvirt);
    boolean lost =
        error.domain() == RPC_DOMAIN
            // Not every error of the RPC layer is the end: a message may just be too long for it.
            && (error.code() == SYSTEM_ERROR || libvirt.virConnectIsAlive(pointer()) != 1);
    return new NativeFailure(error, lost);
  }

  private NativeSession usable(Failure attempt) {
    NativeSession known = session;
    return known.isBroken() && !closed ? reopened(attempt) : known;
  }

  private NativeSession reopened(Failure attempt) {
    if (!lockInTime()) {
      throw noAnswer(attempt);
    }
    try {
      NativeSession known = session;
      return known.isBroken() ? replace(known, attempt) : known;
    } finally {
      reopening.unlock();
    }
  }

  private NativeSession replace(NativeSession broken, Failure attempt) {
    NativeSession opened;
    try {
      opened = NativeSession.open(libvirt, options);
    } catch (TimeoutException e) {
      throw noAnswer(attempt);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof NativeFailure failure
          ? OpenFailures.afterLoss(attempt, failure.error())
          : unexpected(e);
    }
    session = opened;
    // A broken handle is closed without a word to the daemon.
    broken.close(closeLimit());
    if (closed) {
      opened.close(closeLimit());
    }
    return opened;
  }

  private boolean lockInTime() {
    boolean interrupted = Thread.interrupted();
    try {
      return reopening.tryLock(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private KvmNetException noAnswer(Failure attempt) {
    return new ConnectionLostException(
        attempt
            .because("no answer within " + options.timeout())
            .advising("See that the daemon runs and answers; look what it has done meanwhile."),
        null);
  }

  private static KvmNetException closed(Failure attempt) {
    return new ConnectionClosedException(
        attempt.because("the connection was closed").advising("Open a new one."), null);
  }

  private static KvmNetException exception(Failure attempt, NativeFailure failure) {
    return failure.connectionLost()
        ? new ConnectionLostException(
            attempt
                .because("the connection to the daemon broke")
                .reportedAs(failure.error())
                .advising("Look what the daemon has done; the next call connects anew."),
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
    closed = true;
    session.close(closeLimit());
  }

  private Duration closeLimit() {
    Duration timeout = options.timeout();
    return timeout.compareTo(LONGEST_CLOSE) < 0 ? timeout : LONGEST_CLOSE;
  }
}
