package io.kvmnet.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A laboratory ends with the JVM that made it, whatever the JVM dies of. */
@RequiresLibvirtd
class JvmDeathTest {
  private Process victim;
  private Path directory;
  private Set<String> namespaces;

  @BeforeEach
  void startVictim() throws Exception {
    victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                testClasses().toString(),
                Victim.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String report = victim.inputReader(UTF_8).readLine();
    assertThat(report).isNotNull();
    directory = Path.of(report.substring(report.indexOf(' ') + 1));
    namespaces =
        LabProcesses.namespacesOf(Long.parseLong(report.substring(0, report.indexOf(' '))));
  }

  @AfterEach
  void endVictim() throws InterruptedException {
    victim.destroyForcibly().waitFor();
  }

  @Test
  void killedJvm_leavesNoProcessAndNoDirectory() throws Exception {
    // The last of them starts while the victim reports.
    List<ProcessHandle> inside =
        await().until(() -> LabProcesses.in(namespaces), processes -> processes.size() >= 9);
    assertThat(directory).isDirectory();

    victim.destroyForcibly().waitFor();

    expectEnd(inside);
    assertThat(directory).doesNotExist();
  }

  @Test
  void endedJvm_thatClosesNothing_leavesNoProcessAndNoDirectory() throws Exception {
    List<ProcessHandle> inside = LabProcesses.in(namespaces);

    victim.destroy();

    expectEnd(inside);
    assertThat(directory).doesNotExist();
  }

  @Test
  void killedUnshare_leavesNoProcess() throws Exception {
    List<ProcessHandle> inside = LabProcesses.in(namespaces);
    ProcessHandle unshare =
        victim.children().filter(child -> inside.contains(child)).findFirst().orElseThrow();

    unshare.destroyForcibly();

    expectEnd(inside);
    // Nobody inside could remove it.
    victim.getOutputStream().close();
    assertThat(victim.waitFor(10, SECONDS)).isTrue();
    assertThat(directory).doesNotExist();
  }

  private void expectEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(10, SECONDS);
    }
    // On a busy machine some began while the others were counted.
    await().untilAsserted(() -> assertThat(LabProcesses.in(namespaces)).isEmpty());
  }

  private static Path testClasses() throws IOException, URISyntaxException {
    URL self = Objects.requireNonNull(JvmDeathTest.class.getResource("JvmDeathTest.class"));
    return Path.of(self.toURI()).resolveSibling("../../..").toRealPath();
  }
}
