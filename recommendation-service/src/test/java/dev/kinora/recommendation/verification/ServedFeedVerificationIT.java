package dev.kinora.recommendation.verification;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Pages that were served, as a stranger computes them again. */
@KinoraIT
class ServedFeedVerificationIT {

    private static final int VIDEOS = 30;
    private static final int PAGE = 20;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestTopics topics;

    @Autowired
    LiveIndex index;

    @Autowired
    Engagements engagements;

    private final List<UUID> videos =
            Stream.generate(UUID::randomUUID).limit(VIDEOS).toList();

    @BeforeEach
    void publishVideos() {
        for (var id : videos) {
            var sample = SampleCatalog.published(
                    id, UUID.randomUUID(), videos.indexOf(id) % 2 == 0 ? FOOD : GAMING, "Clip " + id);
            topics.publish(new VideoPublished(
                    id, sample.author(), sample.text(), sample.media(), Instant.now(), "PUBLIC", 1, null));
        }
        await().until(() ->
                index.serving().videos().read(all -> videos.stream().allMatch(id -> all.number(id) != null)));
    }

    @Test
    void agreesForWhomSomethingIsKnown() {
        var viewer = UUID.randomUUID();
        for (var liked : videos.subList(0, 3)) {
            engagements.apply(new EngagementRecorded(
                    UUID.randomUUID(),
                    viewer,
                    EngagementKind.LIKE,
                    new EngagementTarget(liked, null, null),
                    8_000,
                    8_000,
                    Instant.now()));
        }

        var report = verify(viewer);

        assertThat(counts(report, Check.RANK).agreeing()).isGreaterThan(PAGE / 2);
        assertThat(counts(report, Check.RANK).unknowns()).isZero();
        assertThat(counts(report, Check.PROPENSITY).agreeing()).isEqualTo(PAGE);
    }

    @Test
    void agreesForAStranger() {
        var report = verify(UUID.randomUUID());

        assertThat(counts(report, Check.SCORE).agreeing()).isPositive();
        assertThat(counts(report, Check.PROPENSITY).agreeing()).isPositive();
    }

    private VerificationReport verify(UUID viewer) {
        http.get()
                .uri("/api/v1/feed?limit=" + PAGE)
                .header("Authorization", "Bearer " + tokens.viewer(viewer))
                .exchange()
                .expectStatus()
                .isOk();
        var slate = jdbc.sql("select slate_id from slate where user_id = :viewer")
                .param("viewer", BinaryIds.bytes(viewer))
                .query((row, number) -> BinaryIds.read(row, "slate_id"))
                .single();
        var report = new FeedVerification(jdbc, json).run(slate);
        assertThat(report.problems()).isEmpty();
        assertThat(counts(report, Check.RECORD)).isEqualTo(new VerificationReport.Counts(PAGE, 0, Map.of()));
        return report;
    }

    private static VerificationReport.Counts counts(VerificationReport report, Check check) {
        return report.counts().getOrDefault(check, new VerificationReport.Counts(-1, -1, Map.of()));
    }
}
