package dev.kinora.video.notification;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.inbox.InboxAutoConfiguration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells people that their profile was reset. */
@Component
class ProfileResetListener {

    private static final String CONSUMER = "video-service.profile-resets";

    private final Inbox inbox;
    private final ErasedAccounts erased;
    private final NotificationStore store;

    ProfileResetListener(Inbox inbox, ErasedAccounts erased, NotificationStore store) {
        this.inbox = inbox;
        this.erased = erased;
        this.store = store;
    }

    @KafkaListener(
            topics = Topics.MODERATION_PROFILE_RESET,
            groupId = CONSUMER,
            containerFactory = InboxAutoConfiguration.TAKEDOWN_LISTENERS)
    void on(EventEnvelope<ProfileReset> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> tell(envelope.event()));
    }

    private void tell(ProfileReset reset) {
        if (!erased.contains(reset.accountId())) {
            store.add(new Notification(
                    reset.accountId(),
                    NotificationType.PROFILE_RESET,
                    reset.caseId().toString(),
                    null,
                    null,
                    null,
                    reset.reason()));
        }
    }
}
