package health.sts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** What the build keeps about the code: who may know whom, where the engine ends, what classes look like. */
class HouseRulesTest {

    static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.sts");

    /** The beans that models name: they translate between the engine and a facade. */
    private static final DescribedPredicate<JavaClass> NAMED_BY_A_MODEL = describe(
            "are named by a model",
            type -> type.getPackageName().contains(".process")
                    && type.getSimpleName().matches(".+(Delegate|Completion|Start)")
                    && type.isMetaAnnotatedWith(Component.class));

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @Test
    void modulesKnowOnlyWhatStandsToTheirLeft() {
        ApplicationModules.of(StsGovernance.class).verify();
    }

    @Test
    void onlyTheEngineAndProcessPackagesSpeakToCamunda() {
        keep(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(
                        "health.sts.engine..", "health.sts.*.process..", "health.sts.audit.handbook..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .because("the engine stays at the edge, so that one script moves us to a maintained fork"));
    }

    @Test
    void theHandbookReadsModelsAndDoesNotSpeakToTheEngine() {
        keep(noClasses()
                .that()
                .resideInAPackage("health.sts.audit.handbook..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine..")));
    }

    @Test
    void engineInternalsStayInTheEngineModule() {
        keep(noClasses()
                .that()
                .resideOutsideOfPackage("health.sts.engine..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..impl.."))
                .because("internals of the engine move with every fork and version"));
    }

    @Test
    void theEngineHasNoRulesOfACapability() {
        keep(noClasses()
                .that()
                .resideInAPackage("health.sts.engine..")
                .should()
                .dependOnClassesThat(describe(
                        "belong to another module than shared",
                        type -> type.getPackageName().startsWith("health.sts.")
                                && !type.getPackageName().startsWith("health.sts.engine")
                                && !type.getPackageName().startsWith("health.sts.shared"))));
    }

    @Test
    void nobodyKnowsTheProcessOrPagePackages() {
        keep(noClasses()
                .that()
                .resideOutsideOfPackage("health.sts.*.process..")
                .should()
                .dependOnClassesThat(resideInAPackage("health.sts.*.process.."))
                .because("a capability says in an interface what it asks of an engine"));
        keep(noClasses()
                .that()
                .resideOutsideOfPackage("health.sts.*.web..")
                .should()
                .dependOnClassesThat(resideInAPackage("health.sts.*.web..")));
    }

    @Test
    void aBeanThatAModelNamesIsHiddenAndHasOneCollaborator() {
        keep(classes().that(NAMED_BY_A_MODEL).should().bePackagePrivate().andShould(haveAtMostOneCollaborator()));
    }

    @Test
    void storesAndEntitiesAreHidden() {
        // A store that a facade of the same module needs from a package below it cannot be package-private in Java;
        // there the module border keeps it: other modules see the module's first package only.
        keep(classes()
                .that()
                .resideInAPackage("health.sts.*")
                .and(describe(
                        "keep state",
                        type -> type.getSimpleName().endsWith("Store")
                                || type.isAssignableTo(Repository.class)
                                || type.isAnnotatedWith(Table.class)))
                .should()
                .notBePublic());
    }

    @Test
    void nothingIsInjectedIntoFields() {
        keep(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void theTimeComesFromTheClock() {
        keep(noClasses()
                .should()
                .callMethodWhere(describe("reads the time without a Clock", HouseRulesTest::readsTheTime))
                .orShould()
                .callConstructorWhere(describe(
                        "makes a Date of the current time",
                        call -> call.getTargetOwner().isEquivalentTo(Date.class)
                                && call.getTarget().getParameterTypes().isEmpty())));
    }

    @Test
    void theSystemClockIsReadInOnePlace() {
        keep(noClasses()
                .that()
                .resideOutsideOfPackage("health.sts.engine..")
                .should()
                .callMethodWhere(describe(
                        "takes the system's clock",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system")))
                .because("the demo and the tests move the one clock that the engine module gives"));
    }

    @Test
    void nothingIsPrintedPastTheLog() {
        // The command of the offline check has no log: its report is what it prints.
        keep(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("health.sts.audit.verify.VerifyLedger")
                .should(ACCESS_STANDARD_STREAMS));
        keep(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    }

    @Test
    void theOfflineCheckNeedsNothingButTheJdk() {
        keep(classes()
                .that()
                .resideInAPackage("health.sts.audit.verify..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "health.sts.audit.verify..")
                .because("it is a small jar of its own, which anybody runs and reads without the application"));
    }

    @Test
    void namesSayWhatAThingIs() {
        keep(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)$")
                .orShould()
                .haveNameMatching(".*[.$](Base|Abstract)[A-Z][^.$]*$"));
    }

    /** Spring names a bean by its class alone, and refuses to start where two packages use the same name. */
    @Test
    void noTwoBeansShareAName() {
        Map<String, List<JavaClass>> beans = OURS.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class) && type.isTopLevelClass())
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        assertThat(beans.values()).allSatisfy(sameName -> assertThat(sameName).hasSize(1));
    }

    @Test
    void pagesLieInWebPackages() {
        // The portal is nothing but pages, so it has no web package of its own.
        keep(classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAnyPackage("health.sts.*.web..", "health.sts.portal.."));
    }

    @Test
    void pagesAndBeansOfModelsOpenNoTransaction() {
        String[] packages = {"health.sts.*.web..", "health.sts.*.process..", "health.sts.portal"};
        keep(noClasses().that().resideInAnyPackage(packages).should().beAnnotatedWith(Transactional.class));
        keep(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("one act is one transaction: the facade's or the engine's"));
    }

    @Test
    void whatIsTransactionalCanBeCalledThroughItsProxy() {
        keep(methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .notBePrivate()
                .andShould()
                .notBeFinal());
    }

    private static boolean readsTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        if (owner.equals("java.lang.System")) {
            return call.getName().equals("currentTimeMillis");
        }
        return CLOCKS.contains(owner)
                && call.getName().equals("now")
                && call.getTarget().getParameterTypes().stream()
                        .noneMatch(type -> type.toErasure().isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> haveAtMostOneCollaborator() {
        return new ArchCondition<>("have at most one collaborator") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int most = type.getConstructors().stream()
                        .map(JavaConstructor::getParameters)
                        .mapToInt(java.util.List::size)
                        .max()
                        .orElse(0);
                events.add(new SimpleConditionEvent(
                        type, most <= 1, "%s asks for %d collaborators".formatted(type.getName(), most)));
            }
        };
    }

    private static void keep(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }
}
