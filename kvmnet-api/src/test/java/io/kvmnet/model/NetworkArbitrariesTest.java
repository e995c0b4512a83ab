package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** A feature that no arbitrary network has is a feature that no property test sees. */
class NetworkArbitrariesTest {

  private static final int MANY = 150;

  /** Left out on purpose. */
  private static final Set<String> OTHERS =
      Set.of("foreign", "connections", "toString", "hashCode");

  // The edge case of a list is one network, many times.
  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyKind_comesWithAllItsFeatures(@ForAll("manyOfEachKind") List<List<Network>> kinds) {
    for (List<Network> networks : kinds) {
      assertThat(
              networks.stream().flatMap(NetworkArbitrariesTest::said).collect(Collectors.toSet()))
          .as(NetworkKind.of(networks.get(0)).word())
          .containsAll(features(networks.get(0)).map(Method::getName).toList());
    }
  }

  @Property(tries = 400)
  void networks_areOfEveryKind(@ForAll("networks") Network network) {
    Statistics.collect(NetworkKind.of(network));
    Statistics.coverage(
        coverage ->
            Arrays.stream(NetworkKind.values())
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
  }

  private static Stream<String> said(Network network) {
    return features(network).filter(method -> isSaid(network, method)).map(Method::getName);
  }

  private static boolean isSaid(Network network, Method accessor) {
    try {
      Object value = accessor.invoke(network);
      if (value instanceof Optional<?> optional) {
        return optional.isPresent();
      }
      if (value instanceof OptionalInt optional) {
        return optional.isPresent();
      }
      if (value instanceof Collection<?> entries) {
        return !entries.isEmpty();
      }
      return !value.equals(false) && !value.equals(Bridge.any()) && !value.equals(Dns.standard());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor.toString(), e);
    }
  }

  private static Stream<Method> features(Network network) {
    return Arrays.stream(network.getClass().getSuperclass().getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getDeclaringClass().getName().startsWith("io.kvmnet."))
        .filter(method -> !method.getReturnType().getName().endsWith("Builder"))
        .filter(method -> !OTHERS.contains(method.getName()));
  }

  @Provide
  static Arbitrary<List<List<Network>>> manyOfEachKind() {
    return Arbitraries.just(
            List.of(
                NetworkArbitraries.nat().map(any -> (Network) any),
                NetworkArbitraries.routed().map(any -> (Network) any),
                NetworkArbitraries.open().map(any -> (Network) any),
                NetworkArbitraries.isolated().map(any -> (Network) any),
                NetworkArbitraries.bridged().map(any -> (Network) any),
                NetworkArbitraries.macvtap().map(any -> (Network) any),
                NetworkArbitraries.hostdev().map(any -> (Network) any)))
        .flatMap(
            kinds ->
                Combinators.combine(
                        kinds.stream()
                            .map(kind -> kind.withoutEdgeCases().list().ofSize(MANY))
                            .toList())
                    .as(lists -> lists));
  }

  @Provide
  static Arbitrary<Network> networks() {
    return NetworkArbitraries.networks();
  }
}
