package dev.kinora.events.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewRuleTests {

    @ParameterizedTest
    @CsvSource({
        "PLAY, 0, 20000, false",
        "PROGRESS, 2999, 20000, false",
        "PROGRESS, 3000, 20000, true",
        "PLAY, 3000, 20000, true",
        "COMPLETE, 1000, 20000, false",
        "COMPLETE, 19000, 20000, true",
        "COMPLETE, 1900, 2000, true",
        "PROGRESS, 1900, 2000, false",
        "PROGRESS, 2000, 2000, true",
        "COMPLETE, 0, 3000, true",
        "COMPLETE, 0, 3001, false"
    })
    void countsThreeSecondsOrAllOfAShorterVideo(EngagementKind kind, long watched, long duration, boolean view) {
        assertThat(ViewRule.counts(kind, watched, duration)).isEqualTo(view);
    }

    @ParameterizedTest
    @CsvSource({
        "IMPRESSION, 5000, false",
        "SKIP, 5000, false",
        "LIKE, 5000, false",
        "PLAY, 0, false",
        "PROGRESS, 1, true"
    })
    void looksOnlyAtWatching(EngagementKind kind, long watched, boolean looked) {
        assertThat(ViewRule.mayCount(engagement(kind, watched, UUID.randomUUID())))
                .isEqualTo(looked);
    }

    @Test
    void engagementWithoutAVideoIsNoView() {
        assertThat(ViewRule.mayCount(engagement(EngagementKind.COMPLETE, 5000, null)))
                .isFalse();
    }

    private static EngagementRecorded engagement(EngagementKind kind, long watched, @Nullable UUID video) {
        var target = new EngagementTarget(video, null, null);
        return new EngagementRecorded(UUID.randomUUID(), UUID.randomUUID(), kind, target, watched, 1, Instant.EPOCH);
    }
}
