package io.kvmnet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;

/** Dependencies between packages point one way. */
@AnalyzeClasses(packages = "io.kvmnet", importOptions = KvmNetClasses.class)
class ArrowsTest {

  private static final String ROOT = "io.kvmnet";

  /**
   * Each part and those that it may know. A part is a package right under the root, or the root.
   */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "internal", Set.of(),
          "error", Set.of("internal"),
          "model", Set.of("internal", "error"),
          "plan", Set.of("internal", "error", "model"),
          "host", Set.of("internal", "error", "model"),
          "observe", Set.of("internal", "error", "model"),
          "spi", Set.of("internal", "error", "model", "observe", "host"),
          "facade", Set.of("internal", "error", "model", "observe", "host", "spi", "plan"),
          "libvirt", Set.of("error", "model", "observe", "host", "spi"),
          "fake", Set.of("error", "model", "observe", "host", "spi"));

  @ArchTest
  static final ArchRule partsKnowOnlyThoseBelowThem =
      classes().should(knowOnlyTheirOwnPartAndThoseBelow());

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheModelKnowsTheIpLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.kvmnet.model")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("inet.ipaddr..");

  @ArchTest
  static final ArchRule libvirtJavaGivesTheJnaInterfaceAndPointersOnly =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.libvirt")
          .because("its objects free memory in finalizers that run too early");

  private static ArchCondition<JavaClass> knowOnlyTheirOwnPartAndThoseBelow() {
    return new ArchCondition<>("know only their own part and those below: " + MAY_KNOW) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String part = part(type);
        Set<String> allowed = MAY_KNOW.getOrDefault(part, Set.of());
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isOurs(dependency.getTargetClass()))
            .filter(dependency -> !part(dependency.getTargetClass()).equals(part))
            .filter(dependency -> !allowed.contains(part(dependency.getTargetClass())))
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }
    };
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ROOT + ".");
  }

  private static String part(JavaClass type) {
    String[] names = type.getPackageName().split("\\.");
    return names.length == 2 ? "facade" : names[2];
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return isOurs(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
