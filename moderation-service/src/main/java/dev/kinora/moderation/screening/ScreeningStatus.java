package dev.kinora.moderation.screening;

import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.queue.ScreeningBacklog.Backlog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How screening is doing.
 *
 * @param policyVersion the policy in force
 * @param stages the stages of this installation, in the order in which they run
 * @param gemini what the vision model costs; null without one
 * @param backlog videos that wait
 */
record ScreeningStatus(
        String policyVersion,
        List<StageRecord> stages,
        @Nullable Gemini gemini,
        Backlog backlog) {

    ScreeningStatus {
        stages = List.copyOf(stages);
    }

    /**
     * What became of a stage in the newest assessments of videos.
     *
     * @param required whether the policy requires its answer
     * @param causes why it had no answer
     * @param medianMillis how long it took where it answered; null if it never did
     */
    record StageRecord(
            Stage stage,
            boolean required,
            int ran,
            int skipped,
            int failed,
            List<Cause> causes,
            @Nullable Long medianMillis) {

        StageRecord {
            causes = List.copyOf(causes);
        }
    }

    /** How often a stage had no answer for a cause. */
    record Cause(String cause, int videos) {}

    /**
     * The vision model.
     *
     * @param circuit CLOSED, OPEN or HALF_OPEN, on the replica that answers
     * @param callsToday calls since midnight UTC, over all replicas
     * @param microUsdToday what they cost, in millionths of a US dollar; null if the price is not configured
     * @param microUsdPerDay most money per day, in millionths of a US dollar; null if only calls are limited
     */
    record Gemini(
            String model,
            String circuit,
            int callsToday,
            int callsPerDay,
            @Nullable Long microUsdToday,
            @Nullable Long microUsdPerDay) {}
}
