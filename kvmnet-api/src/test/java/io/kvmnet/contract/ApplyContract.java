package io.kvmnet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NetworkExistsException;
import io.kvmnet.error.StalePlanException;
import io.kvmnet.error.SubnetInUseException;
import io.kvmnet.error.UndoReport;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.plan.Change;
import io.kvmnet.plan.Plan;
import io.kvmnet.spi.Capability;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plan and apply: what was asked for comes about, with the fewest writes, all or nothing. */
public abstract class ApplyContract extends BackendContract {

  @Test
  void apply_ofANewNetwork_definesStartsAndSetsAutostart() {
    Network wish = nat("lab", "10.71.1.0/24").autostart(true).build();

    ManagedNetwork lab = networks().apply(wish);

    assertThat(lab.isActive()).isTrue();
    assertThat(lab.isPersistent()).isTrue();
    assertThat(lab.autostart()).isTrue();
    assertThat(wish.isSatisfiedBy(config(lab))).isTrue();
    assertThat(wish.isSatisfiedBy(live(lab))).isTrue();
  }

  @Test
  void applyTwice_writesNothingTheSecondTime() {
    Network wish = nat("lab", "10.71.1.0/24").dhcpHost("52:54:00:00:00:01", "10.71.1.9").build();
    ManagedNetwork lab = networks().apply(wish);
    SubnetNetwork before = live(lab);

    assertThat(networks().plan(wish).isEmpty()).isTrue();
    networks().apply(wish);

    assertThat(live(lab)).isEqualTo(before);
  }

  @Test
  void plan_readsOnlyAndTellsWhatApplyWouldDo() {
    Plan plan = networks().plan(nat("lab", "10.71.1.0/24").autostart(true).build());

    assertThat(networks().list()).isEmpty();
    assertThat(plan.changes())
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly("Define", "Start", "Autostart");
    assertThat(plan.toString())
        .contains("define nat network 'lab' on 10.71.1.0/24", "start network 'lab'");
  }

  @Test
  void planApply_doesJustThat() {
    Plan plan = networks().plan(nat("lab", "10.71.1.0/24").build());

    assertThat(plan.apply().changes()).isEqualTo(plan.changes());
    assertThat(state("lab").active()).isTrue();
  }

  @Test
  void planApply_whenTheNetworkAppeared_isStale() {
    Plan plan = networks().plan(nat("lab", "10.71.1.0/24").build());
    networks().define(nat("lab", "10.71.2.0/24").build());

    assertThatThrownBy(plan::apply).isInstanceOf(StalePlanException.class);
    assertThat(state("lab").active()).isFalse();
  }

  @Test
  void planApply_whenTheNetworkChanged_isStale() {
    ManagedNetwork lab = networks().apply(nat("lab", "10.71.1.0/24").build());
    Plan plan = networks().plan(nat("lab", "10.71.2.0/24").build());
    lab.stop();

    assertThatThrownBy(plan::apply).isInstanceOf(StalePlanException.class);
    assertThat(config(lab).subnets().get(0).cidr()).hasToString("10.71.1.0/24");
  }

  @Test
  void apply_ofAChangedStoppedNetwork_redefinesAndStartsIt() {
    UUID uuid = networks().define(nat("lab", "10.71.1.0/24").build()).uuid();

    ManagedNetwork lab = networks().apply(nat("lab", "10.71.2.0/24").build());

    assertThat(lab.uuid()).isEqualTo(uuid);
    assertThat(live(lab).subnets().get(0).cidr()).hasToString("10.71.2.0/24");
  }

  @Test
  void apply_ofAChangedRunningNetwork_keepsUuidMacAndBridgeAndNeedsARestart() {
    ManagedNetwork lab = networks().apply(nat("lab", "10.71.1.0/24").build());
    SubnetNetwork before = config(lab);
    Network wish = nat("lab", "10.71.2.0/24").build();

    Plan plan = networks().plan(wish);
    networks().apply(wish);

    assertThat(plan.changes()).singleElement().isInstanceOf(Change.Redefine.class);
    assertThat(plan.changes().get(0).effect()).isEqualTo(Change.Effect.NEXT_START);
    assertThat(plan.restartRequired()).isTrue();
    SubnetNetwork after = config(lab);
    assertThat(after.uuid()).isEqualTo(before.uuid());
    assertThat(after.mac()).isEqualTo(before.mac());
    assertThat(after.bridge()).isEqualTo(before.bridge());
    assertThat(after.subnets().get(0).cidr()).hasToString("10.71.2.0/24");
    assertThat(live(lab).subnets().get(0).cidr()).hasToString("10.71.1.0/24");
    Plan again = networks().plan(wish);
    assertThat(again.isEmpty()).isTrue();
    assertThat(again.restartRequired()).isTrue();
  }

