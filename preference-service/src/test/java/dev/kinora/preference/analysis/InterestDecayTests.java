package dev.kinora.preference.analysis;

import static dev.kinora.events.engagement.EngagementKind.COMMENT;
import static dev.kinora.events.engagement.EngagementKind.COMPLETE;
import static dev.kinora.events.engagement.EngagementKind.IMPRESSION;
import static dev.kinora.events.engagement.EngagementKind.LIKE;
import static dev.kinora.events.engagement.EngagementKind.NOT_INTERESTED;
import static dev.kinora.events.engagement.EngagementKind.PLAY;
import static dev.kinora.events.engagement.EngagementKind.PROGRESS;
import static dev.kinora.events.engagement.EngagementKind.SKIP;
import static dev.kinora.events.engagement.EngagementKind.UNLIKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.preference.engagement.CategorizedEngagement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterestDecayTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String FOOD = "Food & Cooking";
    private static final String GAMING = "Gaming & Esports";

    private final InterestDecay decay = new InterestDecay(Duration.ofDays(7));

    @ParameterizedTest
    @CsvSource({"PLAY,1.0", "LIKE,1.5", "COMMENT,2.0", "COMPLETE,2.0", "SHARE,2.5", "MORE_LIKE_THIS,3.0"})
    void weighsAFreshEngagement(EngagementKind kind, double expected) {
        assertThat(decay.scores(List.of(did(kind, FOOD, 0)), NOW)).containsExactly(new CategoryScore(FOOD, expected));
    }

    @ParameterizedTest
    @CsvSource({"0,1.0", "7,0.5", "14,0.25", "21,0.125", "-3,1.0"})
    void halvesWithEveryHalfLife(int daysAgo, double expected) {
        List<CategoryScore> scores = decay.scores(List.of(did(PLAY, FOOD, daysAgo)), NOW);

        assertThat(scores.getFirst().score()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void countsAViewOncePerVideo() {
        UUID video = UUID.randomUUID();
        var history = List.of(
                new CategorizedEngagement(video, FOOD, PLAY, false, NOW),
                new CategorizedEngagement(video, FOOD, PROGRESS, true, NOW),
                new CategorizedEngagement(video, FOOD, PROGRESS, true, NOW));

        assertThat(decay.scores(history, NOW)).containsExactly(new CategoryScore(FOOD, 1.0));
    }

    @Test
    void doesNotCountAViewThatIsFollowedByASkip() {
        UUID video = UUID.randomUUID();
        var skipped = List.of(
                new CategorizedEngagement(video, FOOD, PLAY, true, NOW.minusSeconds(10)),
                new CategorizedEngagement(video, FOOD, SKIP, false, NOW.minusSeconds(5)),
                did(PLAY, GAMING, 0));
        var watchedLater = List.of(
                new CategorizedEngagement(video, FOOD, SKIP, false, NOW.minusSeconds(10)),
                new CategorizedEngagement(video, FOOD, PLAY, true, NOW));

        assertThat(decay.scores(skipped, NOW))
                .extracting(CategoryScore::category)
                .containsExactly(GAMING);
        assertThat(decay.scores(watchedLater, NOW).getFirst().score()).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void ignoresAVideoThatWasOnlyStarted() {
        var started = new CategorizedEngagement(UUID.randomUUID(), FOOD, PLAY, false, NOW);
        var soughtToTheEnd = new CategorizedEngagement(UUID.randomUUID(), FOOD, COMPLETE, false, NOW);

        assertThat(decay.scores(List.of(started, soughtToTheEnd), NOW)).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyHistory() {
        assertThat(decay.scores(List.of(), NOW)).isEmpty();
    }

    @Test
    void ordersByScoreThenName() {
        var history = List.of(did(LIKE, GAMING, 0), did(PLAY, FOOD, 0), did(PLAY, "Comedy & Fun", 0));

        assertThat(decay.scores(history, NOW))
                .extracting(CategoryScore::category)
                .containsExactly(GAMING, "Comedy & Fun", FOOD);
    }

    @Test
    void leavesOutACategoryThatTheViewerDislikes() {
        var history = List.of(did(PLAY, FOOD, 0), did(NOT_INTERESTED, FOOD, 0), did(PLAY, GAMING, 0));

        assertThat(decay.scores(history, NOW)).containsExactly(new CategoryScore(GAMING, 1.0));
    }

    @Test
    void subtractsAWithdrawnLike() {
        UUID video = UUID.randomUUID();
        var history = List.of(
                new CategorizedEngagement(video, FOOD, LIKE, false, NOW),
                new CategorizedEngagement(video, FOOD, UNLIKE, false, NOW));

        assertThat(decay.scores(history, NOW)).isEmpty();
    }

    @Test
    void capsTheScoreOfASingleVideo() {
        UUID looped = UUID.randomUUID();
        var loop = IntStream.range(0, 500)
                .mapToObj(i -> new CategorizedEngagement(looped, FOOD, COMPLETE, true, NOW))
                .toList();

        assertThat(decay.scores(loop, NOW)).containsExactly(new CategoryScore(FOOD, InterestDecay.VIDEO_CAP));
    }

    @Test
    void ignoresUnknownCategories() {
        assertThat(decay.scores(List.of(did(COMMENT, "Gambling", 0), did(COMMENT, "food & cooking", 0)), NOW))
                .isEmpty();
    }

    @Test
    void countsNoImpression() {
        assertThat(decay.scores(List.of(did(IMPRESSION, FOOD, 0)), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EngagementKind.class)
    void hasAFiniteWeightForEveryKind(EngagementKind kind) {
        assertThat(InterestDecay.weight(kind)).isBetween(-4.0, 3.0);
    }

    @Test
    void refusesAHalfLifeOfZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InterestDecay(Duration.ZERO));
    }

    private static CategorizedEngagement did(EngagementKind kind, String category, int daysAgo) {
        boolean watched = kind == PLAY || kind == COMPLETE;
        return new CategorizedEngagement(
                UUID.randomUUID(), category, kind, watched, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
