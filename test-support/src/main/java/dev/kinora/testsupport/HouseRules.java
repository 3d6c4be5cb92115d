package dev.kinora.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import dev.kinora.starter.security.ApiRules;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Persistable;
import org.springframework.data.repository.Repository;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The structure rules for all services; each message says what to do instead. */
public final class HouseRules {

    private static final List<ArchRule> RULES = List.of(
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .notBePublic()
                    .because("only Spring calls a controller: drop `public`, and talk to a feature through its service")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .notBePublic()
                    .because("an entity belongs to its feature: give other features a record instead")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should(saveByInsertion())
                    .because("saving a new entity must not overwrite a row that has its id: extend EntityWithOwnId")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .notBePublic()
                    .because("only the owning feature reads its tables: offer a method on its service instead")
                    .allowEmptyShould(true),
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class)
                    .because("dependencies come through the constructor and values through a @ConfigurationProperties"
                            + " record")
                    .allowEmptyShould(true),
            noClasses()
                    .should()
                    .beAnnotatedWith(Service.class)
                    .orShould()
                    .beAnnotatedWith(org.springframework.stereotype.Repository.class)
                    .because("one stereotype is enough: write @Component")
                    .allowEmptyShould(true),
            methods()
                    .that()
                    .areAnnotatedWith(Bean.class)
                    .and()
                    .haveRawReturnType(ApiRules.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .haveSimpleName("ApiAccess")
                    .because("access rules are in one place in every service: move it to ApiAccess")
                    .allowEmptyShould(true),
            noMethods()
                    .should(beAnnotatedWith(
                            KafkaListener.class,
                            listener -> !listener.groupId().matches("[a-z]+-service\\.[a-z]+(-[a-z]+)*|\\s*")))
                    .because("a consumer group is named <service>.<feature>")
                    .allowEmptyShould(true),
            noMethods()
                    .should(beAnnotatedWith(Scheduled.class, job -> !job.cron().isEmpty()))
                    .because("what runs by the calendar is a Quartz job, which an operator may start, too")
                    .allowEmptyShould(true),
            fields().that()
                    .areStatic()
                    .and(not(describe("compiler-made", field -> field.getName().contains("$"))))
                    .should()
                    .beFinal()
                    .because("static mutable state cannot be tested or scaled: make it a bean")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .areAnnotatedWith(ConfigurationProperties.class)
                    .should()
                    .beRecords()
                    .because("properties are validated, immutable records beside their user")
                    .allowEmptyShould(true),
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAssignableTo(ProblemType.class)
                    .and()
                    .haveModifier(JavaModifier.ENUM)
                    .should()
                    .beAnnotatedWith(Problem.class)
                    .because("a problem declares its status and title at its constant: add @Problem to the constant")
                    .allowEmptyShould(true),
            noClasses()
                    .that(not(resideInAPackage("..starter..")))
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$")
                    .because("the name must say what it does: find the word of the domain"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.fasterxml.jackson.databind..")
                    .because("Kinora uses Jackson 3 (tools.jackson); Jackson 2 is only there for libraries"),
            classes()
                    .that()
                    .areAssignableTo("org.quartz.Job")
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beAnnotatedWith("org.quartz.DisallowConcurrentExecution")
                    .orShould()
                    .beMetaAnnotatedWith("org.quartz.DisallowConcurrentExecution")
                    .because("an operator may start a job that is already running: add @DisallowConcurrentExecution")
                    .allowEmptyShould(true),
            noClasses()
                    .that()
                    .areNotInterfaces()
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", Duration.class)
                    .orShould()
                    .callMethod(TimeUnit.class, "sleep", long.class)
                    .because("wait for a condition or schedule the work instead of sleeping"));

    private HouseRules() {}

    private static <A extends Annotation> ArchCondition<JavaMethod> beAnnotatedWith(Class<A> type, Predicate<A> fault) {
        return ArchCondition.from(describe(
                "be annotated with @" + type.getSimpleName() + " in this way",
                method -> method.isAnnotatedWith(type) && fault.test(method.getAnnotationOfType(type))));
    }

    /** An id that the database makes, or something else than the id that says whether an entity is stored. */
    private static ArchCondition<JavaClass> saveByInsertion() {
        return ArchCondition.from(describe(
                "have a generated id, be Persistable, or have a @Version that is null at first",
                entity -> entity.isAssignableTo(Persistable.class)
                        || entity.getAllFields().stream()
                                .anyMatch(field -> field.isAnnotatedWith(GeneratedValue.class)
                                        || field.isAnnotatedWith(Version.class)
                                                && !field.getRawType().isPrimitive())));
    }

    /** Reads the main classes of a package, without tests. */
    public static JavaClasses mainClassesOf(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
    }

    /**
     * Fails on the first broken rule.
     *
     * @throws AssertionError with what to do instead
     */
    public static void check(JavaClasses classes) {
        RULES.forEach(rule -> rule.check(classes));
        TopicRules.check(classes);
    }

    /** Checks that classes with these full names, and all classes in these packages, do not use Spring. */
    public static void checkFreeOfSpring(JavaClasses classes, String... packagesOrNames) {
        for (String name : packagesOrNames) {
            noClasses()
                    .that()
                    .haveFullyQualifiedName(name)
                    .or()
                    .resideInAPackage(name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..")
                    .because("an algorithm is a plain final class that can be tested and measured alone")
                    .check(classes);
        }
    }
}
