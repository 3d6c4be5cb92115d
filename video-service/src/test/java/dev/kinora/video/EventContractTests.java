package dev.kinora.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.preservation.VideoPreserved;
import dev.kinora.events.transcode.TranscodePartReady;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoTranscodeFailed;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.events.video.VideoUploaded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service writes its samples, and reads samples with unknown fields. */
class EventContractTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            classes = {
                VideoUploaded.class,
                TranscodePartReady.class,
                VideoTranscoded.class,
                VideoTranscodeFailed.class,
                VideoPublished.class,
                VideoUnpublished.class,
                VideoPreserved.class,
                AccountBlockChanged.class,
                CommentSubmitted.class,
                CommentRemoved.class,
                AccountErasureCompleted.class,
                EngagementRecorded.class,
                ClientNotified.class
            })
    void writesWhatTheSampleSays(Class<? extends KinoraEvent> type) {
        KinoraEvent event = EventJson.sample(type);
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(JSON.readTree(EventJson.sample(Topics.of(type))));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AccountCreated.class,
                AccountChanged.class,
                AccountErasureRequested.class,
                VideoUploaded.class,
                TranscodePartReady.class,
                ModerationDecided.class,
                ModerationWithdrawn.class,
                ModerationCaseOpened.class,
                ModerationRewriteSuggested.class,
                AccountAnswered.class,
                ModerationAnswered.class,
                StandingChanged.class,
                ProfileReset.class,
                PreservationChanged.class,
                EngagementRecorded.class
            })
    void readsTheSampleWithAFieldItDoesNotKnow(Class<? extends KinoraEvent> type) {
        var body = (ObjectNode) JSON.readTree(EventJson.sample(Topics.of(type)));
        body.put("addedLater", "something");
        KinoraEvent read = EventJson.read(JSON.writeValueAsBytes(body), type);
        assertThat(read).isEqualTo(EventJson.sample(type));
    }
}
