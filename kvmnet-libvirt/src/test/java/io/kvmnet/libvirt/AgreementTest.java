package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.error.Failure;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.libvirt.schema.NetworkSchema;
import io.kvmnet.libvirt.xml.Mutations;
import io.kvmnet.libvirt.xml.NetworkXml;
import io.kvmnet.model.Network;
import io.kvmnet.model.NetworkArbitraries;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.Definition;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random networks, by the verdict of kvmnet and of a real libvirtd. */
@RequiresLibvirtd
class AgreementTest {

  private static final int TRIES = 10_000;

  /** What libvirt says of a definition that another host would take. */
  private static final String NOT_THIS_HOST = "is not an SR-IOV Virtual Function";

  private final long seed = Long.getLong("kvmnet.seed", System.nanoTime());
  private final BackendOptions options;
  private final LibvirtFunctions libvirt = LibvirtLibrary.load(Failure.of("load", "libvirt"));
  private final List<String> disagreements = new ArrayList<>();
  private LibvirtBackend backend;
  private LibvirtConnection raw;

  AgreementTest(PrivateLibvirtd libvirtd) {
    options =
        BackendOptions.builder()
            .uri(URI.create(libvirtd.uri()))
            .readOnly(false)
            .timeout(Duration.ofSeconds(30))
            .build();
  }

  @BeforeEach
  void connect() {
    backend = LibvirtBackend.open(options, libvirt);
    raw = LibvirtConnection.open(libvirt, options, Failure.of("open", "a connection"));
  }

  @AfterEach
  void disconnect() {
    raw.close();
    backend.close();
  }

  @Test
  void validNetworks_libvirtTakesAndKeeps() {
    JqwikSession.run(
        () -> {
          RandomGenerator<Network> networks = NetworkArbitraries.networks().generator(TRIES, true);
          Random random = new Random(seed);
          for (int i = 0; i < TRIES; i++) {
            isTakenAndKept(networks.next(random).value());
          }
        });

    print("random networks", "all taken and kept");
    assertThat(disagreements).isEmpty();
  }

  @Test
  void spoiltDocuments_areTakenByBothOrRefusedByBoth() throws Exception {
    Mutations documents = new Mutations(seed);
    int taken = 0;
    int stricter = 0;
    for (int i = 0; i < TRIES; i++) {
      String xml = documents.next();
      Optional<String> refusal = defineRaw(xml);
      Optional<Network> network = parse(xml);
      if (network.isPresent()) {
        taken++;
        isTaken(xml, network.get(), refusal);
      } else if (refusal.isEmpty()) {
        stricter++;
      }
    }

    print("spoilt documents", taken + " taken, " + stricter + " refused by kvmnet alone");
    assertThat(disagreements).isEmpty();
  }

  private void isTakenAndKept(Network network) {
    String xml = NetworkXml.format(network);
    List<String> faults = NetworkSchema.installed().validate(xml);
    if (!faults.isEmpty()) {
      disagreements.add(xml + "\nis not valid: " + faults);
    }
    try {
      UUID uuid = backend.define(network);
      Network kept =
          backend.definition(uuid, Definition.CONFIG).toBuilder()
              .autostart(network.autostart())
              .build();
      backend.undefine(uuid);
      if (!network.isSatisfiedBy(kept)) {
        disagreements.add(xml + "\nwas not kept: " + network.differencesFrom(kept));
      }
    } catch (KvmNetException e) {
      disagreements.add(xml + "\nwas refused: " + e.getMessage());
    }
  }

  /** What kvmnet takes, libvirt takes as it was and as kvmnet writes it. */
  private void isTaken(String xml, Network network, Optional<String> refusal) {
    refusal
        .filter(message -> !message.contains(NOT_THIS_HOST))
        .ifPresent(message -> disagreements.add(xml + "\nis refused by libvirt: " + message));
    String written = NetworkXml.format(network);
    defineRaw(written)
        .filter(message -> refusal.isEmpty() && !message.contains(NOT_THIS_HOST))
        .ifPresent(message -> disagreements.add(written + "\nis refused by libvirt: " + message));
  }

  /** Defines and undefines; what libvirt said if it refused. */
  private Optional<String> defineRaw(String xml) {
    try {
      NativeNetworks networks = new NativeNetworks(libvirt, raw);
      Failure attempt = Failure.of("define", "a document");
      UUID uuid =
          raw.call(
              attempt, () -> networks.make(() -> libvirt.virNetworkDefineXML(raw.pointer(), xml)));
      raw.call(attempt, () -> networks.apply(uuid, libvirt::virNetworkUndefine));
      return Optional.empty();
    } catch (KvmNetException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Optional<Network> parse(String xml) {
    try {
      return Optional.of(NetworkXml.parse(xml));
    } catch (InvalidNetworkException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("SystemOut")
  private void print(String what, String outcome) {
    System.out.printf(
        "%d %s, seed %d: %s, %d disagreements%n", TRIES, what, seed, outcome, disagreements.size());
  }
}
