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
import dev.kinora.recommendation.experiment.Assignments;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommender.online.Hashes;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
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

    @Autowired
    Assignments assignments;

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
            engagements.apply(like(viewer, liked));
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

    @Test
    void agreesForWhomIsRankedByWhatWasLearnedFromTheStream() {
        rankEverybodyBy(Arm.ONLINE);
        for (var fan = 0; fan < 5; fan++) {
            var id = UUID.randomUUID();
            topics.publish(like(id, videos.get(0)));
            topics.publish(like(id, videos.get(2)));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var online = index.serving().online();
            var learned = online == null
                    ? null
                    : online.snapshot().item(Hashes.of(videos.get(2).toString()));
            return learned != null && learned.likes() == 5;
        });
        var viewer = UUID.randomUUID();
        engagements.apply(like(viewer, videos.get(20)));
        assertThat(firstRanked(viewer).at("/reasons/0/code").asString()).isNotEqualTo("LIKED_TOGETHER");

        engagements.apply(like(viewer, videos.get(0)));

        var first = firstRanked(viewer);
        assertThat(first.get("source").asString()).isEqualTo("ONLINE");
        assertThat(first.at("/video/id").asString()).isEqualTo(videos.get(2).toString());
        assertThat(first.at("/reasons/0/code").asString()).isEqualTo("LIKED_TOGETHER");
        assertThat(first.at("/reasons/0/videoId").asString())
                .isEqualTo(videos.get(0).toString());
        var report = verifyNewest(viewer);
        assertThat(report.problems()).isEmpty();
        assertThat(counts(report, Check.SCORE).agreeing()).isGreaterThan(PAGE / 2);
        assertThat(counts(report, Check.SCORE).unknown()).containsOnlyKeys("drawn at random");
        assertThat(counts(report, Check.RANK).agreeing()).isGreaterThan(PAGE / 2);
        assertThat(counts(report, Check.RECORD).agreeing()).isEqualTo(PAGE);
        var named = jdbc.sql("""
                        select count(*) from impression i join online_file f on f.file_id = i.model_id
                        where i.user_id = :viewer and i.source = 'ONLINE' and f.kind = 'SNAPSHOT'""")
                .param("viewer", BinaryIds.bytes(viewer))
                .query(Integer.class)
                .single();
        assertThat(named).isGreaterThan(PAGE / 2);
    }

    private void rankEverybodyBy(Arm arm) {
        jdbc.sql("""
                        insert into experiment (experiment_id, version, state, running, definition, created_at, started_at)
                        values (:id, 1, 'RUNNING', true, :definition, utc_timestamp(6), utc_timestamp(6))""")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param(
                        "definition",
                        json.writeValueAsString(Map.of(
                                "name",
                                "all",
                                "hypothesis",
                                "",
                                "salt",
                                "all",
                                "guardrails",
                                List.of(),
                                "variants",
                                List.of(Map.of("name", "all", "arm", arm.name(), "share", 1)))))
                .update();
        await().until(() -> assignments.of(UUID.randomUUID()).arm() == arm);
    }

    @AfterEach
    void endTheExperiment() {
        jdbc.sql("delete from experiment").update();
        await().until(() -> assignments.of(UUID.randomUUID()).trial() == null);
    }

    private static EngagementRecorded like(UUID viewer, UUID video) {
        return new EngagementRecorded(
                UUID.randomUUID(),
                viewer,
                EngagementKind.LIKE,
                new EngagementTarget(video, null, null),
                8_000,
                8_000,
                Instant.now());
    }

    /** The first slot of a new page that does not explore. */
    private JsonNode firstRanked(UUID viewer) {
        var page = http.get()
                .uri("/api/v1/feed?limit=" + PAGE)
                .header("Authorization", "Bearer " + tokens.viewer(viewer))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return json.readTree(page)
                .get("items")
                .valueStream()
                .filter(item -> !item.get("source").asString().equals("EXPLORE"))
                .findFirst()
                .orElseThrow();
    }

    private VerificationReport verifyNewest(UUID viewer) {
        var slate = jdbc.sql("select slate_id from slate where user_id = :viewer order by composed_at desc limit 1")
                .param("viewer", BinaryIds.bytes(viewer))
                .query((row, number) -> BinaryIds.read(row, "slate_id"))
                .single();
        return new FeedVerification(jdbc, json).run(slate);
    }

    private VerificationReport verify(UUID viewer) {
        http.get()
                .uri("/api/v1/feed?limit=" + PAGE)
                .header("Authorization", "Bearer " + tokens.viewer(viewer))
                .exchange()
                .expectStatus()
                .isOk();
        var report = verifyNewest(viewer);
        assertThat(report.problems()).isEmpty();
        assertThat(counts(report, Check.RECORD)).isEqualTo(new VerificationReport.Counts(PAGE, 0, Map.of()));
        return report;
    }

    private static VerificationReport.Counts counts(VerificationReport report, Check check) {
        return report.counts().getOrDefault(check, new VerificationReport.Counts(-1, -1, Map.of()));
    }
}
