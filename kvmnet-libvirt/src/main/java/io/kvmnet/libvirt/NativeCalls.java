package io.kvmnet.libvirt;

import io.kvmnet.error.BackendException;
import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import io.kvmnet.libvirt.jna.NetworkLibrary;
import io.kvmnet.spi.NativeErrors;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.libvirt.jna.virError;

/**
 * Makes native calls on threads of its own, within a time, and turns what libvirt reports into
 * exceptions. Libvirt keeps the last error for each thread: virtual threads, which change theirs,
 * would mix errors up, so a call and the look at its error are one task on a platform thread.
 */
final class NativeCalls {

  private static final int THREADS = 8;
  private static final int RPC = 7;
  private static final int CLIENT_CLOSED = 1;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final NetworkLibrary library;
  private final Duration timeout;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "kvmnet-libvirt-" + NUMBER.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  NativeCalls(NetworkLibrary library, Duration timeout) {
    this.library = library;
    this.timeout = timeout;
  }

  /**
   * Runs a task of native calls and waits for it.
   *
   * @throws ConnectionLostException if it does not end in time
   * @throws ConnectionClosedException if the threads were stopped
   */
  <T> T run(Failure failure, Supplier<T> task) {
    Future<T> future = submit(failure, task);
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ConnectionLostException(
          failure
              .because("no answer within " + timeout.toMillis() + " ms")
              .advising("It may have been done all the same: look before trying again."),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackendException(failure.because("interrupted while waiting for libvirt"), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new BackendException(failure.because(String.valueOf(e.getCause())), e.getCause());
    }
  }

  /** The exception for the failure of the call that was just made on this thread. */
  KvmNetException failed(Failure failure) {
    NativeError error = lastError();
    if (isOfConnection(error)) {
      return new ConnectionLostException(
          failure.reportedAs(error).advising("Open a new connection and look what was done."),
          null);
    }
    return NativeErrors.exception(failure, error);
  }

  /** The error of the call that was just made on this thread. */
  NativeError lastError() {
    virError error = library.virGetLastError();
    if (error == null || error.code == 0) {
      return new NativeError(0, 0, "libvirt failed without saying why");
    }
    return new NativeError(error.domain, error.code, String.valueOf(error.message));
  }

  /** Ends the threads; a call that is under way is waited for, for as long as a call may take. */
  void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> Future<T> submit(Failure failure, Supplier<T> task) {
    try {
      return threads.submit(task::get);
    } catch (RejectedExecutionException e) {
      throw new ConnectionClosedException(
          failure.because("the connection was closed").advising("Open a new one."), e);
    }
  }

  private static boolean isOfConnection(NativeError error) {
    return error.domain() == RPC
        && (error.code() == 38 || error.code() == 39 || error.code() == CLIENT_CLOSED);
  }
}
