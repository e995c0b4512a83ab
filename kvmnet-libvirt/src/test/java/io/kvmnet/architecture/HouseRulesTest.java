package io.kvmnet.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a reader may rely on in every class. */
@AnalyzeClasses(packages = "io.kvmnet", importOptions = KvmNetClasses.class)
class HouseRulesTest {

  @ArchTest static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule noSleepingAndNoExit =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .that()
          // The attribute is libvirt's: <bridge macTableManager='…'>.
          .doNotHaveSimpleName("MacTableManager")
          .should()
          .haveNameMatching(
              ".*(?<![A-Z])(Manager|Helper|Utils?|Impl|Data|Info|Base)(?![a-z])[^.]*");

  @ArchTest
  static final ArchRule generatedValuesStayHidden =
      classes()
          .that()
          .haveSimpleNameEndingWith("Value")
          .and()
          .resideInAPackage("io.kvmnet.model")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

  @ArchTest
  static final ArchRule signaturesShowNoTypesOfTheIpLibrary =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .haveModifier(PUBLIC)
          .should(mentionOnly(DescribedPredicate.not(packageStartsWith("inet.ipaddr"))));

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " is not @NullMarked: " + type.getName()));
        }
      }
    };
  }

  private static DescribedPredicate<JavaClass> packageStartsWith(String prefix) {
    return DescribedPredicate.describe(
        "in " + prefix, type -> type.getPackageName().startsWith(prefix));
  }

  private static ArchCondition<JavaMethod> mentionOnly(DescribedPredicate<JavaClass> allowed) {
    return new ArchCondition<>("mention only types that are " + allowed.getDescription()) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        signature(method)
            .filter(allowed.negate())
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static Stream<JavaClass> signature(JavaMethod method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }
}
