package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

class HouseRulesTests {

    /** A fault on purpose. */
    static class OverlappingJob implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            // Nothing.
        }
    }

    @Test
    void findsAJobThatMayOverlapItself() {
        var classes = new ClassFileImporter().importClasses(OverlappingJob.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HouseRules.check(classes))
                .withMessageContaining("@DisallowConcurrentExecution");
    }
}
