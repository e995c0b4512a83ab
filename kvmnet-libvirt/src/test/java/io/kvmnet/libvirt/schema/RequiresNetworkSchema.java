package io.kvmnet.libvirt.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that need the schema files of an installed libvirt, but no daemon and no rights.
 *
 * <p>Where there are none, the tests are skipped with a message that names the missing file; with
 * the system property {@code kvmnet.libvirtd=required} they fail.
 */
@Documented
@Inherited
@Tag("libvirtd")
@ExtendWith(NetworkSchemaCondition.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresNetworkSchema {}
