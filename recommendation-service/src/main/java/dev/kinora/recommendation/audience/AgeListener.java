package dev.kinora.recommendation.audience;

import dev.kinora.events.Topics;
import dev.kinora.events.video.AgeConfirmationChanged;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns which viewers confirmed that they are adults. */
@Component
class AgeListener {

    private static final String CONSUMER = "recommendation-service.audience";

    private final AdultViewers adults;
    private final ViewerStates states;
    private final ErasedAccounts erased;
    private final Inbox inbox;

    AgeListener(AdultViewers adults, ViewerStates states, ErasedAccounts erased, Inbox inbox) {
        this.adults = adults;
        this.states = states;
        this.erased = erased;
        this.inbox = inbox;
    }

    @KafkaListener(topics = Topics.ACCOUNT_AGE_CONFIRMATION_CHANGED, groupId = CONSUMER)
    void on(EventEnvelope<AgeConfirmationChanged> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> apply(envelope.event()));
    }

    private void apply(AgeConfirmationChanged changed) {
        if (!erased.contains(changed.accountId())) {
            adults.apply(changed);
            states.invalidate(List.of(changed.accountId()));
            if (erased.containsAfterWriting(changed.accountId())) {
                adults.forget(changed.accountId());
            }
        }
    }
}
