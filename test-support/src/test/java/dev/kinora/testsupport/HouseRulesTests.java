package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.starter.id.EntityWithOwnId;
import dev.kinora.starter.problem.ProblemType;
import dev.kinora.starter.security.ApiRules;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.repository.Repository;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** Each rule fails on a fault that is planted here. */
class HouseRulesTests {

    @Test
    void refusesAProblemWithoutStatusAndTitle() {
        assertRefused(UndeclaredProblem.class, "add @Problem to the constant");
    }

    @Test
    void refusesAPublicController() {
        assertRefused(PublicController.class, "drop `public`");
    }

    @Test
    void refusesAPublicEntity() {
        assertRefused(PublicEntity.class, "give other features a record");
    }

    @Test
    void refusesAPublicRepository() {
        assertRefused(PublicRepository.class, "offer a method on its service");
    }

    @Test
    void refusesAnEntityThatMayOverwriteAnother() {
        assertRefused(EntityWithoutVersion.class, "extend EntityWithOwnId");
        assertRefused(EntityWithVersionFromTheStart.class, "extend EntityWithOwnId");
    }

    @Test
    void acceptsAnEntityThatIsInserted() {
        var classes = new ClassFileImporter()
                .importClasses(EntityWithVersion.class, EntityOfTheDatabase.class, EntityThatKnows.class);

        assertThatCode(() -> HouseRules.check(classes)).doesNotThrowAnyException();
    }

    @Test
    void refusesATaskOfTheCalendar() {
        assertRefused(CalendarTask.class, "is a Quartz job");
    }

    @Test
    void refusesAFieldThatIsInjected() {
        assertRefused(InjectedField.class, "through the constructor");
        assertRefused(InjectedValue.class, "through the constructor");
    }

    @Test
    void refusesStaticStateThatChanges() {
        assertRefused(MutableState.class, "make it a bean");
    }

    @Test
    void refusesPropertiesThatAreNoRecord() {
        assertRefused(MutableProperties.class, "immutable records");
    }

    @Test
    void refusesASecondStereotype() {
        assertRefused(AService.class, "write @Component");
        assertRefused(ARepository.class, "write @Component");
    }

    @Test
    void refusesAccessRulesInAnotherPlace() {
        assertRefused(HiddenRules.class, "move it to ApiAccess");
    }

    @Test
    void refusesAConsumerGroupOfAnotherForm() {
        assertRefused(OddGroup.class, "<service>.<feature>");
    }

    @Test
    void refusesANameThatSaysNothing() {
        assertRefused(VideoHelper.class, "find the word of the domain");
    }

    @Test
    void refusesTheOldJackson() {
        assertRefused(OldJackson.class, "Jackson 3");
    }

    @Test
    void refusesAJobThatMayOverlapItself() {
        assertRefused(OverlappingJob.class, "@DisallowConcurrentExecution");
    }

    @Test
    void refusesToSleep() {
        assertRefused(Sleeper.class, "instead of sleeping");
    }

    private static void assertRefused(Class<?> planted, String advice) {
        var classes = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> HouseRules.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(advice);
    }

    enum UndeclaredProblem implements ProblemType {
        NOBODY_KNOWS
    }

    @RestController
    public static class PublicController {}

    @Entity
    public static class PublicEntity {
        @Id
        long id;
    }

    @Entity
    static class EntityWithoutVersion {
        @Id
        long id;
    }

    @Entity
    static class EntityWithVersionFromTheStart {
        @Id
        long id;

        @Version
        long version;
    }

    @Entity
    static class EntityWithVersion {
        @Id
        long id;

        @Version
        @Nullable Long version;
    }

    @Entity
    static class EntityOfTheDatabase {
        @Id
        @GeneratedValue
        long id;
    }

    @Entity
    static class EntityThatKnows extends EntityWithOwnId<Long> {
        @Id
        long id;

        @Override
        public Long getId() {
            return id;
        }
    }

    static class CalendarTask {
        @Scheduled(cron = "0 0 4 * * *")
        void run() {}
    }

    public interface PublicRepository extends Repository<PublicEntity, Long> {}

    static class InjectedField {
        @Autowired
        String wished = "";
    }

    static class InjectedValue {
        @Value("${kinora.x}")
        String wished = "";
    }

    static class MutableState {
        static int count;
    }

    @ConfigurationProperties("kinora.planted")
    static class MutableProperties {}

    @Service
    static class AService {}

    @org.springframework.stereotype.Repository
    static class ARepository {}

    static class HiddenRules {
        @Bean
        ApiRules rules() {
            return requests -> {};
        }
    }

    static class OddGroup {
        @KafkaListener(topics = "planted", groupId = "planted-things")
        void on(String event) {}
    }

    static class VideoHelper {}

    static class OldJackson {
        Object read() {
            return new com.fasterxml.jackson.databind.ObjectMapper();
        }
    }

    static class OverlappingJob implements Job {
        @Override
        public void execute(JobExecutionContext context) {}
    }

    static class Sleeper {
        void nap() throws InterruptedException {
            Thread.sleep(1L);
        }
    }
}
