package io.kvmnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.observe.NetworkState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NetworkFilterTest {

  private static final NetworkState RUNNING =
      NetworkState.builder()
          .uuid(UUID.randomUUID())
          .name("lab")
          .active(true)
          .persistent(true)
          .autostart(false)
          .build();

  @Test
  void noFilter_acceptsAll() {
    assertThat(NetworkFilter.accepts(List.of(), RUNNING)).isTrue();
  }

  @Test
  void filtersOfOnePair_areJoinedByOr() {
    assertThat(accepts(NetworkFilter.ACTIVE, NetworkFilter.INACTIVE)).isTrue();
    assertThat(accepts(NetworkFilter.INACTIVE)).isFalse();
  }

  @Test
  void filtersOfDifferentPairs_areJoinedByAnd() {
    assertThat(accepts(NetworkFilter.ACTIVE, NetworkFilter.PERSISTENT)).isTrue();
    assertThat(accepts(NetworkFilter.ACTIVE, NetworkFilter.AUTOSTART)).isFalse();
  }

  private static boolean accepts(NetworkFilter... filters) {
    return NetworkFilter.accepts(List.of(filters), RUNNING);
  }
}
