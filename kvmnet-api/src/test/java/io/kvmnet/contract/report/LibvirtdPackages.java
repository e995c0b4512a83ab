package io.kvmnet.contract.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The Debian packages that tests on a real libvirtd need, as a resource of the tests lists them: a
 * name a line, {@code #} begins a comment.
 */
final class LibvirtdPackages {

  private static final String RESOURCE = "/libvirtd-packages.txt";

  private final List<String> names;

  private LibvirtdPackages(List<String> names) {
    this.names = names;
  }

  static LibvirtdPackages load() {
    try (InputStream in = LibvirtdPackages.class.getResourceAsStream(RESOURCE)) {
      return new LibvirtdPackages(in == null ? List.of("libvirt-daemon-system") : parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the command that installs them and runs the tests again. */
  String command() {
    // A bare machine has root and no sudo.
    String asRoot = System.getProperty("user.name").equals("root") ? "" : "sudo ";
    return "%sapt-get install --no-install-recommends %s && %smvn verify"
        .formatted(asRoot, String.join(" ", names), asRoot);
  }

  private static List<String> parse(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
