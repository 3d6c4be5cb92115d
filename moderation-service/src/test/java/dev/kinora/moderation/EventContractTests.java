package dev.kinora.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.preservation.VideoPreserved;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.moderation.decision.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventContractTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                VideoTranscoded.class,
                VideoUnpublished.class,
                CommentSubmitted.class,
                CommentRemoved.class,
                AccountCreated.class,
                AccountChanged.class,
                AccountErasureRequested.class,
                VideoPreserved.class
            })
    void readsTheSamplesOfOtherServicesAlsoWithAnUnknownField(Class<? extends KinoraEvent> type) {
        var sample = EventJson.sample(type);
        var json = (ObjectNode) JsonMapper.shared().readTree(EventJson.sample(Topics.of(type)));
        json.put("aFieldOfTomorrow", 1);

        assertThat(EventJson.read(json.toString().getBytes(StandardCharsets.UTF_8), type))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ModerationDecided.class,
                ModerationWithdrawn.class,
                ModerationCaseOpened.class,
                ModerationRewriteSuggested.class,
                AccountAnswered.class,
                ModerationAnswered.class,
                StandingChanged.class,
                ProfileReset.class,
                PreservationChanged.class,
                AccountErasureCompleted.class
            })
    void writesItsEventsLikeTheSamples(Class<? extends KinoraEvent> type) {
        var sample = EventJson.sample(type);

        assertThat(JsonMapper.shared().readTree(EventJson.write(sample)))
                .isEqualTo(JsonMapper.shared().readTree(EventJson.sample(Topics.of(type))));
    }

    @Test
    void readsTheCaptionsOfAVideo() {
        var text = EventJson.sample(VideoTranscoded.class).text();

        assertThat(text.captions()).isNotNull();
        assertThat(text.captions().text()).contains("first light");
    }

    @Test
    void usesReasonCodesThatTheSampleKnows() {
        var sample = EventJson.sample(ModerationDecided.class);

        assertThat(sample.reason().code())
                .isIn(Arrays.stream(ReasonCode.values()).map(Enum::name).toList());
        assertThat(sample.content().kind()).isIn(ContentKind.VIDEO, ContentKind.COMMENT);
    }
}
