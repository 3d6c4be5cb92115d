package dev.kinora.video.comment;

import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.testsupport.TestTopics;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Answers comments as moderation-service would: "rude" is given back once and then waits for a person, "vile" is
 * rejected by the machine, "silent" gets no answer, everything else is approved.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeModerator {

    static final DecisionReason RUDE = new DecisionReason("HARASSMENT", "It insults, bullies or threatens a person.");

    private final TestTopics topics;

    FakeModerator(TestTopics topics) {
        this.topics = topics;
    }

    @KafkaListener(topics = Topics.COMMENT_SUBMITTED, groupId = "fake-moderator")
    void on(EventEnvelope<CommentSubmitted> envelope) {
        answer(envelope.event()).ifPresent(topics::publish);
    }

    private static Optional<KinoraEvent> answer(CommentSubmitted comment) {
        var content = new ContentRef(comment.commentId(), ContentKind.COMMENT, comment.revision());
        if (comment.text().contains("silent")) {
            return Optional.empty();
        }
        if (comment.text().contains("rude")) {
            return Optional.of(
                    comment.revision() == 1
                            ? new ModerationRewriteSuggested(content, RUDE)
                            : new ModerationCaseOpened(UUID.randomUUID(), content, "comments", 100));
        }
        return Optional.of(decided(content, comment.text().contains("vile") ? Outcome.REJECTED : Outcome.APPROVED));
    }

    private static ModerationDecided decided(ContentRef content, Outcome outcome) {
        var reason = outcome == Outcome.APPROVED ? new DecisionReason("NO_VIOLATION", "Nothing was found.") : RUDE;
        var suggestion = new Suggestion(null, List.of());
        return new ModerationDecided(
                content, UUID.randomUUID(), outcome, DecisionActor.AUTOMATED, reason, suggestion, content.version());
    }
}
