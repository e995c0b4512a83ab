package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
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

  private static final int TRIES = Integer.getInteger("kvmnet.tries", 10_000);

  /** What libvirt says of a definition that another host would take. */
  private static final String NOT_THIS_HOST = "is not an SR-IOV Virtual Function";

  /** The same in every build; another one goes where none has been. */
  private final long seed = Long.getLong("kvmnet.seed", 1);

  private final BackendOptions options;
  private final LibvirtFunctions libvirt = LibvirtLibrary.load(Failure.of("load", "libvirt"));
  private final List<String> disagreements = new ArrayList<>();
  private int count;
  private KvmNet kvm;
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
    kvm = KvmNet.using(LibvirtBackend.open(options, libvirt));
    raw = LibvirtConnection.open(libvirt, options, Failure.of("open", "a connection"));
  }

  @AfterEach
  void disconnect() {
    raw.close();
    kvm.close();
  }

  @Test
  void validNetworks_libvirtTakesAndKeeps() {
    Random random = new Random(seed);
    int taken = 0;
    while (taken < TRIES) {
      for (Network network : some(random)) {
        taken += isTakenAndKept(network) ? 1 : 0;
      }
    }

    print(taken + " random networks", "all taken and kept");
    assertThat(disagreements).isEmpty();
  }

  /** A session keeps all that was generated in it, so that it is best a short one. */
  private static List<Network> some(Random random) {
    List<Network> some = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<Network> networks = NetworkArbitraries.networks().generator(TRIES, true);
          while (some.size() < 100) {
            // Nearly every network has a text, which would leave few for libvirt 9.0.0.
            some.add(
                networks.next(random).value().toBuilder()
                    .title(Optional.empty())
                    .description(Optional.empty())
                    .build());
          }
        });
    return some;
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

    print(TRIES + " spoilt documents", taken + " taken, " + stricter + " refused by kvmnet alone");
    assertThat(disagreements).isEmpty();
  }

  /** Tells also whether this libvirt on this host can have it. */
  private boolean isTakenAndKept(Network network) {
    String xml = NetworkXml.format(network);
    try {
      ManagedNetwork managed = kvm.networks().define(network);
      Network kept = managed.config().orElseThrow();
      managed.undefine();
      List<String> faults = NetworkSchema.installed().validate(xml);
      if (!faults.isEmpty()) {
        disagree(xml + "\nis not valid: " + faults);
      } else if (!network.isSatisfiedBy(kept)) {
        disagree(xml + "\nwas not kept: " + network.differencesFrom(kept));
      }
    } catch (KvmNetException e) {
      if (isForAnother(e.getMessage())) {
        return false;
      }
      disagree(xml + "\nwas refused: " + e.getMessage());
    }
    return true;
  }

  /** Another libvirt, or another host, would take it. */
  private static boolean isForAnother(String message) {
    return message.contains("needs libvirt") || message.contains(NOT_THIS_HOST);
  }

  /** What kvmnet takes, libvirt takes as it was and as kvmnet writes it. */
  private void isTaken(String xml, Network network, Optional<String> refusal) {
    if (refusal.isEmpty()) {
      String written = NetworkXml.format(network);
      defineRaw(written)
          .ifPresent(message -> disagree(written + "\nis refused by libvirt: " + message));
    } else if (!isForAnother(refusal.get()) && !isRefusedAtLast(network)) {
      disagree(xml + "\nis refused by libvirt: " + refusal.get());
    }
  }

  private boolean isRefusedAtLast(Network network) {
    try {
      kvm.networks().define(network).undefine();
      return false;
    } catch (KvmNetException e) {
      return isForAnother(e.getMessage());
    }
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

  /** The first ones tell enough. */
  private void disagree(String what) {
    count++;
    if (disagreements.size() < 10) {
      disagreements.add(what);
    }
  }

  @SuppressWarnings("SystemOut")
  private void print(String what, String outcome) {
    System.out.printf("%s, seed %d: %s, %d disagreements%n", what, seed, outcome, count);
  }
}
