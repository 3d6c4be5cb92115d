package dev.kinora.gateway.account;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.inbox.InboxAutoConfiguration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Resets profiles that moderation has decided about. */
@Component
class ProfileResetListener {

    private static final String CONSUMER = "gateway-service.account";

    private final Accounts accounts;
    private final Handles handles;
    private final Inbox inbox;

    ProfileResetListener(Accounts accounts, Handles handles, Inbox inbox) {
        this.accounts = accounts;
        this.handles = handles;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = Topics.MODERATION_PROFILE_RESET,
            groupId = CONSUMER,
            containerFactory = InboxAutoConfiguration.TAKEDOWN_LISTENERS)
    void on(EventEnvelope<ProfileReset> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> apply(envelope.event()));
    }

    private void apply(ProfileReset reset) {
        if (reset.takesHandle()) {
            handles.takeAway(reset.accountId(), reset.reason());
        } else {
            accounts.resetProfile(reset.accountId(), reset.reason());
        }
    }
}
