package io.kvmnet.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.KvmNet;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles; its first program and its test run, against the fake. */
class ReadmeTest {

  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern HOST = Pattern.compile("\"qemu[^\"]*\"");
  private static final String IMPORTS =
      """
      import static org.junit.jupiter.api.Assertions.*;
      import io.kvmnet.*;
      import io.kvmnet.error.*;
      import io.kvmnet.fake.*;
      import io.kvmnet.host.*;
      import io.kvmnet.libvirt.xml.*;
      import io.kvmnet.model.*;
      import io.kvmnet.plan.*;
      import java.time.*;
      import org.junit.jupiter.api.*;
      """;

  @TempDir Path directory;

  @Test
  void everyExampleCompiles_andTheFirstOneRuns() throws Exception {
    List<String> examples =
        JAVA.matcher(Files.readString(Path.of("..", "README.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertThat(examples).hasSizeGreaterThan(4);
    for (int i = 0; i < examples.size(); i++) {
      compile("Example" + i, examples.get(i));
    }

    call("Example0", "run");
    try (KvmNet kvm = KvmNet.connect("fake:///readme")) {
      assertThat(kvm.networks().get("lab").autostart()).isTrue();
      kvm.networks().remove("lab");
    }
  }

  @Test
  void theExampleOfATestPasses() throws Exception {
    String example =
        JAVA.matcher(Files.readString(Path.of("..", "README.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .filter(ReadmeTest::isClass)
            .findFirst()
            .orElseThrow();
    compile("LabTest", example);

    call("LabTest", "aTakenSubnet_isRefused_andNothingIsLeft");
  }

  private static boolean isClass(String example) {
    return example.startsWith("class ");
  }

  /** Statements get what the text around them speaks of: a connection, a network, its XML. */
  private void compile(String name, String example) throws IOException {
    String source =
        isClass(example)
            ? example
            : "class %s { KvmNet kvm; Network lab; String xml; void run() throws Exception {%n%s}}"
                .formatted(name, HOST.matcher(example).replaceAll("\"fake:///readme\""));
    Path file = Files.writeString(directory.resolve(name + ".java"), IMPORTS + source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      String classPath =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      List<String> options =
          List.of("-proc:none", "-d", directory.toString(), "--class-path", classPath);
      boolean compiled =
          compiler
              .getTask(output, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as("%s%n%s", output, example).isTrue();
    }
  }

  private void call(String type, String method) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
      Constructor<?> constructor = loader.loadClass(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      Object object = constructor.newInstance();
      Method called = object.getClass().getDeclaredMethod(method);
      called.setAccessible(true);
      called.invoke(object);
    }
  }
}
