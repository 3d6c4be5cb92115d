package dev.kinora.moderation.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a verification came to.
 *
 * @param assessments stored assessments
 * @param agreeing assessments whose recomputed verdict is the stored one
 * @param decisions decisions of machines that name their assessment
 * @param matching decisions of machines that say what the verdict says
 * @param unrecorded decisions of machines from before assessments were stored; nothing can be said about them
 * @param problems one sentence each, the first {@value #LISTED} of them
 */
public record VerificationReport(
        long assessments, long agreeing, long decisions, long matching, long unrecorded, List<String> problems) {

    private static final int LISTED = 50;

    /** Whether everything that can be recomputed agrees. */
    public boolean isClean() {
        return assessments == agreeing && decisions == matching;
    }

    /** The share of assessments that agree, 0 to 1; 1 if there are none. */
    public double agreement() {
        return assessments == 0 ? 1 : agreeing / (double) assessments;
    }

    static final class Builder {

        private final List<String> problems = new ArrayList<>();
        private long assessments;
        private long agreeing;
        private long decisions;
        private long matching;
        private long unrecorded;

        void assessment(Optional<String> problem) {
            assessments++;
            agreeing += problem.isEmpty() ? 1 : 0;
            problem.ifPresent(this::list);
        }

        void decision(Optional<String> problem, boolean recorded) {
            if (!recorded) {
                unrecorded++;
                return;
            }
            decisions++;
            matching += problem.isEmpty() ? 1 : 0;
            problem.ifPresent(this::list);
        }

        private void list(String problem) {
            if (problems.size() < LISTED) {
                problems.add(problem);
            }
        }

        VerificationReport build() {
            return new VerificationReport(
                    assessments, agreeing, decisions, matching, unrecorded, List.copyOf(problems));
        }
    }
}
