package io.kvmnet.lab;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that need a real libvirtd, and gives them one: a parameter of type {@link
 * PrivateLibvirtd}, of a test, a life cycle method or the constructor, is the instance that the
 * tests of the class share, or with {@link Fresh} one of its own.
 *
 * <p>Where the machine lacks what {@link LibvirtdRequirements} lists, the tests are skipped with a
 * message that names it; with the system property {@code kvmnet.libvirtd=required} they fail.
 */
@Documented
@Inherited
@Tag("libvirtd")
@ExtendWith(PrivateLibvirtdExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresLibvirtd {}
