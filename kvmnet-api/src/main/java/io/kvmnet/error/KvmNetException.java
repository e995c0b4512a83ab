package io.kvmnet.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that kvmnet throws on purpose. Its subclasses name what a caller can do
 * something about; {@link BackendException} is the rest.
 *
 * <p>The message says what was tried, on what and where, why it failed, what libvirt said and what
 * to do; the same facts can be asked for one by one.
 *
 * @since 0.1.0
 */
public abstract class KvmNetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Failure failure;
  private transient @Nullable UndoReport undo;

  /**
   * Makes an exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  protected KvmNetException(Failure failure, @Nullable Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  /**
   * Makes an exception that no operation on a backend is behind.
   *
   * @param message the whole message
   * @param cause the exception behind it, or null
   */
  protected KvmNetException(String message, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.failure = null;
  }

  /**
   * Returns what failed and why, fact by fact.
   *
   * @return the facts; empty where no operation was under way, as when a definition is built
   */
  public final Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns the error as libvirt reported it.
   *
   * @return the native domain, code and message; empty if it was kvmnet that refused
   */
  public final Optional<NativeError> nativeError() {
    return failure().flatMap(Failure::nativeError);
  }

  /**
   * Returns what was put back, where an operation of several steps failed in one of them.
   *
   * @return the undo's outcome; empty if there was nothing to undo
   */
  public final Optional<UndoReport> undo() {
    return Optional.ofNullable(undo);
  }

  /**
   * Attaches the outcome of the undo, as {@link #addSuppressed} attaches an exception. For those
   * who carry out operations of several steps; the last call wins.
   *
   * @param report what was put back and what was not
   */
  public final void attach(UndoReport report) {
    this.undo = Objects.requireNonNull(report, "report");
  }

  /**
   * Tells whether the same call may well succeed if it is made again, over a new connection where
   * the old one was lost.
   *
   * @return false, but for the kinds that say otherwise
   */
  public boolean retryable() {
    return false;
  }

  /**
   * Returns the failure's message, followed by what was undone.
   *
   * @return the message, never null
   */
  @Override
  public String getMessage() {
    String message = Objects.requireNonNullElse(super.getMessage(), "");
    UndoReport report = undo;
    return report == null ? message : (message + " " + report.message()).stripTrailing();
  }
}
