package io.kvmnet.lab;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Marks tests that need libvirt's client library, but no daemon and no rights: those on its test
 * driver. Where the machine has no library they are skipped, and the report says so.
 */
@Documented
@Tag("libvirtd")
@EnabledIf(
    value = "io.kvmnet.lab.LibvirtdRequirements#hasLibrary",
    disabledReason = "No libvirt.so.0 here")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresLibvirtLibrary {}
