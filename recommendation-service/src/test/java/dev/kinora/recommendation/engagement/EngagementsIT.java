package dev.kinora.recommendation.engagement;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KinoraIT
class EngagementsIT {

    @Autowired
    Engagements engagements;

    @Autowired
    EngagementStore store;

    @Autowired
    ViewerHistories histories;

    @Autowired
    ViewerStates states;

    @Autowired
    Catalog catalog;

    @Autowired
    TestTopics topics;

    private final UUID viewer = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    /** The sample is eight seconds long. */
    @BeforeEach
    void publishAVideo() {
        topics.publish(SampleCatalog.published(video, UUID.randomUUID(), FOOD, "Bread"));
        await().until(() -> catalog.find(video).isPresent());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 500, 4_000})
    void weighsAStartedAndSkippedVideoNegatively(long watchedMs) {
        did(EngagementKind.PLAY, watchedMs);
        did(EngagementKind.SKIP, watchedMs);

        assertThat(weight()).isCloseTo(-0.5, within(0.001));
    }

    @Test
    void keepsALikeThroughASkip() {
        did(EngagementKind.LIKE, 0);
        did(EngagementKind.SKIP, 500);

        assertThat(weight()).isCloseTo(1.0, within(0.001));
    }

    @Test
    void countsAViewAfterThreeSecondsAsVideoServiceDoes() {
        did(EngagementKind.PLAY, 0);
        did(EngagementKind.PROGRESS, 2_999);
        did(EngagementKind.COMPLETE, 0);
        assertThat(counts()).isEqualTo(new VideoCounts(0, 0, 0));
        assertThat(weight()).isZero();

        did(EngagementKind.PROGRESS, 3_000);
        did(EngagementKind.PROGRESS, 6_000);

        assertThat(counts()).isEqualTo(new VideoCounts(1, 0, 0));
        assertThat(weight()).isCloseTo(1.0, within(0.001));
    }

    @Test
    void subtractsARemovedComment() {
        did(EngagementKind.COMMENT, 0);
        did(EngagementKind.COMMENT, 0);

        topics.publish(new CommentRemoved(UUID.randomUUID(), video, true));
        topics.publish(new CommentRemoved(UUID.randomUUID(), video, false));

        await().untilAsserted(() -> assertThat(counts()).isEqualTo(new VideoCounts(0, 0, 1)));
    }

    @Test
    void countsWhoLikesAVideoOnceHoweverTheyShowIt() {
        did(EngagementKind.LIKE, 0);
        did(EngagementKind.SHARE, 0);
        did(EngagementKind.COMMENT, 0);
        assertThat(liking()).isEqualTo(1);

        did(EngagementKind.UNLIKE, 0);
        assertThat(liking()).isZero();
    }

    @Test
    void forgettingTakesBackWhatWasAddedToThePopularity() {
        did(EngagementKind.LIKE, 0);

        engagements.prefer(preferences(true, Instant.now().plusSeconds(1), 1));

        assertThat(liking()).isZero();
    }

    private long liking() {
        return catalog.entriesChangedSince(Instant.now().minusSeconds(300)).stream()
                .filter(entry -> entry.id().equals(video))
                .mapToLong(entry -> entry.counts().liking())
                .sum();
    }

    @Test
    void ignoresEngagementsWhilePersonalizationIsOff() {
        engagements.prefer(preferences(false, null, 1));

        did(EngagementKind.PROGRESS, 8_000);
        did(EngagementKind.LIKE, 0);

        assertThat(weight()).isZero();
        assertThat(counts()).isEqualTo(new VideoCounts(1, 1, 0));
    }

    @Test
    void forgetsEngagementsBeforeAResetAlsoIfTheyArriveLate() {
        did(EngagementKind.PROGRESS, 8_000);
        did(EngagementKind.LIKE, 0);
        did(EngagementKind.MORE_LIKE_THIS, 0);
        did(EngagementKind.FOLLOW, 0);
        var reset = Instant.now().plus(Duration.ofSeconds(1));

        engagements.prefer(preferences(true, reset, 1));
        did(EngagementKind.SHARE, 0);

        var history = states.of(viewer).history();
        assertThat(history.touches())
                .allSatisfy(touch -> assertThat(touch.weight()).isZero());
        assertThat(history.moreLikeThis()).isEmpty();
        assertThat(history.preferences()).isEmpty();
        assertThat(histories.follows(viewer)).hasSize(1);
        did(EngagementKind.PROGRESS, 8_000);
        assertThat(counts()).isEqualTo(new VideoCounts(1, 1, 0));
    }

    @Test
    void keepsNoMoreThanTheNewestFeedbackOfAViewer() {
        var start = Instant.now().minus(Duration.ofDays(1));
        var first = UUID.randomUUID();
        store.give(viewer, FeedbackKind.NOT_INTERESTED, first, start);
        for (var i = 1; i <= EngagementStore.MOST_FEEDBACK; i++) {
            store.give(viewer, FeedbackKind.NOT_INTERESTED, UUID.randomUUID(), start.plusSeconds(i));
        }

        assertThat(states.of(viewer).history().notInterested())
                .hasSize(EngagementStore.MOST_FEEDBACK)
                .doesNotContain(first);
    }

    @Test
    void deletesOldHistory() {
        did(EngagementKind.PROGRESS, 8_000);
        histories.forgetBefore(Instant.now().minus(Duration.ofDays(1)));
        assertThat(states.build(viewer).history().touches()).hasSize(1);

        // Far enough for this viewer only: nobody else has a video from before.
        var old = new EngagementRecorded(
                UUID.randomUUID(),
                viewer,
                EngagementKind.LIKE,
                new EngagementTarget(UUID.randomUUID(), null, null),
                0,
                0,
                Instant.now().minus(Duration.ofDays(500)));
        engagements.apply(old);
        assertThat(states.of(viewer).history().touches()).hasSize(2);
        histories.forgetBefore(Instant.now().minus(Duration.ofDays(400)));

        assertThat(states.build(viewer).history().touches())
                .extracting(Touch::videoId)
                .containsExactly(video);
    }

    private void did(EngagementKind kind, long watchedMs) {
        engagements.apply(new EngagementRecorded(
                UUID.randomUUID(),
                viewer,
                kind,
                new EngagementTarget(video, null, null),
                watchedMs,
                8_000,
                Instant.now()));
    }

    private PreferenceUpdated preferences(boolean personalized, @Nullable Instant forgetBefore, long version) {
        return new PreferenceUpdated(viewer, List.of(), personalized, PreferenceSource.DECLARED, version, forgetBefore);
    }

    private double weight() {
        return states.of(viewer).history().touches().stream()
                .mapToDouble(Touch::weight)
                .sum();
    }

    private VideoCounts counts() {
        return catalog.find(video).orElseThrow().counts();
    }
}
