package io.kvmnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.spi.BackendOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password in a URI reaches the backend and nothing else: no message, no log line. */
class SecretsTest {

  @ParameterizedTest
  @CsvSource({
    "qemu+tcp://me:s3cret@host/system,        qemu+tcp://me@host/system",
    "qemu+tcp://:s3cret@host/system,          qemu+tcp://@host/system",
    "qemu+tcp://me:s3:cr@et@host:1/system,    qemu+tcp://me@host:1/system",
    "qemu+tcp://me:s3 cret@host/system,       qemu+tcp://me@host/system",
    "qemu+ssh://me@host:22/system?x=a:b@c,    qemu+ssh://me@host:22/system?x=a:b@c",
    "qemu:///system,                          qemu:///system",
    "fake:///a:b@c,                           fake:///a:b@c",
  })
  void connectOptions_toString_leavesThePasswordOut(String uri, String shown) {
    ConnectOptions options = ConnectOptions.to(uri).build();

    assertThat(options)
        .hasToString("ConnectOptions{uri=" + shown + ", readOnly=false, timeout=PT30S}");
    assertThat(options.uri()).isEqualTo(uri);
  }

  @Test
  void backendOptions_showTheUriWithoutPassword() {
    BackendOptions options =
        BackendOptions.builder()
            .uri(URI.create("qemu+tcp://me:s3cret@host/system?x=a:b@c"))
            .readOnly(true)
            .timeout(Duration.ofSeconds(1))
            .build();

    assertThat(options.printableUri()).isEqualTo("qemu+tcp://me@host/system?x=a:b@c");
    assertThat(options.toString()).contains("uri=qemu+tcp://me@host").doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody://me:s3cret@host/", "nobody://me:s3cret @host/"})
  void connect_failed_tellsNoPasswordAnywhereInTheTrace(String uri) {
    ConnectionFailedException thrown =
        catchThrowableOfType(ConnectionFailedException.class, () -> KvmNet.connect(uri));
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));

    assertThat(trace.toString()).contains("nobody://me@host/").doesNotContain("s3cret");
    assertThat(thrown.failure().orElseThrow().toString()).doesNotContain("s3cret");
  }
}
