package dev.kinora.moderation.insight;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.review.question.CasePurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period. Cases are those of the queues that the caller sees. Comments that only a machine approved are deleted one
 * day, so they are missing from figures of a long time ago.
 *
 * @param step whether {@code inflow} and {@code decided} count hours or days, in UTC
 * @param people who decided, the most decisions first; only the caller, unless that is an administrator
 * @param open cases that wait now, whatever the period
 */
record Insights(
        Instant from,
        Instant to,
        Period.Step step,
        List<InflowCount> inflow,
        List<CaseSource> sources,
        List<WaitingCases> open,
        List<OnTimeRate> onTime,
        List<DecidedCount> decided,
        List<ReasonCount> reasons,
        List<PersonDecisions> people,
        List<PolicyCount> policies,
        List<OverturnedCount> overturned,
        List<AppealCount> appeals,
        List<MachineAccuracy> accuracy,
        List<ModelCount> models) {

    /**
     * Cases that came in.
     *
     * @param at beginning of the hour or day
     * @param automated whether a machine decided them at once
     */
    record InflowCount(Instant at, CasePurpose purpose, boolean automated, long cases) {}

    /** Cases that came to people, by what brought them there. */
    record CaseSource(
            CasePurpose purpose,
            ContentKind kind,

            @Schema(pattern = Signal.CODE, example = "SCORE_HATE")
            String reason,

            long cases) {}

    /** How long a case has waited. */
    enum WaitingAge {
        UNDER_HOUR,
        UNDER_4_HOURS,
        UNDER_DAY,
        UNDER_3_DAYS,
        UNDER_WEEK,
        OLDER
    }

    /** Cases of a queue that wait now. */
    record WaitingCases(
            @Schema(pattern = Signal.CODE, example = "REPORTS")
            String queue,

            WaitingAge age,
            long cases) {}

    /** How many of the cases that people decided in the period were decided before they were due. */
    record OnTimeRate(
            @Schema(pattern = Signal.CODE, example = "REPORTS")
            String queue,

            Rate met) {}

    /** Decisions, by the hour or day. */
    record DecidedCount(Instant at, boolean automated, Action action, long decisions) {}

    record ReasonCount(Action action, ReasonCode reason, boolean automated, long decisions) {}

    /**
     * Decisions of a person.
     *
     * @param handle as of the last decision; null if the account is erased
     * @param overturned share of the decisions with an outcome that others have overturned until now; null without any
     */
    record PersonDecisions(
            UUID id,
            @Nullable String handle,
            long decisions,
            @Nullable Rate overturned) {}

    record PolicyCount(@Schema(example = "default/3") String policyVersion, boolean automated, long decisions) {}

    /** Decisions of the period that do not stand any more. */
    record OverturnedCount(OverturnGround ground, boolean automated, long decisions) {}

    /**
     * Appeals that were filed in the period.
     *
     * @param answer null if there is none yet
     */
    record AppealCount(
            @Schema(example = "OWNER") String filedBy,
            @Schema(example = "UPHELD") @Nullable String answer,
            long appeals) {}

    /**
     * How right the machines were, as far as people decided about the same content in the period: the newest 10,000 decisions of each
     * day. What a machine has let pass reaches people by reports, appeals, and chance; what came by chance weighs as much as all that
     * chance left out.
     *
     * @param precision share of what machines flagged that people found harmful; null without such
     * @param recall share of what people found harmful that machines had flagged; null without such
     * @param labels number of contents
     * @param sampled how many of them only chance brought to a person
     */
    record MachineAccuracy(
            ContentKind kind,
            @Nullable Rate precision,
            @Nullable Rate recall,
            long labels,
            long sampled) {}

    /**
     * What machines looked at content with, among the newest 1,000 assessments of the kind in the period.
     *
     * @param prompt version of the prompt; null without one
     */
    record ModelCount(
            ContentKind kind,
            @Schema(example = "VISION") String stage,
            String model,
            @Nullable String prompt,
            long assessments) {}
}
