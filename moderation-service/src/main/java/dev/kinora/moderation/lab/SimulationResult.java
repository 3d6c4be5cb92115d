package dev.kinora.moderation.lab;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.evaluation.Rate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation came to.
 *
 * @param reproduced how many recorded verdicts follow from what was recorded
 * @param notReproduced how many do not; then {@code kinds} is empty
 * @param problems a sentence for each of the first that do not
 * @param kinds what would change, by kind of content
 */
record SimulationResult(long reproduced, long notReproduced, List<String> problems, List<KindOutcome> kinds) {

    /**
     * What would change for a kind of content.
     *
     * @param days time between the oldest and the newest assessment; 0 for less than two
     * @param changes how often one verdict would become another
     * @param examples some contents whose verdict would change
     * @param now under the version in force
     * @param then under the draft
     */
    record KindOutcome(
            ContentKind kind,
            long assessments,
            double days,
            List<Transition> changes,
            List<Example> examples,
            Effect now,
            Effect then) {}

    /** How many contents with one verdict would have another. */
    record Transition(String from, String to, long contents) {}

    /**
     * A content whose verdict would change. It names no words of the content.
     *
     * @param caseId the case in which it was settled; null for a comment that went back to its author
     * @param before verdict with its reasons, such as {@code REVIEW[SCORE_HATE]}
     * @param childSafety whether one of the verdicts is about harm to children
     */
    record Example(
            UUID contentId,
            @Nullable UUID caseId,
            String before,
            String after,
            boolean childSafety,
            Instant assessedAt) {}

    /**
     * What a set of rules leads to.
     *
     * @param approve contents that it lets pass
     * @param review contents that it brings to a person
     * @param reject contents that it rejects
     * @param reviewsPerDay load on people; null without a period
     * @param precision of what it does not let pass, the share that people found harmful; null without decisions
     * @param recall of what people found harmful, the share that it does not let pass; null without such decisions
     */
    record Effect(
            long approve,
            long review,
            long reject,
            @Nullable Double reviewsPerDay,
            @Nullable Rate precision,
            @Nullable Rate recall) {}
}
