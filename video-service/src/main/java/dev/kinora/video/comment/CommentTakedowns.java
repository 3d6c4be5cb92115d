package dev.kinora.video.comment;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.starter.takedown.Takedowns;
import dev.kinora.starter.takedown.Withdrawal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rejects comments whose rejection did not arrive as an event. */
@Component
class CommentTakedowns implements Takedowns {

    private final CommentDecisions decisions;
    private final TransactionTemplate transaction;

    CommentTakedowns(CommentDecisions decisions, TransactionTemplate transaction) {
        this.decisions = decisions;
        this.transaction = transaction;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.COMMENT;
    }

    /** Each comment in a transaction of its own; nearly always there is none to be locked. */
    @Override
    public List<UUID> withdraw(List<Withdrawal> withdrawals) {
        var decided = withdrawals.stream().map(CommentTakedowns::decided).toList();
        return transaction.execute(status -> decisions.outstanding(decided)).stream()
                .filter(one -> transaction.execute(status -> decisions.decide(one)))
                .map(one -> one.content().id())
                .toList();
    }

    private static ModerationDecided decided(Withdrawal withdrawal) {
        return new ModerationDecided(
                withdrawal.content(),
                withdrawal.decisionId(),
                withdrawal.outcome(),
                withdrawal.automated() ? DecisionActor.AUTOMATED : DecisionActor.HUMAN,
                new DecisionReason(withdrawal.reasonCode(), withdrawal.statement()),
                new Suggestion(null, List.of()),
                withdrawal.version(),
                withdrawal.restrictions());
    }
}
