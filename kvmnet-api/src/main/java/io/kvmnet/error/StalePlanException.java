package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The network changed between the plan and its application; nothing was written. Make a new plan.
 *
 * @since 0.1.0
 */
public final class StalePlanException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public StalePlanException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public boolean retryable() {
    return true;
  }
}
