package dev.kinora.moderation.comment;

import dev.kinora.events.comment.CommentEvent;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.comment.CommentAssessor.Assessed;
import dev.kinora.moderation.comment.SpamGuard.Suspicion;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.starter.inbox.Inbox;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Assesses comments in batches and settles each of them once. */
@Component
class CommentScreening {

    private static final Logger log = LoggerFactory.getLogger(CommentScreening.class);

    private static final String SPAM_RULES = "spam-rules";

    private final CommentAssessor assessor;
    private final SpamGuard spam;
    private final RewriteOffers offers;
    private final CaseIntake cases;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final EntityManager entities;

    CommentScreening(
            CommentAssessor assessor,
            SpamGuard spam,
            RewriteOffers offers,
            CaseIntake cases,
            Inbox inbox,
            TransactionTemplate transaction,
            EntityManager entities) {
        this.assessor = assessor;
        this.spam = spam;
        this.offers = offers;
        this.cases = cases;
        this.inbox = inbox;
        this.transaction = transaction;
        this.entities = entities;
    }

    /** An event about a comment, and its id. */
    record Arrival(UUID eventId, CommentEvent event) {}

    private record Step(UUID eventId, Runnable effect) {}

    /** Settles all in order, in one transaction if that succeeds, otherwise one by one up to the first that fails. */
    void screen(List<Arrival> arrivals) {
        var steps = steps(arrivals);
        if (steps.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> steps.forEach(this::takeAndForget));
        } catch (RuntimeException e) {
            log.warn("A batch of {} could not be settled at once: {}", steps.size(), e.toString());
            oneByOne(steps);
        }
    }

    private void oneByOne(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            try {
                take(steps.get(i));
            } catch (RuntimeException e) {
                throw CommentListener.failed(e, i);
            }
        }
    }

    /** Detaches settled entities; otherwise each flush would check all entities of the batch. */
    private void takeAndForget(Step step) {
        take(step);
        entities.flush();
        entities.clear();
    }

    private void take(Step step) {
        inbox.once(CommentListener.ID, step.eventId(), step.effect());
    }

    private List<Step> steps(List<Arrival> arrivals) {
        Iterator<Assessed> assessed = assessor.assess(arrivals.stream()
                        .map(Arrival::event)
                        .filter(CommentSubmitted.class::isInstance)
                        .map(CommentSubmitted.class::cast)
                        .toList())
                .iterator();
        List<Step> steps = new ArrayList<>();
        for (var arrival : arrivals) {
            steps.add(
                    switch (arrival.event()) {
                        case CommentSubmitted submitted -> {
                            var one = assessed.next();
                            yield new Step(arrival.eventId(), () -> settle(one));
                        }
                        case CommentRemoved removed ->
                            new Step(arrival.eventId(), () -> cases.withdraw(ContentKind.COMMENT, removed.commentId()));
                    });
        }
        return steps;
    }

    /**
     * Holds floods for a person, returns comments that would be held or rejected to their authors where allowed, and
     * settles the rest.
     */
    private void settle(Assessed assessed) {
        var comment = assessed.comment();
        var post = new SpamGuard.Post(comment.commentId(), comment.authorId(), comment.text());
        var suspicion = spam.look(post);
        var judgment = assessor.judge(assessed, report(suspicion));
        var reason = suspicion.isPresent()
                ? Optional.<ReasonCode>empty()
                : CommentAssessor.rewriteReason(
                        judgment.verdict(), assessed.policy().rules());
        if (reason.isPresent() && offers.offer(comment.commentId(), comment.authorId())) {
            cases.giveBack(judgment, reason.get());
        } else {
            cases.settle(judgment);
        }
    }

    private static StageReport report(Optional<Suspicion> suspicion) {
        return suspicion
                .map(one -> StageReport.found(Stage.SPAM, List.of(finding(one)), List.of(one.concern())))
                .orElseGet(() -> StageReport.found(Stage.SPAM, List.of(), List.of()))
                .taking(Effort.of(SPAM_RULES));
    }

    private static Finding finding(Suspicion suspicion) {
        return new Finding(
                suspicion.concern().code(), HarmCategory.SPAM, 1, null, null, suspicion.evidence(), SPAM_RULES);
    }
}
