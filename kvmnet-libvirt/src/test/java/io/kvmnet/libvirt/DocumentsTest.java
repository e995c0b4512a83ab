package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.libvirt.schema.NetworkSchema;
import io.kvmnet.libvirt.schema.SampleNetworks;
import io.kvmnet.libvirt.xml.NetworkXml;
import io.kvmnet.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Network XML that others wrote, by libvirt's verdict: what it takes is read, written as its schema
 * wants it and taken again; what it refuses is refused before. The documents are the samples of
 * this project and, where {@code kvmnet.corpus} names their folder, those of libvirt's own tests.
 */
@RequiresLibvirtd
class DocumentsTest {

  private static int accepted;
  private static int refused;
  private static int refusedByTheHost;
  private static int tooNew;

  private final PrivateLibvirtd libvirtd;

  DocumentsTest(PrivateLibvirtd libvirtd) {
    this.libvirtd = libvirtd;
  }

  @AfterAll
  @SuppressWarnings("SystemOut")
  static void printCounts() {
    System.out.printf(
        "Network documents: %d accepted by both, %d refused by both, %d refused for this host,"
            + " %d too new%n",
        accepted, refused, refusedByTheHost, tooNew);
  }

  @TestFactory
  Stream<DynamicTest> samples() {
    return tests(SampleNetworks.all());
  }

  @TestFactory
  Stream<DynamicTest> libvirtsOwn() {
    return tests(corpus(Path.of(System.getProperty("kvmnet.corpus", "corpus"))));
  }

  private Stream<DynamicTest> tests(SortedMap<String, String> documents) {
    return documents.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> judge(entry.getKey(), entry.getValue())));
  }

  private void judge(String name, String xml) {
    Path file = libvirtd.file("document.xml", xml);
    try (KvmNet kvm = KvmNet.connect(libvirtd.uri())) {
      boolean takes = libvirtd.virsh("net-define", file.toString()).succeeded();
      removeAll(kvm);
      if (name.startsWith("newest")) {
        // Libvirt 9.0.0 takes it, and drops in silence what it does not know.
        isUnsupported(kvm, xml);
      } else if (takes) {
        survives(kvm, xml);
      } else {
        isRefused(kvm, xml);
      }
      removeAll(kvm);
    }
  }

  private static void survives(KvmNet kvm, String xml) {
    Network network = NetworkXml.parse(xml);
    String written = NetworkXml.format(network);

    assertThat(NetworkXml.parse(written)).isEqualTo(network);
    if (network.foreign().isEmpty()) {
      assertThat(NetworkSchema.installed().validate(written)).isEmpty();
    }
    Network kept = kvm.networks().define(network).config().orElseThrow();
    assertThat(network.differencesFrom(kept)).isEmpty();
    accepted++;
  }

  private static void isUnsupported(KvmNet kvm, String xml) {
    Network network = NetworkXml.parse(xml);
    assertThat(NetworkXml.parse(NetworkXml.format(network))).isEqualTo(network);
    assertThatThrownBy(() -> kvm.networks().define(network))
        .isInstanceOf(UnsupportedFeatureException.class);
    tooNew++;
  }

  private static void isRefused(KvmNet kvm, String xml) {
    try {
      Network network = NetworkXml.parse(xml);
      assertThatThrownBy(() -> kvm.networks().define(network))
          .isInstanceOf(KvmNetException.class)
          .hasMessageContaining("is not an SR-IOV Virtual Function");
      refusedByTheHost++;
    } catch (InvalidNetworkException e) {
      refused++;
    }
    assertThat(kvm.networks().list()).isEmpty();
  }

  private static void removeAll(KvmNet kvm) {
    kvm.networks().list().forEach(state -> kvm.networks().remove(state.name()));
  }

  private static SortedMap<String, String> corpus(Path folder) {
    SortedMap<String, String> documents = new TreeMap<>(Comparator.naturalOrder());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          documents.put(file.getFileName().toString(), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return documents;
  }
}
