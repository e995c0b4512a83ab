package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.lab.ChildJvm;
import io.kvmnet.lab.CommandOutput;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the process: its standard error, its charset and its locale. */
@RequiresLibvirtd
class ChildJvmTest {

  @Test
  void whateverGoesWrong_nothingIsPrinted() {
    CommandOutput output = ChildJvm.of(Mishaps.class).run();

    assertThat(output.stderr()).isEmpty();
    assertThat(output.stdout()).isEmpty();
    assertThat(output.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"en, US, ''", "tr, TR, ''", "ar, EG, ''", "th, TH, TH"})
  void anyLocale_andAnAsciiCharset_changeNothing(
      String language, String country, String variant, PrivateLibvirtd libvirtd) {
    CommandOutput output =
        ChildJvm.of(Abroad.class)
            .environment("LC_ALL", "C")
            .options(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.variant=" + variant)
            .run(libvirtd.uri());

    assertThat(output.stderr()).isEmpty();
    assertThat(output.exitCode()).isZero();
  }
}
