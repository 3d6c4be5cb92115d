package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.access.CaseExclusions;
import dev.kinora.moderation.review.access.ExclusionGround;
import dev.kinora.moderation.review.question.CaseClosed;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.question.Contest;
import dev.kinora.moderation.review.routing.Placements;
import dev.kinora.moderation.review.routing.Queues;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases that contest decisions, and closes those that another decision has answered. */
@Component
public class Contests {

    private final ReviewCases cases;
    private final CaseExclusions exclusions;
    private final Decisions decisions;
    private final Placements placements;
    private final Safeguards safeguards;
    private final AuditLog audit;
    private final CaseAnnouncements announcements;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final InstantSource clock;

    Contests(
            ReviewCases cases,
            CaseExclusions exclusions,
            Decisions decisions,
            Placements placements,
            Safeguards safeguards,
            AuditLog audit,
            CaseAnnouncements announcements,
            ApplicationEventPublisher publisher,
            Ids ids,
            InstantSource clock) {
        this.cases = cases;
        this.exclusions = exclusions;
        this.decisions = decisions;
        this.placements = placements;
        this.safeguards = safeguards;
        this.audit = audit;
        this.announcements = announcements;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Content and the decision about it that is in force.
     *
     * @param videoId the video, or the video that was commented on
     * @param held whether nobody sees it until a person has decided
     */
    public record Standing(ContentRef content, UUID ownerId, UUID videoId, DecisionSummary decision, boolean held) {

        /** Whether others can see it, in lists or by link. */
        public boolean isVisible() {
            return decision.outcome() != Outcome.REJECTED && !held;
        }
    }

    /**
     * The newest screened version of some content, with the decision in force; empty if there is none. Until the end of
     * the transaction nobody else can contest a decision about this content.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Standing> standing(ContentKind kind, UUID contentId) {
        return cases.lockVersions(kind, contentId).stream()
                .findFirst()
                .flatMap(screened -> decisions
                        .inForce(contentId)
                        .map(decision -> new Standing(
                                screened.subject().content(),
                                screened.subject().ownerId(),
                                screened.content().videoId(),
                                decision,
                                decisions.holdOf(contentId).isPresent())));
    }

    /** What the case with this id asks; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<CasePurpose> purposeOf(UUID caseId) {
        return cases.findById(caseId).map(ReviewCase::purpose);
    }

    /** The video that a case is about, or whose comment it is about. */
    @Transactional(readOnly = true)
    public UUID videoOf(UUID caseId) {
        return cases.findById(caseId)
                .map(one -> one.content().videoId())
                .orElseThrow(() -> new IllegalStateException("There is no case " + caseId));
    }

    /**
     * Asks people about a decision. A question about the same decision for the same purpose joins the case that waits.
     *
     * @return the case; empty if it is closed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> ask(Contest contest, ContentRef content) {
        var asked = cases.findByPurposeAndParentDecisionId(contest.purpose(), contest.contested())
                .orElse(null);
        if (asked == null) {
            return Optional.of(open(contest, content).id());
        }
        if (!asked.isWaiting()) {
            return Optional.empty();
        }
        asked.raise(contest.concern(), contest.accounts());
        safeguards.apply(asked, now());
        cases.saveAndFlush(asked);
        exclude(asked, contest);
        return Optional.of(asked.id());
    }

    private ReviewCase open(Contest contest, ContentRef content) {
        var about = cases.lockVersions(content.kind(), content.id()).getFirst();
        var now = now();
        var standing =
                decisions.inForce(content.id()).map(DecisionSummary::outcome).orElse(null);
        var placement = placements.contested(
                contest.purpose(), content.kind(), contest.concern(), standing, contest.accounts(), now);
        var made = ReviewCase.contesting(ids.next(), contest, about, placement, now);
        safeguards.apply(made, now);
        var opened = cases.saveAndFlush(made);
        exclude(opened, contest);
        if (contest.purpose() == CasePurpose.APPEAL) {
            exclusions.excludeDeciders(opened.id(), opened.contentId());
        }
        audit.append(
                AuditLog.Entry.ofCase(null, AuditAction.OPENED, opened.id(), opened.contentId(), opened.openReason()));
        announcements.asked(opened);
        return opened;
    }

    private void exclude(ReviewCase one, Contest contest) {
        if (contest.askedBy() != null) {
            var ground = contest.purpose() == CasePurpose.APPEAL ? ExclusionGround.APPEALED : ExclusionGround.REPORTED;
            exclusions.exclude(one.id(), contest.askedBy(), ground);
        }
    }

    /**
     * A case was decided: it is answered, and so are open questions about the same content that want just this. Whoever is asked about
     * harm to children looks at it all the same, unless just that was decided.
     */
    void answer(ReviewCase decided, UUID decisionId, Outcome outcome) {
        close(decided, decisionId, outcome);
        cases.findByKindAndContentId(decided.kind(), decided.contentId()).stream()
                .filter(other -> !other.id().equals(decided.id()) && other.isWaiting())
                .filter(other -> isWanted(other.purpose(), outcome))
                .filter(other -> !other.isAboutChildren() || isChildSafety(decided))
                .forEach(other -> settle(other, decisionId, outcome));
    }

    private static boolean isChildSafety(ReviewCase decided) {
        return decided.isAboutChildren()
                || (decided.queue().equals(Queues.CHILD_SAFETY)
                        && decided.setAsideFrom().isEmpty());
    }

    /** Reports want the content to go, appeals of rejections want it back. */
    private static boolean isWanted(CasePurpose purpose, Outcome outcome) {
        return switch (purpose) {
            case SCREENING, SAMPLE, SECOND_REVIEW -> false;
            case REPORT -> outcome == Outcome.REJECTED;
            case APPEAL -> outcome == Outcome.APPROVED;
        };
    }

    private void settle(ReviewCase other, UUID decisionId, Outcome outcome) {
        other.settle(decisionId, now());
        cases.saveAndFlush(other);
        audit.append(AuditLog.Entry.ofCase(
                null, AuditAction.SETTLED, other.id(), other.contentId(), "decision " + decisionId));
        announcements.left(other, other.queue());
        close(other, decisionId, outcome);
    }

    /** The content is gone. */
    void withdraw(ReviewCase one) {
        close(one, null, null);
    }

    private void close(ReviewCase one, @Nullable UUID decisionId, @Nullable Outcome outcome) {
        if (one.purpose() != CasePurpose.SCREENING) {
            publisher.publishEvent(new CaseClosed(one.id(), one.purpose(), decisionId, outcome));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
