package io.kvmnet.libvirt.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSchemaTest {

  @TempDir Path directory;

  @Test
  void paths_followReferencesIncludesNamespacesAndEndWhereTheyRecur() throws IOException {
    write(
        "part.rng",
        """
        <define name="tree">
          <element name="tree">
            <interleave>
              <optional><ref name="tree"/></optional>
              <attribute name="kind"><choice><value>a</value><value>b</value></choice></attribute>
            </interleave>
          </element>
        </define>
        <define name="any">
          <element><anyName/><zeroOrMore><ref name="any"/></zeroOrMore></element>
        </define>
        """);
    Path whole =
        write(
            "whole.rng",
            """
            <include href="part.rng"/>
            <start><ref name="network"/></start>
            <define name="network">
              <element name="network">
                <group>
                  <ref name="tree"/>
                  <element name="metadata"><zeroOrMore><ref name="any"/></zeroOrMore></element>
                  <element name="options" ns="http://libvirt.org/schemas/network/dnsmasq/1.0">
                    <oneOrMore><element name="option"><attribute name="value"/></element></oneOrMore>
                  </element>
                  <element><choice><name>x</name><name>y</name></choice><text/></element>
                </group>
              </element>
            </define>
            """);

    assertThat(NetworkSchema.read(whole).paths())
        .containsExactly(
            "/network",
            "/network/dnsmasq:options",
            "/network/dnsmasq:options/dnsmasq:option",
            "/network/dnsmasq:options/dnsmasq:option/@value",
            "/network/metadata",
            "/network/metadata/*",
            "/network/tree",
            "/network/tree/@kind",
            "/network/x",
            "/network/y");
  }

  @Test
  void read_whatIsNoSchema_isRefused() throws IOException {
    Path file = write("broken.rng", "<start><ref name='nowhere'/></start>");
    assertThatIllegalArgumentException().isThrownBy(() -> NetworkSchema.read(file));
  }

  @Test
  void condition_namesTheMissingFileAndFailsWhereItIsRequired() {
    Path nowhere = directory.resolve("network.rng");
    assertThat(NetworkSchemaCondition.decide(nowhere, false).getReason().orElseThrow())
        .contains(nowhere.toString());
    assertThatIllegalStateException()
        .isThrownBy(() -> NetworkSchemaCondition.decide(nowhere, true))
        .withMessageContaining(nowhere.toString());
  }

  private Path write(String name, String patterns) throws IOException {
    return Files.writeString(
        directory.resolve(name),
        "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>" + patterns + "</grammar>");
  }

  @Nested
  @RequiresNetworkSchema
  class Installed {

    private final NetworkSchema schema = NetworkSchema.installed();

    @Test
    void aValidNetwork_hasNoFaults() {
      assertThat(schema.validate("<network><name>lab</name><mtu size='9000'/></network>"))
          .isEmpty();
    }

    @Test
    void eachFault_isNamedWithItsPlace() {
      assertThat(
              schema.validate(
                  """
                  <network><name>lab</name>
                    <mtu size='65536'/>
                    <bridge colour='red'/>
                  </network>
                  """))
          .hasSize(2)
          .anySatisfy(fault -> assertThat(fault).startsWith("2:").contains("size"))
          .anySatisfy(fault -> assertThat(fault).startsWith("3:").contains("colour"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "no XML",
          "<network><name>lab</name>",
          "<network/>",
          "<domain/>",
          "<!DOCTYPE network><network><name>lab</name></network>"
        })
    void whatIsNoNetwork_isNotValid(String xml) {
      assertThat(schema.validate(xml)).isNotEmpty();
    }

    @Test
    void severalThreads_getTheirOwnFaults() {
      List<List<String>> alone =
          IntStream.range(0, 3).mapToObj(i -> schema.validate(withFaults(i))).toList();
      assertThat(alone).doesNotHaveDuplicates();
      assertThat(
              IntStream.range(0, 2000)
                  .parallel()
                  .filter(i -> !schema.validate(withFaults(i % 3)).equals(alone.get(i % 3)))
                  .boxed())
          .isEmpty();
    }

    @Test
    void paths_areThoseOfLibvirtsSchema() {
      assertThat(schema.paths())
          .contains(
              "/network/name",
              "/network/metadata/*",
              "/network/ip/dhcp/host/@mac",
              "/network/forward/address/@multifunction",
              "/network/portgroup/virtualport/parameters/@managerid",
              "/network/dnsmasq:options/dnsmasq:option/@value")
          .noneMatch(path -> path.startsWith("/network/metadata/*/"));
    }

    private String withFaults(int count) {
      return "<network><name>lab</name>"
          + String.join("", Collections.nCopies(count, "<mtu size='x'/>"))
          + "</network>";
    }
  }
}
