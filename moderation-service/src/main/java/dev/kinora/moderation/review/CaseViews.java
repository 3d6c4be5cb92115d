package dev.kinora.moderation.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLine;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.priority.Audience;
import dev.kinora.moderation.review.priority.Priority;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.routing.Queues;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases as the API shows them. */
final class CaseViews {

    private CaseViews() {}

    /**
     * A line of the queue. The groups are flat in the JSON.
     *
     * @param purpose null where it would say how the content was decided to somebody who is asked about that blind
     * @param childSafety whether it may be about harm to children: its words and pictures stay covered until asked for
     * @param blind whether it hides how the content was decided, because somebody is asked without knowing it
     * @param ruling what was decided; null unless the case is decided
     * @param heldAt since when nobody sees the content because of this case; null unless it is held back
     */
    record CaseSummary(
            UUID id,
            @Nullable CasePurpose purpose,
            ContentKind kind,
            UUID contentId,
            CaseState state,
            boolean childSafety,
            boolean blind,
            @JsonUnwrapped Place place,
            @JsonUnwrapped Words words,
            @JsonUnwrapped Claim claim,
            @Nullable TopSignal topSignal,
            @Nullable Ruling ruling,
            @Nullable Instant heldAt) {}

    /** What is in force for a decided case. */
    record Ruling(
            Outcome outcome,
            ReasonCode reasonCode,
            boolean automated,
            Instant decidedAt,
            @Nullable Restrictions restrictions) {}

    /**
     * Where it waits, since when and why.
     *
     * @param queue null where it would say how the content was decided to somebody who is asked about that blind
     * @param dueAt by when somebody should have decided
     * @param why what its priority is made of
     */
    record Place(
            @Schema(pattern = Queues.CODE, example = "COMMENTS") @Nullable String queue,

            int priority,
            Instant openedAt,
            Instant dueAt,
            PriorityFactors why,

            @Schema(
                    description = "The code of the worst concern, or AUTOMATED where a machine decided",
                    pattern = Signal.CODE,
                    example = "SCORE_HATE")
            String openReason) {}

    /**
     * What the priority is made of: the weight of its severity times exposure times uncertainty, times 100.
     *
     * @param severity grade: 0 routine, 1 elevated, 2 high, 3 immediate
     * @param severityWeight what the grade weighs: 1, 10, 100 or 1,000
     * @param audience who can see the content meanwhile
     * @param askers number of accounts that ask, at most 10
     * @param exposure 1 to 2.9
     * @param uncertainty 1 (a machine is sure) to 3 (nothing is known)
     * @param late whether it is due already, which puts it first in its grade
     * @param rule the routing rule that chose the queue; null if a person did
     * @param routingVersion version of the routing rules; null with the rule
     */
    record PriorityFactors(
            int severity,
            int severityWeight,
            Audience audience,
            int askers,
            double exposure,
            double uncertainty,
            boolean late,
            @Nullable String rule,
            @Nullable Long routingVersion) {

        static PriorityFactors of(ReviewCase one) {
            var priority = one.priority();
            return new PriorityFactors(
                    priority.severity(),
                    Priority.weight(priority.severity()),
                    priority.audience(),
                    priority.askers(),
                    priority.exposure() / 100.0,
                    priority.uncertainty() / 100.0,
                    one.place().late(),
                    one.place().rule(),
                    one.place().routingVersion());
        }
    }

    /** How a person recognizes it: the title of a video, the beginning of a comment. */
    record Words(@Nullable String title, @Nullable String excerpt) {}

    /** Who works on it. */
    record Claim(@Nullable Actor claimedBy, @Nullable Instant claimExpiresAt) {}

    /** The strongest signal. */
    record TopSignal(
            @Schema(
                    description = "Code of a harm category; the policy lists all of them",
                    pattern = Signal.CODE,
                    example = "HATE")
            String category,

            double score) {}

    /** A step of its history; a null actor is a machine. */
    record HistoryStep(
            Instant at,
            @Nullable String actor,
            AuditAction action,
            @Nullable String detail) {}

    /**
     * What was known about the creator of a video when it was assessed. The drawn number stays hidden.
     *
     * @param approved number of other videos that people approved after the last rejection and that still exist
     * @param struckAt when a video was rejected last, if that still holds
     * @param takenBack whether the creator changed or removed a video that waited for a person
     * @param propensity probability, 0 to 1, with which chance alone brings this video to a person; null if chance did
     *     not matter
     */
    record Creator(
            int approved,
            @Nullable Instant struckAt,
            boolean takenBack,
            @Nullable Double propensity) {}

    /** What screening found out. */
    record Screened(List<StageReport> stages, @Nullable Creator creator) {}

