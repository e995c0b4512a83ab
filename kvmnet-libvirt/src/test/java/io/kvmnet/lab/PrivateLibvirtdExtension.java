package io.kvmnet.lab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The JUnit side of {@link RequiresLibvirtd}. */
final class PrivateLibvirtdExtension
    implements ExecutionCondition,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  private static final Namespace NAMESPACE = Namespace.create(PrivateLibvirtdExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return decide(
        LibvirtdRequirements.missing(), "required".equals(System.getProperty("kvmnet.libvirtd")));
  }

  static ConditionEvaluationResult decide(List<String> missing, boolean required) {
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("a private libvirtd can run here");
    }
    String message = "No private libvirtd here, missing: " + String.join("; ", missing);
    if (required) {
      throw new IllegalStateException(message);
    }
    return ConditionEvaluationResult.disabled(message);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PrivateLibvirtd.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(Fresh.class)
        ? Instances.of(context).start()
        : Instances.of(outermostClass(context)).shared();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withLogs(context, failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withLogs(context, failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withLogs(context, failure);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withLogs(context, failure);
  }

  private static Throwable withLogs(ExtensionContext context, Throwable failure) {
    for (ExtensionContext at = context; hasClass(at); at = at.getParent().orElseThrow()) {
      Instances.of(at).all.forEach(libvirtd -> failure.addSuppressed(new DaemonLog(libvirtd)));
    }
    return failure;
  }

  private static ExtensionContext outermostClass(ExtensionContext context) {
    ExtensionContext outermost = context;
    for (Optional<ExtensionContext> parent = context.getParent();
        parent.isPresent() && hasClass(parent.get());
        parent = parent.get().getParent()) {
      outermost = parent.get();
    }
    return outermost;
  }

  private static boolean hasClass(ExtensionContext context) {
    return context.getTestClass().isPresent();
  }

  /** The instances that go when a test, or the tests of a class, are over. */
  private static final class Instances implements AutoCloseable {
    private final List<PrivateLibvirtd> all = new CopyOnWriteArrayList<>();
    private Optional<PrivateLibvirtd> shared = Optional.empty();

    private static Instances of(ExtensionContext context) {
      // The unique ID, because a store also looks into those of the contexts around its own.
      return context
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(context.getUniqueId(), id -> new Instances(), Instances.class);
    }

    private synchronized PrivateLibvirtd start() {
      PrivateLibvirtd libvirtd = PrivateLibvirtd.start();
      all.add(libvirtd);
      return libvirtd;
    }

    private synchronized PrivateLibvirtd shared() {
      shared = Optional.of(shared.orElseGet(this::start));
      return shared.get();
    }

    @Override
    public synchronized void close() {
      all.forEach(PrivateLibvirtd::close);
    }
  }

  /** Carries the end of a daemon's log into the report of a failed test. */
  private static final class DaemonLog extends Exception {
    private static final long serialVersionUID = 1L;

    private DaemonLog(PrivateLibvirtd libvirtd) {
      super(libvirtd + ", end of its logs:\n" + libvirtd.logTail(), null, true, false);
    }
  }
}
