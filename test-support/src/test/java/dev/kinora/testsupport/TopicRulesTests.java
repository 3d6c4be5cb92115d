package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.events.EventJson;
import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.outbox.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.annotation.KafkaListener;

class TopicRulesTests {

    private final JavaClass listener = new ClassFileImporter().importClass(Listener.class);
    private final JavaClass announcer = new ClassFileImporter().importClass(Announcer.class);

    @Test
    void letsAServiceHearAndAnnounceWhatIsDeclared() {
        assertThatCode(() -> TopicRules.check(listener, "moderation-service")).doesNotThrowAnyException();
        assertThatCode(() -> TopicRules.check(announcer, "video-service")).doesNotThrowAnyException();
    }

    @Test
    void refusesAListenerThatIsNotDeclared() {
        assertThatThrownBy(() -> TopicRules.check(listener, "preference-service"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not let preference-service read");
    }

    @Test
    void refusesAnAnnouncementThatIsNotDeclared() {
        assertThatThrownBy(() -> TopicRules.check(announcer, "moderation-service"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not let moderation-service write");
    }

    static final class Listener {
        @KafkaListener(topics = Topics.COMMENT_SUBMITTED)
        void on(EventEnvelope<?> envelope) {}
    }

    record Announcer(Outbox outbox) {
        void announce() {
            var removed = EventJson.sample(CommentRemoved.class);
            outbox.publish(new CommentRemoved(removed.commentId(), removed.videoId(), true));
        }
    }
}
