package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kvmnet.ConnectOptions;
import io.kvmnet.KvmNet;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.lab.ChildJvm;
import io.kvmnet.lab.CommandOutput;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtLibrary;
import io.kvmnet.lab.RequiresLibvirtd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which there comes no connection about says what to do. */
class ConnectFailureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "qemu", "/system", "qemu/system", "://", "qemu:", "qemu:///a b", "1:/x"})
  void whatIsNoUri_isRefusedWithAnExample(String uri) {
    assertThatThrownBy(() -> KvmNet.connect(uri))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining("'" + uri + "'")
        .hasMessageContaining("not an absolute URI")
        .hasMessageContaining("qemu:///system");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://host/", "qemux:///system", "virt+qemu:///system", "a:b"})
  void anUnknownScheme_namesTheBackendsSeenAndTheArtifactToAdd(String uri) {
    assertThatThrownBy(() -> KvmNet.connect(uri))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining(uri)
        .hasMessageContaining("seen: fake, libvirt")
        .hasMessageContaining("Add io.kvmnet:kvmnet-libvirt");
  }

  @Test
  void aLineBreakInAUri_doesNotBreakTheMessage() {
    assertThatThrownBy(() -> KvmNet.connect("qemu:///\nroot logged in"))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining("'qemu:///\\u000aroot logged in'")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void options_printNoPassword() {
    assertThat(ConnectOptions.to("qemu+tcp://me:secret@host/system?x=a:b@c").build())
        .hasToString(
            "ConnectOptions{uri=qemu+tcp://me@host/system?x=a:b@c, readOnly=false, timeout=PT30S}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere://me:secret@host/",
        "nowhere://me:secret@host/a b",
        "qemu+tcp://me:secret@127.0.0.1:1/system"
      })
  void noMessage_hasThePassword(String uri) {
    assertThatThrownBy(() -> KvmNet.connect(uri))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining("//me@")
        .message()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qemu+unix:///system?socket=/nowhere",
        "qemu+tcp://127.0.0.1:1/system",
        "network+unix:///system?socket=/nowhere"
      })
  @RequiresLibvirtLibrary
  void whereNobodyListens_saysHowToStartTheDaemon(String uri) {
    assertThatThrownBy(() -> KvmNet.connect(uri))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining(uri)
        .hasMessageContaining("systemctl start libvirtd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"qemu+nonsense:///system", "test:///nowhere/node.xml"})
  @RequiresLibvirtLibrary
  void whatTheLibraryRefuses_keepsItsReason(String uri) {
    ConnectionFailedException failure =
        catchThrowableOfType(ConnectionFailedException.class, () -> KvmNet.connect(uri));

    assertThat(failure).hasMessageContaining(uri).message().containsPattern("(Check|Start|Give) ");
    assertThat(failure.nativeError().orElseThrow().code()).isPositive();
  }

  @Test
  @RequiresLibvirtd
  void whatTheDaemonRefuses_keepsItsReason(PrivateLibvirtd libvirtd) {
    for (String driver : new String[] {"qemu+unix:///nonsense", "xen+unix:///system"}) {
      String uri = libvirtd.uri().replace("qemu+unix:///system", driver);
      ConnectionFailedException failure =
          catchThrowableOfType(ConnectionFailedException.class, () -> KvmNet.connect(uri));

      assertThat(failure).hasMessageContaining(uri).hasMessageContaining("Check the URI");
      assertThat(failure.nativeError().orElseThrow().code()).isPositive();
    }
  }

  @Test
  @RequiresLibvirtd
  void aSocketOfOthers_isDenied_withAWayOut(PrivateLibvirtd libvirtd) {
    String socket = libvirtd.directory().resolve("libvirt-sock").toString();
    libvirtd.exec("chown", "65534", socket).orThrow();
    libvirtd.exec("chmod", "0700", socket).orThrow();
    try {
      CommandOutput answer =
          ChildJvm.of(Answer.class)
              // Stays the owner of the class path, and is held to the modes of what others own.
              .within("setpriv", "--bounding-set=-dac_override,-dac_read_search")
              .run(libvirtd.uri())
              .orThrow();

      assertThat(answer.stdout())
          .startsWith("AccessDeniedException: ")
          .contains("Permission denied")
          .contains("group libvirt");
      assertThat(answer.stderr()).isEmpty();
    } finally {
      libvirtd.exec("chown", "0", socket).orThrow();
    }
  }

  @Test
  @RequiresLibvirtd
  void aMachineWithoutTheLibrary_saysWhatToInstall() {
    CommandOutput answer =
        ChildJvm.of(Answer.class)
            .within(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "for library in $(ldconfig -p | sed -n 's/.*=> //p' | grep '/libvirt\\.so');"
                    + " do mount --bind /dev/null \"$library\"; done; exec \"$@\"",
                "sh")
            .run("qemu:///system")
            .orThrow();

    assertThat(answer.stdout())
        .startsWith("ConnectionFailedException: ")
        .contains("apt install libvirt0")
        .contains("dnf install libvirt-libs");
    assertThat(answer.stderr()).isEmpty();
  }
}
