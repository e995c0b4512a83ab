package io.kvmnet.libvirt;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A connection's own threads. Libvirt keeps the last error by thread, which virtual threads mix up,
 * and a call to a daemon that hangs cannot be interrupted: the caller has to wait elsewhere.
 */
final class NativeThreads {

  private static final int MOST = 4;
  private static final long IDLE_SECONDS = 10;

  private final String name;
  private final Duration timeout;
  private final ThreadPoolExecutor pool;

  NativeThreads(String name, Duration timeout) {
    this.name = name;
    this.timeout = timeout;
    this.pool =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> thread(name, task));
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs a task and waits for it. An interrupt does not end the wait, since nobody would know then
   * what the daemon has done; it is there again afterwards.
   *
   * @throws TimeoutException if the task has not ended in time; it may do so yet
   * @throws ExecutionException if the task throws
   * @throws java.util.concurrent.RejectedExecutionException after {@link #end}
   */
  <T extends @Nullable Object> T call(Callable<T> task)
      throws TimeoutException, ExecutionException {
    Future<T> running = pool.submit(task);
    long end = System.nanoTime() + nanos(timeout);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return running.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (TimeoutException e) {
      // The interrupt tells it to begin nothing more.
      running.cancel(true);
      throw e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Ends a task for which nobody waits any more, on its own thread: what hung while it looked
   * something up must not change it minutes later.
   *
   * @throws CancellationException if its time is over
   */
  static void requireWaiter() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  /**
   * Takes no more tasks, and runs one last when those under way have ended.
   *
   * @param last what to do then
   * @param limit how long to wait for it here; it is done all the same
   */
  void end(Runnable last, Duration limit) {
    pool.shutdown();
    Thread closer =
        thread(
            name + "-close",
            () -> {
              awaitEnd();
              last.run();
            });
    closer.start();
    try {
      closer.join(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd() {
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        // Nobody but the JVM has this thread, and the handle must not be closed under a call.
      }
    }
  }

  private static Thread thread(String name, Runnable task) {
    // Inherits no thread-locals of the application, which would live as long as the thread.
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(NativeThreads.class.getClassLoader());
    return thread;
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofDays(365)) > 0
        ? TimeUnit.DAYS.toNanos(365)
        : duration.toNanos();
  }
}
