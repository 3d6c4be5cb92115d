package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.EventJson;
import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends hundreds of comments at once through the broker, the model and the database; {@code -Dburst.comments=5000} measures
 * the burst that is in the documentation.
 */
class CommentBurstIT extends ModerationFlow {

    private static final Logger log = LoggerFactory.getLogger(CommentBurstIT.class);
    private static final int COMMENTS = Integer.getInteger("burst.comments", 300);
    private static final int VIDEOS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(9);

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private JdbcClient jdbc;

    private record Decided(UUID decisionId, UUID commentId, Instant at) {}

    @Test
    void losesNoCommentAndKeepsTheOrderPerVideo() {
        Map<UUID, Instant> posted = new HashMap<>();
        Map<UUID, List<UUID>> byVideo = new HashMap<>();
        var videos = IntStream.range(0, VIDEOS).mapToObj(i -> UUID.randomUUID()).toList();
        for (int i = 0; i < COMMENTS; i++) {
            var comment = UUID.randomUUID();
            var video = videos.get(i % VIDEOS);
            byVideo.computeIfAbsent(video, id -> new ArrayList<>()).add(comment);
            posted.put(comment, Instant.now());
            send(new CommentSubmitted(comment, video, owner, "Number " + i + " of a long series, all fine", 1, null));
        }
        kafka.flush();

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> decisions() == COMMENTS);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> waiting() == 0);

        var decided = topics.records(Topics.MODERATION_DECIDED).stream()
                .filter(record -> record.value() != null)
                .map(record -> {
                    var event = (ModerationDecided)
                            EventEnvelopeConverter.read(record).event();
                    return new Decided(
                            event.decisionId(), event.content().id(), Instant.ofEpochMilli(record.timestamp()));
                })
                .filter(one -> posted.containsKey(one.commentId()))
                .sorted(Comparator.comparing(one -> one.decisionId().toString()))
                .toList();
        assertThat(decided).hasSize(COMMENTS);
        byVideo.forEach((video, comments) -> assertThat(
                        decided.stream().map(Decided::commentId).filter(comments::contains))
                .containsExactlyElementsOf(comments));
        var waits = decided.stream()
                .map(one ->
                        Duration.between(posted.get(one.commentId()), one.at()).toMillis())
                .sorted()
                .toList();
        log.info(
                "{} comments: posted to decided p50 {} ms, p99 {} ms, all after {} ms",
                COMMENTS,
                waits.get(COMMENTS / 2),
                waits.get(COMMENTS * 99 / 100),
                waits.getLast());
    }

    private int decisions() {
        return jdbc.sql("select count(*) from decision where owner_id = UNHEX(replace(:owner, '-', ''))")
                .param("owner", owner.toString())
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox_event")
                .query(Integer.class)
                .single();
    }

    private void send(CommentSubmitted event) {
        var record = new ProducerRecord<>(Topics.COMMENT_SUBMITTED, event.key(), EventJson.write(event));
        EventHeaders.addTo(record.headers());
        var _ = kafka.send(record);
    }
}
