package io.kvmnet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibvirtVersionTest {

  @ParameterizedTest
  @CsvSource({"9000000, 9.0.0", "9007001, 9.7.1", "11003000, 11.3.0", "999999, 0.999.999"})
  void of_libvirtsNumber_printsAsPeopleWriteIt(long encoded, String text) {
    assertThat(LibvirtVersion.of(encoded)).hasToString(text);
  }

  @Test
  void versions_sortByNumberNotByText() {
    assertThat(Stream.of(11_003_000L, 9_007_001L, 9_000_000L, 9_010_000L).map(LibvirtVersion::of))
        .satisfies(
            versions ->
                assertThat(versions.stream().sorted())
                    .extracting(LibvirtVersion::toString)
                    .containsExactly("9.0.0", "9.7.1", "9.10.0", "11.3.0"));
  }

  @ParameterizedTest
  @CsvSource({"9.7.0, true", "9.7.1, true", "9.6.9, false", "10.0.0, true", "8.9.0, false"})
  void isAtLeast_includesTheVersionItself(String version, boolean expected) {
    String[] numbers = version.split("\\.");
    LibvirtVersion asked =
        new LibvirtVersion(
            Integer.parseInt(numbers[0]),
            Integer.parseInt(numbers[1]),
            Integer.parseInt(numbers[2]));

    assertThat(asked.isAtLeast(new LibvirtVersion(9, 7, 0))).isEqualTo(expected);
  }
}
