package dev.kinora.video.notification;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their reports and appeals. */
@Component
class AnswerListener {

    private static final String CONSUMER = "video-service.answers";

    private final Inbox inbox;
    private final ErasedAccounts erased;
    private final NotificationStore store;

    AnswerListener(Inbox inbox, ErasedAccounts erased, NotificationStore store) {
        this.inbox = inbox;
        this.erased = erased;
        this.store = store;
    }

    @KafkaListener(topics = Topics.MODERATION_ANSWERED, groupId = CONSUMER)
    void on(EventEnvelope<ModerationAnswered> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> tell(envelope.event()));
    }

    private void tell(ModerationAnswered answered) {
        if (erased.contains(answered.accountId())) {
            return;
        }
        var type = switch (answered.question()) {
            case REPORT -> NotificationType.REPORT_ANSWERED;
            case APPEAL -> NotificationType.APPEAL_ANSWERED;
        };
        var content = answered.content();
        store.add(new Notification(
                answered.accountId(),
                type,
                answered.questionId().toString(),
                null,
                answered.videoId(),
                content.kind() == ContentKind.COMMENT ? content.id() : null,
                answered.answer().name()));
    }
}
