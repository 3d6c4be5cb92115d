package dev.kinora.moderation.precedent;

import dev.kinora.moderation.decision.DecisionTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts a decision no longer that its maker takes back. */
@Component
class TakenBack {

    private final PrecedentRows rows;

    TakenBack(PrecedentRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionTakenBack takenBack) {
        rows.takeBack(takenBack.id());
    }
}
