package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

class CommentListenerTests {

    private final Screening screening = new Screening();
    private final CommentListener listener = new CommentListener(screening);

    /** Fails as configured. */
    @SuppressWarnings("NullAway")
    private static final class Screening extends CommentScreening {

        private @Nullable RuntimeException failure;

        Screening() {
            super(null, null, null, null, null, null, null);
        }

        @Override
        void screen(List<Arrival> arrivals) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    private static ConsumerRecord<String, byte[]> comment() {
        var video = UUID.randomUUID().toString();
        var body = "{\"commentId\":\"%s\",\"videoId\":\"%s\",\"authorId\":\"%s\",\"text\":\"Nice\",\"revision\":1}"
                .formatted(UUID.randomUUID(), video, UUID.randomUUID());
        var record = record(video, body);
        EventHeaders.addTo(record.headers());
        return record;
    }

    private static ConsumerRecord<String, byte[]> record(String key, String body) {
        return new ConsumerRecord<>(Topics.COMMENT_SUBMITTED, 0, 0, key, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An exception without a record would dead-letter the whole batch after a while, however long the outage lasts. */
    @Test
    void namesARecordWhenTheWholeBatchFails() {
        var outage = new CannotCreateTransactionException("No connection");
        screening.failure = outage;

        assertThatThrownBy(() -> listener.on(List.of(comment(), comment())))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getIndex()).isZero())
                .hasCause(outage);
    }

    @Test
    void keepsTheIndexOfTheRecordThatCouldNotBeSettled() {
        screening.failure = CommentListener.failed(new IllegalStateException("It broke"), 1);

        assertThatThrownBy(() -> listener.on(List.of(comment(), comment()))).isSameAs(screening.failure);
    }

    @Test
    void namesTheRecordThatIsNoEvent() {
        assertThatThrownBy(() -> listener.on(List.of(comment(), record("a", "not an event"), comment())))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getIndex()).isEqualTo(1));
    }
}
