package io.kvmnet.libvirt.xml;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Prints how often a property was tried, and the seed that gives the same tries again. */
final class PrintedCount implements AroundPropertyHook {

  @Override
  @SuppressWarnings("SystemOut")
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext property, PropertyExecutor executor) {
    PropertyExecutionResult result = executor.execute();
    System.out.printf(
        "%s: %d tries, seed %s%n",
        property.extendedLabel(), result.countTries(), result.seed().orElse("none"));
    return result;
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
