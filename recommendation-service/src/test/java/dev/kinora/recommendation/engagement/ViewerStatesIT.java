package dev.kinora.recommendation.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KinoraIT
class ViewerStatesIT {

    @Autowired
    ViewerStates states;

    @Autowired
    Engagements engagements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    TransactionTemplate transaction;

    private final UUID viewer = UUID.randomUUID();

    @Test
    void keepsWhatTheTablesSay() {
        states.of(viewer);
        var videos = Stream.generate(UUID::randomUUID).limit(6).toList();
        did(EngagementKind.LIKE, videos.get(0));
        did(EngagementKind.SKIP, videos.get(1));
        did(EngagementKind.LIKE, videos.get(2));
        did(EngagementKind.UNLIKE, videos.get(2));
        did(EngagementKind.NOT_INTERESTED, videos.get(3));
        did(EngagementKind.MORE_LIKE_THIS, videos.get(4));
        did(EngagementKind.MORE_LIKE_THIS, videos.get(5));
        engagements.undo(viewer, FeedbackKind.MORE_LIKE_THIS, videos.get(4));
        engagements.apply(event(EngagementKind.HIDE_CREATOR, new EngagementTarget(null, UUID.randomUUID(), null)));
        engagements.prefer(preferences(null, 1));
        did(EngagementKind.SHARE, videos.get(0));

        var kept = states.of(viewer);
        states.build(viewer);

        assertThat(states.of(viewer))
                .usingRecursiveComparison()
                .ignoringFields("history.watched")
                .isEqualTo(kept);
        assertThat(states.of(viewer).history().watched())
                .containsOnlyKeys(kept.history().watched().keySet());
        assertThat(kept.history().watched().keySet()).containsExactlyInAnyOrderElementsOf(videos.subList(0, 3));
        assertThat(kept.history().touches()).hasSize(3);
        assertThat(kept.history().moreLikeThis()).containsExactly(videos.get(5));
        assertThat(kept.history().preferences()).hasSize(1);
    }

    @Test
    void forgetsWhatWasResetAndKeepsWhatCameLater() {
        states.of(viewer);
        did(EngagementKind.LIKE, UUID.randomUUID());
        var reset = Instant.now().plus(Duration.ofSeconds(1));
        engagements.prefer(preferences(reset, 1));
        assertThat(states.of(viewer).history().watched()).isEmpty();

        engagements.prefer(preferences(reset, 2));

        assertThat(bodyIsThere()).as("a reset that is known reads nothing anew").isTrue();
    }

    @Test
    void losesNothingOfWhatTwoWritersDo() throws Exception {
        states.of(viewer);
        var before = version();
        var videos = Stream.generate(UUID::randomUUID).limit(40).toList();
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (var done : writers.invokeAll(videos.stream()
                    .map(video -> Executors.callable(() -> did(EngagementKind.LIKE, video)))
                    .toList())) {
                done.get();
            }
        }

        var state = states.of(viewer);
        assertThat(state.version()).isEqualTo(before + videos.size());
        assertThat(state.history().touches()).extracting(Touch::videoId).containsExactlyInAnyOrderElementsOf(videos);
        assertThat(state.history().watched()).containsOnlyKeys(videos);
    }

    @Test
    void losesNothingThatIsWrittenWhileTheRowIsMade() throws Exception {
        var videos = Stream.generate(UUID::randomUUID).limit(20).toList();
        try (var all = Executors.newFixedThreadPool(4)) {
            for (var done : all.invokeAll(videos.stream()
                    .flatMap(video -> Stream.of(
                            Executors.callable(() -> did(EngagementKind.LIKE, video)),
                            Executors.callable((Runnable) () -> states.build(viewer))))
                    .toList())) {
                done.get();
            }
        }

        assertThat(states.of(viewer).history().touches())
                .extracting(Touch::videoId)
                .containsExactlyInAnyOrderElementsOf(videos);
    }

    @Test
    void makesARowOfAnOlderLayoutAnew() {
        states.of(viewer);
        var liked = UUID.randomUUID();
        did(EngagementKind.LIKE, liked);
        var version = version();
        jdbc.sql("update viewer_state set layout = 0, body = 'old' where user_id = :user")
                .param("user", BinaryIds.bytes(viewer))
                .update();
        did(EngagementKind.SKIP, UUID.randomUUID());

        assertThat(states.of(viewer).history().touches()).hasSize(2);
        assertThat(states.of(viewer).version()).isEqualTo(version + 1);
        assertThat(bodyIsThere()).isTrue();
    }

    @Test
    void forgetsNothingThatWasWatchedHoweverLongTheHistory() {
        var history = IntStream.range(0, 11_000).mapToObj(SampleCatalog::id).toList();
        var now = Instant.now();
        batches.batchUpdate("""
                        insert into viewer_video
                            (user_id, video_id, weight, weighed_at, watched_at, viewed, liked, completed)
                        values (?, ?, 1, ?, ?, true, false, false)""", history, 1_000, (statement, video) -> {
            var at = Timestamp.from(now.minusSeconds(video.getLeastSignificantBits()));
            statement.setBytes(1, BinaryIds.bytes(viewer));
            statement.setBytes(2, BinaryIds.bytes(video));
            statement.setTimestamp(3, at);
            statement.setTimestamp(4, at);
        });
        states.build(viewer);
        var another = UUID.randomUUID();
        did(EngagementKind.SKIP, another);

        var state = states.of(viewer);
        assertThat(state.history().watched())
                .hasSize(11_001)
                .containsKeys(history.getFirst(), history.getLast(), another);
        assertThat(state.history().touches()).hasSize(StateBody.TOUCHES);
        assertThat(state.history().touches().getFirst().videoId()).isEqualTo(another);
        assertThat(jdbc.sql("select length(body) from viewer_state where user_id = :user")
                        .param("user", BinaryIds.bytes(viewer))
                        .query(Integer.class)
                        .single())
                .isLessThan(18_000);
    }

    @Test
    void hasAnotherVersionAfterItWasDeleted() {
        var before = states.of(viewer).version();
        transaction.executeWithoutResult(status -> states.erase(viewer));

        assertThat(states.of(viewer).version()).isGreaterThan(before);
    }

    private long version() {
        return states.of(viewer).version();
    }

    private boolean bodyIsThere() {
        return jdbc.sql("select body is not null from viewer_state where user_id = :user")
                .param("user", BinaryIds.bytes(viewer))
                .query(Boolean.class)
                .single();
    }

    private void did(EngagementKind kind, UUID video) {
        engagements.apply(event(kind, new EngagementTarget(video, null, null)));
    }

    private EngagementRecorded event(EngagementKind kind, EngagementTarget target) {
        return new EngagementRecorded(UUID.randomUUID(), viewer, kind, target, 0, 0, Instant.now());
    }

    private PreferenceUpdated preferences(@Nullable Instant forgetBefore, long version) {
        return new PreferenceUpdated(
                viewer,
                List.of(new CategoryWeight(SampleCatalog.FOOD, 1)),
                true,
                PreferenceSource.DECLARED,
                version,
                forgetBefore);
    }
}
