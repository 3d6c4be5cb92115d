package dev.kinora.moderation.comment;

import dev.kinora.events.EventJson;
import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentEvent;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.intake.ScreeningJobs;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Queues every comment that is posted, and forgets those that are gone. */
@Component
class CommentListener {

    private static final String CONSUMER = "moderation-comments";

    private final Inbox inbox;
    private final ScreeningJobs jobs;
    private final CaseIntake cases;

    CommentListener(Inbox inbox, ScreeningJobs jobs, CaseIntake cases) {
        this.inbox = inbox;
        this.jobs = jobs;
        this.cases = cases;
    }

    @KafkaListener(
            topics = {Topics.COMMENT_SUBMITTED, Topics.COMMENT_REMOVED},
            groupId = CONSUMER)
    void on(EventEnvelope<CommentEvent> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> handle(envelope.event()));
    }

    private void handle(CommentEvent event) {
        switch (event) {
            case CommentSubmitted submitted ->
                jobs.enqueue(
                        new ContentRef(submitted.commentId(), ContentKind.COMMENT, submitted.revision()),
                        new String(EventJson.write(submitted), StandardCharsets.UTF_8));
            case CommentRemoved removed -> {
                jobs.withdraw(ContentKind.COMMENT, removed.commentId());
                cases.withdraw(ContentKind.COMMENT, removed.commentId());
            }
        }
    }
}
