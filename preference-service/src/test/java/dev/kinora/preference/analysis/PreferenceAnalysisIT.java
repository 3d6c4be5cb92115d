package dev.kinora.preference.analysis;

import static dev.kinora.preference.Api.batch;
import static dev.kinora.preference.Api.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.EventJson;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoText;
import dev.kinora.preference.Api;
import dev.kinora.preference.engagement.EngagementHistory;
import dev.kinora.preference.profile.Profiles;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@KinoraIT
@Import(Api.class)
class PreferenceAnalysisIT {

    private static final String FOOD = "Food & Cooking";
    private static final String GAMING = "Gaming & Esports";

    @Autowired
    private Api api;

    @Autowired
    private TestTopics topics;

    @Autowired
    private PreferenceAnalysis analysis;

    @Autowired
    private Profiles profiles;

    @Autowired
    private EngagementHistory history;

    @Autowired
    private AnalysisProperties properties;

    @Autowired
    private InstantSource clock;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    private final UUID viewer = UUID.randomUUID();

    @Test
    void infersFromWatchedVideosOnDemand() {
        UUID food = published(FOOD, 1);
        UUID gaming = published(GAMING, 1);
        did("PLAY", food);
        did("COMPLETE", food);
        did("SHARE", food);
        did("PLAY", gaming);
        did("PLAY", published(null, 1));

        api.run("preference-analysis");

        var updated =
                topics.await(PreferenceUpdated.class, event -> event.userId().equals(viewer));
        assertThat(updated.source()).isEqualTo(PreferenceSource.LOCAL);
        assertThat(updated.personalizationEnabled()).isTrue();
        assertThat(updated.version()).isEqualTo(1);
        assertThat(updated.categories())
                .containsExactly(new CategoryWeight(FOOD, 0.8182), new CategoryWeight(GAMING, 0.1818));
        api.get(viewer, "/api/v1/preferences/me")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.inferred[0].category")
                .isEqualTo(FOOD)
                .jsonPath("$.inferred[0].weight")
                .isEqualTo(0.8182);
    }

    @Test
    void announcesNothingWhenNothingChanged() {
        did("PLAY", published(FOOD, 1));

        analysis.analyzeAll();
        analysis.analyzeAll();

        assertThat(profiles.find(viewer).version()).isEqualTo(1);
    }

    @Test
    void analyzesAnActiveViewerBeforeTheDailyRun() {
        UUID food = published(FOOD, 1);
        did("PLAY", food);
        assertThat(analysis.analyzeNews(10)).isZero();

        IntStream.range(0, 9).forEach(i -> did("PROGRESS", food));

        await().untilAsserted(() -> {
            analysis.analyzeNews(10);
            assertThat(profiles.find(viewer).inferred()).containsExactly(new CategoryWeight(FOOD, 1.0));
        });
        assertThat(analysis.analyzeNews(10)).isZero();
    }

    @Test
    void skipsViewersWhoOptedOut() {
        UUID food = published(FOOD, 1);
        api.put(viewer, "/api/v1/preferences/me/personalization", Map.of("enabled", false))
                .expectStatus()
                .isOk();
        did("PLAY", food);

        analysis.analyzeAll();

        assertThat(profiles.find(viewer).inferred()).isEmpty();
        var updated =
                topics.await(PreferenceUpdated.class, event -> event.userId().equals(viewer));
        assertThat(updated.personalizationEnabled()).isFalse();
        assertThat(updated.categories()).isEmpty();
        assertThat(topics.all(PreferenceUpdated.class, event -> event.userId().equals(viewer)))
                .hasSize(1);
    }

    @Test
    void neverAnalyzesEngagementsMadeDuringAPause() {
        UUID food = published(FOOD, 1);
        UUID gaming = published(GAMING, 1);
        allow(false);
        IntStream.range(0, 12).forEach(i -> did("PROGRESS", food));
        allow(true);

        assertThat(analysis.analyzeNews(10)).isZero();
        did("PLAY", gaming);
        analysis.analyzeAll();

        assertThat(profiles.find(viewer).inferred()).containsExactly(new CategoryWeight(GAMING, 1.0));
    }

