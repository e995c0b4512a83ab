package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kvmnet.error.Failure;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.libvirt.xml.NetworkXml;
import io.kvmnet.spi.BackendOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What libvirt refuses, kvmnet refuses first: each rule of libvirt has a twin. */
@RequiresLibvirtd
class RuleTwinsTest {

  /**
   * Not well-formed, and only with a flag (P1, P3); what other networks and the host have (V2,
   * V11); what is no refusal or cannot come about (V3, V12).
   */
  private static final Set<String> ELSEWHERE = Set.of("P1", "P3", "V2", "V3", "V11", "V12");

  private static final LibvirtFunctions LIBVIRT =
      LibvirtLibrary.load(Failure.of("load", "libvirt"));

  private static LibvirtConnection connection;

  @BeforeAll
  static void connect(PrivateLibvirtd libvirtd) {
    BackendOptions options =
        BackendOptions.builder()
            .uri(URI.create(libvirtd.uri()))
            .readOnly(false)
            .timeout(Duration.ofSeconds(30))
            .build();
    connection = LibvirtConnection.open(LIBVIRT, options, Failure.of("open", "a connection"));
  }

  @AfterAll
  static void disconnect() {
    connection.close();
  }

  static List<Case> cases() throws IOException {
    try (InputStream file = RuleTwinsTest.class.getResourceAsStream("rules.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatLibvirtRefuses_kvmnetRefusesFirst(Case broken) {
    assertThat(refusal(broken.xml())).map(NativeError::code).contains(broken.code());

    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> NetworkXml.parse(broken.xml()))
        .satisfies(e -> assertThat(e.violations()).isNotEmpty());
  }

  @Test
  @SuppressWarnings("SystemOut")
  void everyRule_hasACase() throws IOException {
    Set<String> covered = cases().stream().map(Case::rule).collect(Collectors.toSet());
    List<String> missing =
        Stream.concat(
                IntStream.rangeClosed(1, 37).mapToObj(i -> "P" + i),
                IntStream.rangeClosed(1, 18).mapToObj(i -> "V" + i))
            .filter(rule -> !covered.contains(rule) && !ELSEWHERE.contains(rule))
            .toList();
    System.out.printf("Libvirt's rules: %d, by %d documents%n", covered.size(), cases().size());
    assertThat(missing).isEmpty();
  }

  private static Optional<NativeError> refusal(String xml) {
    try {
      NativeNetworks networks = new NativeNetworks(LIBVIRT, connection);
      Failure attempt = Failure.of("define", "a document");
      UUID uuid =
          connection.call(
              attempt,
              () -> networks.make(() -> LIBVIRT.virNetworkDefineXML(connection.pointer(), xml)));
      connection.call(attempt, () -> networks.apply(uuid, LIBVIRT::virNetworkUndefine));
      return Optional.empty();
    } catch (KvmNetException e) {
      return e.nativeError();
    }
  }

  /**
   * A network that breaks one rule.
   *
   * @param rule libvirt's rule: of its parser (P), or of its network driver (V)
   * @param code the error that libvirt 9.0.0 gives
   * @param xml the definition
   */
  record Case(String rule, int code, String xml) {

    static Case of(String line) {
      String[] words = line.split(" +", 3);
      return new Case(words[0], Integer.parseInt(words[1]), document(words[2]));
    }

    private static String document(String given) {
      if (given.startsWith("@")) {
        return "<network " + given.substring(1) + "><name>twin</name></network>";
      }
      return given.startsWith("<network>") || given.startsWith("<domain><name>")
          ? given
          : "<network><name>twin</name>" + given + "</network>";
    }
  }
}
