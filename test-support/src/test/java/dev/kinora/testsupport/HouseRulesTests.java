package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.starter.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Each rule fails on a fault that is planted here. */
class HouseRulesTests {

    @Test
    void refusesAProblemWithoutStatusAndTitle() {
        assertRefused(UndeclaredProblem.class, "put @Problem on the constant");
    }

    @Test
    void refusesAJobThatMayOverlapItself() {
        assertRefused(OverlappingJob.class, "add @DisallowConcurrentExecution");
    }

    private static void assertRefused(Class<?> planted, String advice) {
        var classes = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> HouseRules.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(advice);
    }

    private enum UndeclaredProblem implements ProblemType {
        NOBODY_KNOWS
    }

    private static class OverlappingJob implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            // Nothing.
        }
    }
}
