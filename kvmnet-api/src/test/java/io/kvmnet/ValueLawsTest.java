package io.kvmnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every public value keeps: equality, copies, words for a log, no way to change it. */
class ValueLawsTest {

  private static final Set<String> PACKAGES = Set.of("model", "plan", "host", "observe", "error");

  /** Whatever a value may return: all of them cannot be changed. */
  private static final Set<Class<?>> IMMUTABLE =
      Set.of(
          boolean.class,
          int.class,
          long.class,
          Boolean.class,
          String.class,
          UUID.class,
          URI.class,
          Duration.class,
          Instant.class,
          InetAddress.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          List.class);

  static Stream<Named<Supplier<Object>>> values() {
    return ValueExamples.all()
        .map(example -> Named.of(publicType(example.get()).getSimpleName(), example));
  }

  @Test
  void everyPublicValue_hasAnExample() throws Exception {
    Set<Class<?>> shown =
        ValueExamples.all().map(example -> publicType(example.get())).collect(Collectors.toSet());

    assertThat(publicValues()).isNotEmpty();
    assertThat(shown).containsAll(publicValues());
  }

  @ParameterizedTest
  @MethodSource("values")
  void values_madeAlike_areEqual(Supplier<Object> example) {
    Object one = example.get();
    Object other = example.get();

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(other).isEqualTo(one);
    assertThat(one).isNotEqualTo(null).isNotEqualTo("a text").isNotEqualTo(new Object());
    assertThat(one.toString()).isEqualTo(other.toString());
  }

  @Test
  void values_ofDifferentTypesOrContents_differ() {
    List<Object> all = ValueExamples.all().map(Supplier::get).toList();

    assertThat(all).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("values")
  void toString_isFitForALogLine(Supplier<Object> example) {
    Object value = example.get();

    if (!value.toString().startsWith("~ redefine")) {
      // The one that is made to be read over several lines.
      assertThat(value.toString()).doesNotContain("\n");
    }
    assertThat(value.toString())
        .isNotBlank()
        .doesNotContain("Value{", "Value[", "Optional", "=/", "[/");
  }

  @ParameterizedTest
  @MethodSource("values")
  void toBuilder_build_isTheSame(Supplier<Object> example) throws Exception {
    Object value = example.get();
    Optional<Method> toBuilder = method(publicType(value), "toBuilder");
    if (toBuilder.isEmpty()) {
      assertThat(method(publicType(value), "builder")).isEmpty();
      return;
    }
    Object builder = toBuilder.get().invoke(value);
    Object copy = builder.getClass().getMethod("build").invoke(builder);

    assertThat(copy).isEqualTo(value).isNotSameAs(toBuilder.get().invoke(value));
    assertThat(toBuilder.get().invoke(value)).isNotSameAs(builder);
  }

  @ParameterizedTest
  @MethodSource("values")
  void accessors_ofFullExample_returnNothingThatCanBeChanged(Supplier<Object> example)
      throws Exception {
    Object value = example.get();
    for (Method accessor : accessors(publicType(value))) {
      Object part = accessor.invoke(value);

      assertThat(part).as(accessor.getName()).isNotNull();
      assertThat(isImmutable(accessor.getReturnType())).as(accessor.toString()).isTrue();
      if (part instanceof Collection<?> entries) {
        assertThatThrownBy(() -> entries.remove(entries.iterator().next()))
            .as(accessor.getName())
            .isInstanceOf(UnsupportedOperationException.class);
      }
      assertThat(part).as(accessor.getName()).isNotInstanceOf(Map.class);
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void builder_null_isRefused(Supplier<Object> example) throws Exception {
    Object value = example.get();
    Optional<Method> toBuilder = method(publicType(value), "toBuilder");
    if (toBuilder.isEmpty()) {
      return;
    }
    for (Method step : toBuilder.get().invoke(value).getClass().getMethods()) {
      if (takesOneReference(step)) {
        Object builder = toBuilder.get().invoke(value);
        // Reflection asks for the class that declares the step, and that is hidden.
        step.setAccessible(true);
        Throwable thrown = catchThrowable(() -> step.invoke(builder, (Object) null));

        assertThat(thrown).as(step.toString()).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause()).as(step.toString()).isInstanceOf(NullPointerException.class);
      }
    }
  }

  private static boolean takesOneReference(Method step) {
    return step.getParameterCount() == 1
        && !step.getParameterTypes()[0].isPrimitive()
        && !step.getDeclaringClass().equals(Object.class)
        && !step.isBridge()
        && Modifier.isPublic(step.getModifiers());
  }

  private static boolean isImmutable(Class<?> type) {
    return IMMUTABLE.contains(type)
        || type.isEnum()
        || (type.getName().startsWith("io.kvmnet.") && !type.getName().endsWith("Builder"));
  }

  private static List<Method> accessors(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.getDeclaringClass().equals(Object.class))
        .filter(method -> !method.getName().equals("toBuilder"))
        .filter(method -> !method.getReturnType().equals(void.class))
        .toList();
  }

  private static Optional<Method> method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
        .findFirst();
  }

  /** The type that a user sees: Immutables' classes are hidden behind it. */
  private static Class<?> publicType(Object value) {
    Class<?> type = value.getClass();
    while (!Modifier.isPublic(type.getModifiers())) {
      type = type.getSuperclass();
    }
    return type;
  }

  private static Set<Class<?>> publicValues() throws IOException, URISyntaxException {
    Path root = Path.of(KvmNet.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(root::relativize)
          .map(file -> file.toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(ValueLawsTest::isInPackageOfValues)
          .map(ValueLawsTest::load)
          .filter(ValueLawsTest::isValue)
          .collect(Collectors.toSet());
    }
  }

  private static boolean isInPackageOfValues(String name) {
    String[] parts = name.split("\\.");
    return (parts.length == 4 && PACKAGES.contains(parts[2]) && !parts[3].endsWith("-info"))
        || name.endsWith("Options");
  }

  private static boolean isValue(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && !type.isInterface()
        && !type.isEnum()
        && !Throwable.class.isAssignableFrom(type)
        && !type.getSimpleName().equals("Builder")
        && Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> !Modifier.isStatic(method.getModifiers()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, KvmNet.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
