package io.kvmnet.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How Immutables writes our values: package-private {@code …Value} classes behind the public
 * abstract type, {@code thing(x)} appends to {@code things()}, {@code things(list)} replaces.
 *
 * <p>{@code allowedClasspathAnnotations} keeps {@code @Generated} and the like out of the class
 * files, over whose absence a consumer's {@code -Xlint:all -Werror} would stumble.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    typeImmutable = "*Value",
    visibility = ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    depluralize = true,
    depluralizeDictionary = "address:addresses",
    get = "*",
    add = "*",
    allowedClasspathAnnotations = {Override.class},
    defaults = @Value.Immutable(copy = false))
public @interface ValueStyle {}
