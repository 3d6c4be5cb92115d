package dev.kinora.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The service writes events like their samples and reads the samples of other services. */
class EventContractTests {

    private static final UUID CREATOR = id(1);
    private static final UUID VIDEO = id(2);
    private static final UUID VIEWER = id(4);

    private final JsonMapper json = new JsonMapper();

    @Test
    void writesEngagementRecordedLikeItsSample() {
        assertWritesSample(new EngagementRecorded(
                id(8),
                VIEWER,
                EngagementKind.COMPLETE,
                new EngagementTarget(VIDEO, CREATOR, id(9)),
                6000,
                6000,
                Instant.parse("2026-03-01T10:00:00Z")));
    }

    @Test
    void writesPreferenceUpdatedLikeItsSample() {
        assertWritesSample(new PreferenceUpdated(
                VIEWER,
                List.of(new CategoryWeight("Travel & Exploration", 0.75), new CategoryWeight("Food & Cooking", 0.25)),
                true,
                PreferenceSource.LOCAL,
                1,
                Instant.parse("2026-01-05T09:30:00Z")));
    }

    @Test
    void writesAccountErasureCompletedLikeItsSample() {
        assertWritesSample(new AccountErasureCompleted(CREATOR, "preference-service"));
    }

    @Test
    void readsEngagementsOfOthers() {
        var engagement = read(Topics.ENGAGEMENT_RECORDED, EngagementRecorded.class);

        assertThat(engagement.engagementId()).isEqualTo(id(8));
        assertThat(engagement.userId()).isEqualTo(VIEWER);
        assertThat(engagement.target().videoId()).isEqualTo(VIDEO);
    }

    @Test
    void readsTheCategoryOfAVideo() {
        var video = read(Topics.VIDEO_PUBLISHED, VideoPublished.class);

        assertThat(video.text().category()).isEqualTo("Travel & Exploration");
        assertThat(video.version()).isEqualTo(4);
    }

    @Test
    void readsARequestForErasure() {
        assertThat(read(Topics.ACCOUNT_ERASURE_REQUESTED, AccountErasureRequested.class)
                        .accountId())
                .isEqualTo(CREATOR);
    }

    private void assertWritesSample(KinoraEvent event) {
        assertThat(json.readTree(EventJson.write(event)))
                .isEqualTo(json.readTree(EventJson.sample(Topics.of(event.getClass()))));
    }

    /** Reads a sample as it arrives from Kafka, with an unknown field. */
    private static <T extends KinoraEvent> T read(String topic, Class<T> type) {
        var sample = new String(EventJson.sample(topic), StandardCharsets.UTF_8);
        byte[] widened = sample.replaceFirst("\\{", "{\"addedLater\":[1],").getBytes(StandardCharsets.UTF_8);
        var kafkaRecord = new ConsumerRecord<>(topic, 0, 0, "key", widened);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        topic,
                        "ce_source",
                        "/video-service",
                        "ce_time",
                        "2026-03-01T10:00:00Z")
                .forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return type.cast(EventEnvelopeConverter.read(kafkaRecord).event());
    }

    private static UUID id(int number) {
        return UUID.fromString("0192f0c1-7a10-7c3e-8f00-" + String.format("%012d", number));
    }
}