  @Test
  void apply_afterARestart_needsNoneAnyMore() {
    ManagedNetwork lab = networks().apply(nat("lab", "10.71.1.0/24").build());
    Network wish = nat("lab", "10.71.2.0/24").build();
    networks().apply(wish);
    lab.stop();

    networks().apply(wish);

    assertThat(networks().plan(wish).restartRequired()).isFalse();
    assertThat(live(lab).subnets().get(0).cidr()).hasToString("10.71.2.0/24");
  }

  @Test
  void apply_leavesAloneWhatTheWishLeavesOpen() {
    networks().apply(nat("lab", "10.71.1.0/24").mtu(1400).domain("lab.test").build());

    assertThat(networks().plan(nat("lab", "10.71.1.0/24").build()).isEmpty()).isTrue();
  }

  @Test
  void apply_ofOneReservationLess_takesItAway() {
    ManagedNetwork lab =
        networks()
            .apply(nat("lab", "10.71.1.0/24").dhcpHost("52:54:00:00:00:01", "10.71.1.9").build());

    networks().apply(nat("lab", "10.71.1.0/24").build());

    assertThat(config(lab).dhcpHosts()).isEmpty();
  }

  @Test
  void apply_overATransientNetwork_makesItPersistent() {
    Network wish = nat("lab", "10.71.1.0/24").build();
    UUID uuid = networks().create(wish).uuid();

    ManagedNetwork lab = networks().apply(wish);

    assertThat(lab.uuid()).isEqualTo(uuid);
    assertThat(lab.isPersistent()).isTrue();
    assertThat(lab.isActive()).isTrue();
  }

  @Test
  void apply_onlyOfAutostart_changesOnlyThat() {
    networks().apply(nat("lab", "10.71.1.0/24").build());
    Network wish = nat("lab", "10.71.1.0/24").autostart(true).build();

    assertThat(networks().plan(wish).changes()).containsExactly(new Change.Autostart("lab", true));
    assertThat(networks().apply(wish).autostart()).isTrue();
  }

  @Test
  void apply_withAnotherUuid_isRefused() {
    networks().apply(nat("lab", "10.71.1.0/24").build());

    assertThatThrownBy(
            () -> networks().apply(nat("lab", "10.71.1.0/24").uuid(UUID.randomUUID()).build()))
        .isInstanceOf(NetworkExistsException.class);
  }

  @Test
  void failedStart_leavesNoHalfMadeNetworkBehind() {
    networks().apply(nat("a", "10.71.1.0/24").build());

    Throwable thrown = catchThrowable(() -> networks().apply(nat("b", "10.71.1.0/24").build()));

    assertThat(thrown).isInstanceOf(SubnetInUseException.class);
    UndoReport undo = ((KvmNetException) thrown).undo().orElseThrow();
    assertThat(undo.isComplete()).isTrue();
    assertThat(undo.undone()).containsExactly("define network 'b'");
    assertThat(thrown).hasMessageContaining("Undone: define network 'b'.");
    assertThat(networks().find("b")).isEmpty();
  }

  @Test
  void failedStartOfAChangedNetwork_bringsTheFormerDefinitionBack() {
    networks().apply(nat("a", "10.71.1.0/24").build());
    ManagedNetwork b = networks().define(nat("b", "10.71.2.0/24").build());
    SubnetNetwork before = config(b);

    assertThatThrownBy(() -> networks().apply(nat("b", "10.71.1.0/24").build()))
        .isInstanceOf(SubnetInUseException.class);

    assertThat(config(b)).isEqualTo(before);
    assertThat(b.isActive()).isFalse();
  }

  @Test
  void apply_withAnInterfaceOfTheHostAsBridge_isRefusedBeforeAnythingIsTouched() {
    assumeCapability(Capability.HOST_INTERFACES);

    assertThatThrownBy(() -> networks().apply(nat("lab", "10.71.1.0/24").bridge("lo").build()))
        .isInstanceOf(BridgeInUseException.class);
    assertThat(networks().list()).isEmpty();
  }
}
