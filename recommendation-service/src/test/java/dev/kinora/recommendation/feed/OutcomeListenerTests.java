package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeListenerTests {

    @ParameterizedTest
    @CsvSource({
        "LIKE, 0, 0, true",
        "COMPLETE, 8000, 8000, true",
        "COMPLETE, 0, 8000, unknown",
        "PROGRESS, 4000, 8000, true",
        "PROGRESS, 3999, 8000, unknown",
        "PLAY, 100, 0, unknown",
        "IMPRESSION, 0, 0, unknown",
        "UNLIKE, 0, 0, unknown",
        "SKIP, 500, 8000, false",
        "NOT_INTERESTED, 0, 0, false",
        "HIDE_CREATOR, 0, 0, false"
    })
    void tellsWhetherAViewerEnjoyedTheSlot(EngagementKind kind, long watchedMs, long durationMs, String outcome) {
        var event =
                new EngagementRecorded(id(1), id(2), kind, new EngagementTarget(id(3), null, id(4)), watchedMs, 1, NOW);

        assertThat(OutcomeListener.enjoyed(event, video -> durationMs)
                        .map(String::valueOf)
                        .orElse("unknown"))
                .isEqualTo(outcome);
    }
}
