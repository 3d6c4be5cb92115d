package dev.kinora.recommendation.audience;

import dev.kinora.events.Topics;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns which accounts are not shown to each other. */
@Component
class BlockListener {

    private static final String CONSUMER = "recommendation-service.blocks";

    private final ViewerBlocks blocks;
    private final ViewerStates states;
    private final ErasedAccounts erased;
    private final Inbox inbox;

    BlockListener(ViewerBlocks blocks, ViewerStates states, ErasedAccounts erased, Inbox inbox) {
        this.blocks = blocks;
        this.states = states;
        this.erased = erased;
        this.inbox = inbox;
    }

    @KafkaListener(topics = Topics.ACCOUNT_BLOCK_CHANGED, groupId = CONSUMER)
    void on(EventEnvelope<AccountBlockChanged> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> apply(envelope.event()));
    }

    private void apply(AccountBlockChanged changed) {
        var both = List.of(changed.blockerId(), changed.blockedId());
        if (both.stream().noneMatch(erased::contains)) {
            blocks.apply(changed);
            states.invalidate(both);
            if (both.stream().anyMatch(erased::containsAfterWriting)) {
                blocks.forget(changed.blockerId(), changed.blockedId());
            }
        }
    }
}
