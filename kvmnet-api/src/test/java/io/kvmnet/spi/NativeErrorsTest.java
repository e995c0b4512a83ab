package io.kvmnet.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.BackendException;
import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import io.kvmnet.error.NetworkExistsException;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.error.NetworkStateException;
import io.kvmnet.error.SubnetInUseException;
import io.kvmnet.error.UnsupportedFeatureException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NativeErrorsTest {

  static Stream<Arguments> reports() {
    return Stream.of(
        Arguments.of(43, "Network not found: x", NetworkNotFoundException.class),
        Arguments.of(
            9,
            "operation failed: network 'a' already exists with uuid …",
            NetworkExistsException.class),
        Arguments.of(
            1,
            "internal error: Network is already in use by interface virbr0",
            SubnetInUseException.class),
        Arguments.of(
            1, "internal error: bridge name 'br0' already in use.", BridgeInUseException.class),
        Arguments.of(
            38, "error creating bridge interface br0: File exists", BridgeInUseException.class),
        Arguments.of(
            55,
            "Requested operation is not valid: network is already active",
            NetworkStateException.class),
        Arguments.of(29, "operation forbidden: read only", AccessDeniedException.class),
        Arguments.of(3, "this function is not supported", UnsupportedFeatureException.class),
        Arguments.of(1, "internal error: something else", BackendException.class),
        Arguments.of(9, "operation failed: something else", BackendException.class));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void exception_isOfTheKindThatTheReportMeans(
      int code, String message, Class<? extends KvmNetException> kind) {
    NativeError error = new NativeError(19, code, message);

    KvmNetException exception =
        NativeErrors.exception(Failure.of("start", "network 'x'").on("qemu:///system"), error);

    assertThat(exception)
        .isExactlyInstanceOf(kind)
        .hasMessageStartingWith(
            "Cannot start network 'x' on qemu:///system: libvirt " + code + "/19: " + message);
    assertThat(exception.nativeError()).contains(error);
  }
}