    /**
     * A case with everything that a person needs to decide.
     *
     * @param stages what every stage of screening did and found; empty for content that was screened before that was
     *     stored
     * @param creator what was known about the creator of a video; null for comments and for what was screened before that
     *     was stored
     * @param contestedDecisionId the decision that is contested; null in cases of screening
     * @param concerns codes of why a person has to look, the worst first; empty for what a machine has decided, and like all
     *     that was found out or decided for what is reviewed blind
     * @param policyVersion empty for what is reviewed blind
     */
    record CaseDetail(
            @JsonUnwrapped CaseSummary summary,
            @Nullable UUID contestedDecisionId,
            ContentSnapshot content,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description =
                                            "Codes of why a person has to look: a score, a stage without an answer, a doubt, a flood, or a rule about publishing"),
                    schema = @Schema(pattern = Signal.CODE, example = "SCORE_HATE"))
            List<String> concerns,

            List<Signal> signals,
            List<StageReport> stages,
            @Nullable Creator creator,
            String policyVersion,
            List<DecisionSummary> decisions,
            List<HistoryStep> history,
            @JsonIgnore long version) {}

    static CaseSummary summary(ReviewCase one, @Nullable DecisionSummary last, Instant now) {
        var holder = one.holder(now);
        return new CaseSummary(
                one.id(),
                one.purpose(),
                one.kind(),
                one.contentId(),
                one.stateAt(now),
                one.isApart(),
                one.isBlind(),
                new Place(
                        one.queue(),
                        one.priority().priority(),
                        one.openedAt(),
                        one.place().dueAt(),
                        PriorityFactors.of(one),
                        one.openReason()),
                new Words(one.content().title(), one.content().excerpt()),
                new Claim(holder.orElse(null), holder.isPresent() ? one.claimExpiresAt() : null),
                one.evidence().signals().stream()
                        .max(Comparator.comparingDouble(Signal::score))
                        .map(top -> new TopSignal(top.category(), top.score()))
                        .orElse(null),
                one.stateAt(now) == CaseState.DECIDED ? ruling(last) : null,
                one.heldAt());
    }

    /**
     * A line that does not say how the content was decided: neither by what is found in it, nor by who sees it meanwhile and why it
     * waits. Of a case that does not itself ask blind it only says that it exists: reports and appeals are about something that is
     * visible, or is not.
     */
    static CaseSummary coveredSummary(ReviewCase one, Instant now) {
        var whole = summary(one, null, now);
        return new CaseSummary(
                whole.id(),
                one.isBlind() ? whole.purpose() : null,
                whole.kind(),
                whole.contentId(),
                whole.state(),
                whole.childSafety(),
                true,
                coveredPlace(one, whole.place()),
                whole.words(),
                whole.claim(),
                null,
                null,
                null);
    }

    /** As if chance asked about it. */
    private static Place coveredPlace(ReviewCase one, Place whole) {
        var none = Priority.NONE;
        return new Place(
                one.isBlind() ? whole.queue() : null,
                none.priority(),
                whole.openedAt(),
                whole.dueAt(),
                new PriorityFactors(
                        none.severity(),
                        Priority.weight(none.severity()),
                        none.audience(),
                        none.askers(),
                        none.exposure() / 100.0,
                        none.uncertainty() / 100.0,
                        whole.why().late(),
                        null,
                        null),
                Concern.Contested.BLIND_REVIEW.code());
    }

    /** The content and nothing that was found out or decided about it, nor who made it. */
    static CaseDetail covered(ReviewCase one, Instant now) {
        return new CaseDetail(
                coveredSummary(one, now),
                null,
                one.content().withoutAuthor(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                List.of(),
                List.of(),
                one.version());
    }

    private static @Nullable Ruling ruling(@Nullable DecisionSummary last) {
        return last == null || last.outcome() == null
                ? null
                : new Ruling(
                        last.outcome(), last.reasonCode(), last.automated(), last.decidedAt(), last.restrictions());
    }

    static CaseDetail detail(
            ReviewCase one, Screened screened, List<DecisionSummary> decisions, List<AuditLine> history, Instant now) {
        return new CaseDetail(
                summary(one, lastWithOutcome(decisions), now),
                one.parentDecisionId(),
                one.content(),
                one.concerns().stream().map(Concern::code).toList(),
                one.evidence().signals(),
                screened.stages(),
                screened.creator(),
                one.evidence().policyVersion(),
                decisions,
                history.stream().map(CaseViews::step).toList(),
                one.version());
    }

    static @Nullable Creator creator(Assessment assessment, @Nullable Double propensity) {
        var known = assessment.creator();
        return known == null ? null : new Creator(known.approved(), known.struckAt(), known.takenBack(), propensity);
    }

    private static @Nullable DecisionSummary lastWithOutcome(List<DecisionSummary> oldestFirst) {
        return oldestFirst.reversed().stream()
                .filter(decision -> decision.outcome() != null)
                .findFirst()
                .orElse(null);
    }

    private static HistoryStep step(AuditLine line) {
        return new HistoryStep(
                line.at(), line.actor() == null ? null : line.actor().handle(), line.action(), line.detail());
    }
}