    @Test
    void keepsWeightsFromGeminiUntilTheDailyRun() {
        UUID food = published(FOOD, 1);
        var found = List.of(new CategoryWeight(GAMING, 1.0));
        profiles.infer(viewer, found, PreferenceSource.GEMINI, Instant.now());
        IntStream.range(0, 10).forEach(i -> did("PROGRESS", food));

        analysis.analyzeNews(10);
        assertThat(profiles.find(viewer).inferred()).isEqualTo(found);

        analysis.analyzeAll();
        assertThat(profiles.find(viewer).inferred()).containsExactly(new CategoryWeight(FOOD, 1.0));
    }

    @Test
    void continuesAfterAViewerWhoseAnalysisFails() {
        var first = new UUID(0, viewer.getLeastSignificantBits());
        UUID diy = published("Home & DIY", 1);
        api.post(first, "/api/v1/engagements", batch(report(UUID.randomUUID(), "PLAY", diy)))
                .expectStatus()
                .isAccepted();
        did("PLAY", published(FOOD, 1));
        var failing = new PreferenceAnalysis(history, profiles, new Failing(), properties, clock, meters);

        failing.analyzeAll();

        assertThat(profiles.find(first).inferred()).isEmpty();
        assertThat(history.unanalyzed(first)).isEqualTo(1);
        assertThat(profiles.find(viewer).inferred()).containsExactly(new CategoryWeight(FOOD, 1.0));
        assertThat(history.unanalyzed(viewer)).isZero();
    }

    /** Fails for viewers with an interest in building things. */
    private static final class Failing implements PreferenceAnalyst {

        @Override
        public List<CategoryWeight> weigh(List<CategoryScore> scores) {
            if (scores.stream().anyMatch(score -> score.category().equals("Home & DIY"))) {
                throw new IllegalStateException("Planted");
            }
            return InterestWeights.normalize(scores);
        }

        @Override
        public PreferenceSource source() {
            return PreferenceSource.LOCAL;
        }
    }

    @Test
    void doesNotInferFromEngagementsBeforeAReset() {
        did("PLAY", published(FOOD, 1));
        analysis.analyzeAll();
        assertThat(profiles.find(viewer).inferred()).isNotEmpty();

        api.delete(viewer, "/api/v1/preferences/me").expectStatus().isNoContent();
        analysis.analyzeAll();

        assertThat(profiles.find(viewer).inferred()).isEmpty();
    }

    @Test
    void takesTheCategoryOfTheNewestVersion() {
        UUID video = published(FOOD, 2);
        publish(video, GAMING, 1);
        publish(video, GAMING, 3);
        await().until(() -> GAMING.equals(category(video)));
        publish(video, FOOD, 2);
        UUID marker = published("Home & DIY", 1);

        assertThat(category(marker)).isEqualTo("Home & DIY");
        await().until(() -> GAMING.equals(category(video)));
    }

    private void allow(boolean profiling) {
        api.put(viewer, "/api/v1/preferences/me/personalization", Map.of("enabled", profiling))
                .expectStatus()
                .isOk();
    }

    private void did(String type, UUID video) {
        api.post(viewer, "/api/v1/engagements", batch(report(UUID.randomUUID(), type, video)))
                .expectStatus()
                .isAccepted();
    }

    private UUID published(@Nullable String category, long version) {
        UUID video = UUID.randomUUID();
        publish(video, category, version);
        await().until(() -> known(video));
        return video;
    }

    private void publish(UUID id, @Nullable String category, long version) {
        VideoPublished sample = EventJson.sample(VideoPublished.class);
        topics.publish(new VideoPublished(
                id,
                sample.author(),
                new VideoText("A clip", "", List.of(), category),
                sample.media(),
                sample.publishedAt(),
                "PUBLIC",
                version));
    }

    private boolean known(UUID video) {
        return jdbc.sql("select count(*) from video_category where video_id = :id and version > 0")
                        .param("id", BinaryIds.bytes(video))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private @Nullable String category(UUID video) {
        return jdbc.sql("select category from video_category where video_id = :id")
                .param("id", BinaryIds.bytes(video))
                .query(String.class)
                .single();
    }
}
