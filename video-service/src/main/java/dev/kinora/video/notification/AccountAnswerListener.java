package dev.kinora.video.notification;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their reports of accounts, and of appeals against a suspension: without a video. */
@Component
class AccountAnswerListener {

    private static final String CONSUMER = "video-service.account-answers";

    private final Inbox inbox;
    private final ErasedAccounts erased;
    private final NotificationStore store;

    AccountAnswerListener(Inbox inbox, ErasedAccounts erased, NotificationStore store) {
        this.inbox = inbox;
        this.erased = erased;
        this.store = store;
    }

    @KafkaListener(topics = Topics.MODERATION_ACCOUNT_ANSWERED, groupId = CONSUMER)
    void on(EventEnvelope<AccountAnswered> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> tell(envelope.event()));
    }

    private void tell(AccountAnswered answered) {
        if (erased.contains(answered.accountId())) {
            return;
        }
        var type = switch (answered.question()) {
            case REPORT -> NotificationType.REPORT_ANSWERED;
            case APPEAL -> NotificationType.APPEAL_ANSWERED;
        };
        store.add(new Notification(
                answered.accountId(),
                type,
                "account:" + answered.questionId(),
                null,
                null,
                null,
                answered.answer().name()));
    }
}
