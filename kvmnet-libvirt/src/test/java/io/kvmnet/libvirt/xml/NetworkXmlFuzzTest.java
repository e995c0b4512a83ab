package io.kvmnet.libvirt.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.model.Network;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/** Spoilt network XML is read, or refused with an error that says so; nothing else happens. */
@AddLifecycleHook(PrintedCount.class)
class NetworkXmlFuzzTest {

  private static int read;
  private static int refused;

  @AfterContainer
  @SuppressWarnings("SystemOut")
  static void printOutcomes() {
    System.out.println("Fuzzed network XML: " + read + " read, " + refused + " refused");
  }

  /** The same in every build; without the seed, it goes where none has been. */
  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF, seed = "1")
  void parse_readsOrRefuses(@ForAll long seed) throws Exception {
    String xml = new Mutations(seed).next();
    if (parse(xml).isPresent()) {
      read++;
    } else {
      refused++;
    }
  }

  @Property(tries = 5_000, shrinking = ShrinkingMode.OFF, seed = "2")
  void whatIsRead_canBeWrittenAndReadAgain(@ForAll long seed) throws Exception {
    Optional<Network> network = parse(new Mutations(seed).next());
    if (network.isPresent()) {
      assertThat(NetworkXml.parse(NetworkXml.format(network.get()))).isEqualTo(network.get());
    }
  }

  /** Documents that once ended in something else. */
  @Example
  void parse_readsOrRefuses_whatItOnceDidNot() throws Exception {
    for (long seed : new long[] {1_412_590}) {
      parse(new Mutations(seed).next());
    }
  }

  private static Optional<Network> parse(String xml) {
    try {
      return Optional.of(NetworkXml.parse(xml));
    } catch (InvalidNetworkException | UnsupportedFeatureException e) {
      assertThat(e).message().isNotBlank();
      return Optional.empty();
    }
  }
}
