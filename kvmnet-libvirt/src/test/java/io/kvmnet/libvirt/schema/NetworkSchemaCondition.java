package io.kvmnet.libvirt.schema;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The JUnit side of {@link RequiresNetworkSchema}. */
final class NetworkSchemaCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return decide(
        NetworkSchema.INSTALLED, "required".equals(System.getProperty("kvmnet.libvirtd")));
  }

  static ConditionEvaluationResult decide(Path schema, boolean required) {
    if (schema.toFile().isFile()) {
      return ConditionEvaluationResult.enabled("there is " + schema);
    }
    String message = "No schema of libvirt's networks here, missing: " + schema;
    if (required) {
      throw new IllegalStateException(message);
    }
    return ConditionEvaluationResult.disabled(message);
  }
}
