package io.kvmnet.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.lab.RequiresLibvirtLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles and runs an application against the built jars: no warning from the compiler, none from
 * the JVM, and the backends are found and work.
 */
class ConsumerIT {

  private static final String SOURCES = System.getProperty("kvmnet.consumer.sources");
  private static final String COMPILE_PATH = System.getProperty("kvmnet.consumer.compilePath");
  private static final String RUN_PATH = System.getProperty("kvmnet.consumer.runPath");

  private enum Kind {
    CLASS_PATH,
    MODULE_PATH
  }

  @TempDir Path classes;

  @ParameterizedTest
  @MethodSource("everywhere")
  void makesAndRemovesANetworkInMemory(Jdk jdk, Kind kind) {
    assertThat(run(jdk, kind, "Main", "fake:///consumer"))
        .containsExactly("consumer active=true", "removed");
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  @RequiresLibvirtLibrary
  void reachesLibvirt(Jdk jdk, Kind kind) {
    assertThat(run(jdk, kind, "Look", "test:///default")).containsExactly("default");
  }

  static Stream<Arguments> everywhere() {
    return Jdk.all().stream()
        .flatMap(jdk -> Stream.of(Kind.values()).map(kind -> Arguments.of(jdk, kind)));
  }

  private List<String> run(Jdk jdk, Kind kind, String program, String uri) {
    String source = SOURCES + "/consumer/" + program + ".java";
    String path = classes + ":" + RUN_PATH;
    return switch (kind) {
      case CLASS_PATH -> {
        jdk.javac("-d", classes.toString(), "--class-path", COMPILE_PATH, source);
        yield jdk.java(
            "--enable-native-access=ALL-UNNAMED", "--class-path", path, "consumer." + program, uri);
      }
      case MODULE_PATH -> {
        String module = SOURCES + "/module-info.java";
        jdk.javac("-d", classes.toString(), "--module-path", COMPILE_PATH, module, source);
        yield jdk.java(
            "--enable-native-access=com.sun.jna",
            "--module-path",
            path,
            "--module",
            "consumer/consumer." + program,
            uri);
      }
    };
  }
}
