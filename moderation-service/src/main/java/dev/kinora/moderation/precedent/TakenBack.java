package dev.kinora.moderation.precedent;

import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.CaseTexts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a decision no longer that its maker takes back: a decision about a case that waits brings back what was in force before
 * the one that it replaces.
 */
@Component
class TakenBack {

    private final CaseTexts cases;
    private final Decisions decisions;
    private final PrecedentRows rows;

    TakenBack(CaseTexts cases, Decisions decisions, PrecedentRows rows) {
        this.cases = cases;
        this.decisions = decisions;
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionRecorded recorded) {
        var made = recorded.made();
        if (made.actor() != null
                && made.ruling().action().outcome().isPresent()
                && cases.told(made.subject().caseId()).waiting()) {
            decisions
                    .find(recorded.id())
                    .map(found -> found.decision().previousDecisionId())
                    .ifPresent(rows::takeBack);
        }
    }
}
