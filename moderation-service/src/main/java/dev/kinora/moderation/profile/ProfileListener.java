package dev.kinora.moderation.profile;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.moderation.account.ProfileResetDecided;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.outbox.Outbox;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads profiles when accounts are created and changed, and announces when people reset one. */
@Component
class ProfileListener {

    private static final String CONSUMER = "moderation-service.profile";

    private final Profiles profiles;
    private final ProfileReader reader;
    private final Inbox inbox;
    private final Outbox outbox;

    ProfileListener(Profiles profiles, ProfileReader reader, Inbox inbox, Outbox outbox) {
        this.profiles = profiles;
        this.reader = reader;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @KafkaListener(
            topics = {Topics.ACCOUNT_CREATED, Topics.ACCOUNT_CHANGED},
            groupId = CONSUMER)
    void on(EventEnvelope<?> envelope) {
        var profile = switch (envelope.event()) {
            case AccountCreated e -> new Profile(e.accountId(), e.handle(), e.displayName(), e.bio(), e.version());
            case AccountChanged e -> new Profile(e.accountId(), e.handle(), e.displayName(), e.bio(), e.version());
            default ->
                throw new IllegalArgumentException(
                        "Not subscribed to " + envelope.event().getClass().getSimpleName());
        };
        // The model is asked without a transaction, and not for what it has read: roles change, too.
        boolean read =
                profiles.find(profile.accountId()).filter(profile::saysTheSame).isPresent();
        List<String> found = read ? List.of() : reader.found(profile);
        inbox.once(CONSUMER, envelope.id(), () -> profiles.put(profile, found));
    }

    @EventListener
    void on(ProfileResetDecided decided) {
        outbox.publish(new ProfileReset(
                decided.accountId(), decided.caseId(), decided.reason().name(), decided.handle()));
    }
}
