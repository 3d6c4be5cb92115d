package dev.kinora.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.recommendation.ModelActivated;
import dev.kinora.events.recommendation.ModelTrained;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoUnpublished;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventContractTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            classes = {
                VideoPublished.class,
                VideoUnpublished.class,
                EngagementRecorded.class,
                CommentRemoved.class,
                PreferenceUpdated.class,
                AccountChanged.class,
                AccountErasureRequested.class,
                AccountBlockChanged.class
            })
    void readsItsEventsAlsoWithAnUnknownField(Class<? extends KinoraEvent> type) {
        var sample = (ObjectNode) JSON.readTree(EventJson.sample(Topics.of(type)));
        sample.put("addedLater", "whatever");

        assertThat(EventJson.read(sample.toString().getBytes(StandardCharsets.UTF_8), type))
                .isEqualTo(EventJson.sample(type));
    }

    @Test
    void writesATrainedModelAsItsSample() {
        var sample = EventJson.sample(ModelTrained.class);

        assertWrites(new ModelTrained(sample.modelId(), "hybrid", Map.copyOf(sample.metrics()), sample.at()));
    }

    @Test
    void writesAnActivatedModelAsItsSample() {
        var sample = EventJson.sample(ModelActivated.class);

        assertWrites(new ModelActivated(sample.modelId(), "hybrid", sample.at()));
    }

    @Test
    void writesACompletedErasureWithTheFieldsOfItsSample() {
        var sample = EventJson.sample(AccountErasureCompleted.class);

        assertSameFields(new AccountErasureCompleted(sample.accountId(), "recommendation-service"));
    }

    @Test
    void writesFeedbackWithTheFieldsOfItsSample() {
        var sample = EventJson.sample(EngagementRecorded.class);

        assertSameFields(new EngagementRecorded(
                sample.engagementId(),
                sample.userId(),
                EngagementKind.NOT_INTERESTED,
                new EngagementTarget(SampleCatalog.id(1), SampleCatalog.id(2), SampleCatalog.id(3)),
                0,
                0,
                sample.at()));
    }

    private static void assertWrites(KinoraEvent event) {
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(sample(event));
    }

    private static void assertSameFields(KinoraEvent event) {
        assertThat(JSON.readTree(EventJson.write(event)).propertyNames())
                .isEqualTo(sample(event).propertyNames());
    }

    private static JsonNode sample(KinoraEvent event) {
        return JSON.readTree(EventJson.sample(Topics.of(event.getClass())));
    }
}
