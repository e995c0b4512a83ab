package io.kvmnet.libvirt;

import io.kvmnet.ConnectOptions;
import io.kvmnet.KvmNet;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.model.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A program in which all goes wrong that can, on its own laboratory. It writes nothing; whatever
 * stands on its standard error comes from libvirt or the JVM. Ends with 0 if all of it went wrong.
 */
final class Mishaps {

  private final List<String> successes = new ArrayList<>();

  private Mishaps() {}

  public static void main(String[] args) {
    Mishaps mishaps = new Mishaps();
    mishaps.connecting("qemu+unix:///system?socket=/nowhere");
    mishaps.connecting("qemu+nonsense:///system");
    try (PrivateLibvirtd libvirtd = PrivateLibvirtd.start()) {
      mishaps.connecting(libvirtd.uri().replace("/system", "/nonsense"));
      try (KvmNet reader =
          KvmNet.connect(ConnectOptions.to(libvirtd.uri()).readOnly(true).build())) {
        mishaps.attempt("define", () -> reader.networks().define(network("a", "10.71.1.0/24")));
      }
      try (KvmNet kvm =
          KvmNet.connect(
              ConnectOptions.to(libvirtd.uri()).timeout(Duration.ofSeconds(5)).build())) {
        mishaps.calls(kvm);
        libvirtd.killDaemon();
        mishaps.attempt("list", () -> kvm.networks().list());
        mishaps.attempt("reconnect", () -> kvm.networks().list());
      }
    }
    if (!mishaps.successes.isEmpty()) {
      throw new IllegalStateException("went well: " + mishaps.successes);
    }
  }

  private void calls(KvmNet kvm) {
    attempt("get", () -> kvm.networks().get("none"));
    attempt("get", () -> kvm.networks().get(UUID.randomUUID()));
    kvm.networks().apply(network("a", "10.71.1.0/24"));
    attempt("start", () -> kvm.networks().get("a").start());
    attempt("define", () -> kvm.networks().define(network("a", "10.71.2.0/24")));
    attempt("apply", () -> kvm.networks().apply(network("b", "10.71.1.0/24")));
    attempt("create", () -> kvm.networks().create(network("b", "10.71.1.0/24")));
  }

  private void connecting(String uri) {
    attempt("connect to " + uri, () -> KvmNet.connect(uri).close());
  }

  private void attempt(String name, Runnable attempt) {
    try {
      attempt.run();
      successes.add(name);
    } catch (KvmNetException e) {
      // As it should.
    }
  }

  private static Network network(String name, String cidr) {
    return Network.isolated().name(name).subnet(cidr).build();
  }
}
