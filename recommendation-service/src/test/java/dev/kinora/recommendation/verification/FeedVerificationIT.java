package dev.kinora.recommendation.verification;

import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.feed.ComposedSlates;
import dev.kinora.recommendation.feed.ComposedSlates.Composed;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Logged slots as the database has them. What this stores is gone after each test. */
@KinoraIT
@Transactional
class FeedVerificationIT {

    private static final int SIZE = 45;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    private final UUID slate = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void store() throws IOException {
        var composed = ComposedSlates.known(Arm.HYBRID, Set.of(), SIZE);
        store(ComposedSlates.MODEL, composed.model());
        composed.catalog().forEach(this::store);
        store(composed);
        log(StoredSlate.slots(composed.slots()));
    }

    @Test
    void computesLoggedSlotsAgainFromTheDatabase() {
        var report = new FeedVerification(jdbc, json).run(slate);

        assertThat(report.problems()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(counts(report, Check.RECORD)).isEqualTo(new VerificationReport.Counts(SIZE, 0, Map.of()));
        assertThat(counts(report, Check.PROPENSITY)).isEqualTo(new VerificationReport.Counts(SIZE, 0, Map.of()));
        var ranked = counts(report, Check.RANK).agreeing();
        assertThat(counts(report, Check.RANK)).isEqualTo(new VerificationReport.Counts(ranked, 0, Map.of()));
        assertThat(counts(report, Check.SCORE))
                .isEqualTo(new VerificationReport.Counts(ranked, 0, Map.of("drawn at random", SIZE - ranked)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    score = score * (1 + 1e-8)            | score: logged and stored
                    propensity = propensity * (1 + 1e-8)  | propensity: logged and stored
                    explore_chance = explore_chance + 0.1 | recomputed hybrid Slot
                    model_id = slate_id                   | recomputed model 00000000-0000-0007
                    model_id = null                       | stored model null
                    video_id = slate_id                   | recomputed video
                    position = position + 1000            | the slate has no position
                    recommendation_id = slate_id          | the id does not follow from slate and place
                    """)
    void findsALogThatSaysSomethingElse(String change, String problem) {
        jdbc.sql("update impression set " + change + " where slate_id = :slate and position = 100")
                .param("slate", BinaryIds.bytes(slate))
                .update();

        assertThat(new FeedVerification(jdbc, json).run(slate).problems())
                .singleElement()
                .asString()
                .contains(slate.toString(), problem);
    }

    @Test
    void findsASlateOfAnotherModel() throws IOException {
        var other = ComposedSlates.known(Arm.HYBRID, Set.of(), SIZE).model();
        store(
                slate,
                new Artifact(
                        "hybrid",
                        other.model(),
                        other.dictionary(),
                        other.items().reversed(),
                        Instant.EPOCH));
        jdbc.sql("update slate set live_model = slate_id where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();

        var report = new FeedVerification(jdbc, json).run(slate);

        assertThat(report.isClean()).isFalse();
        assertThat(counts(report, Check.SCORE).disagreeing()).isPositive();
        assertThat(counts(report, Check.RECORD).disagreeing()).isEqualTo(SIZE);
        assertThat(report.problems()).anySatisfy(problem -> assertThat(problem).contains("model " + slate));
    }

    @Test
    void findsParametersThatAreNotThoseOfTheVersion() {
        jdbc.sql("update slate set parameters_version = -7 where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();
        jdbc.sql("insert into ranking_parameters_version (version, body, changed_at) values (-7, :body, now(6))")
                .param("body", json.writeValueAsString(RankingParameters.DEFAULT))
                .update();
        assertThat(new FeedVerification(jdbc, json).run(slate).problems()).isEmpty();

        jdbc.sql(
                        "update ranking_parameters_version set body = json_set(body, '$.exploration.floor', 0.11) where version = -7")
                .update();

        assertThat(new FeedVerification(jdbc, json).run(slate).problems())
                .hasSize(SIZE)
                .allSatisfy(problem -> assertThat(problem).endsWith("the parameters are not those of the version"));
    }

    @Test
    void saysWhatIsNotKeptAnyMore() {
        jdbc.sql("delete from model_version where model_id = :model")
                .param("model", BinaryIds.bytes(ComposedSlates.MODEL))
                .update();
        var report = new FeedVerification(jdbc, json).run(slate);
        assertThat(report.isClean()).isTrue();
        assertThat(counts(report, Check.SCORE).unknown())
                .containsOnlyKeys("the model is not stored any more", "drawn at random");

        jdbc.sql("update slate set evidence = null where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();
        assertThat(counts(new FeedVerification(jdbc, json).run(slate), Check.RANK))
                .isEqualTo(new VerificationReport.Counts(0, 0, Map.of("no evidence", (long) SIZE)));

        jdbc.sql("delete from slate where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();
        assertThat(counts(new FeedVerification(jdbc, json).run(slate), Check.RECORD))
                .isEqualTo(new VerificationReport.Counts(0, 0, Map.of("the slate is not kept any more", (long) SIZE)));
    }

    @Test
    void findsAModelThatIsNotWhatWasStored() {
        jdbc.sql("update model_part set bytes = insert(bytes, 100, 1, 'x') where model_id = :model")
                .param("model", BinaryIds.bytes(ComposedSlates.MODEL))
                .update();

        var report = new FeedVerification(jdbc, json).run(slate);

        assertThat(report.isClean()).isFalse();
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(problem).contains("the model is not what was stored"));
        assertThat(counts(report, Check.SCORE).disagreeing())
                .isEqualTo(counts(report, Check.RANK).agreeing());
    }

    @Test
    void saysOfWhatNothingIsKnown() {
        jdbc.sql("update slate set evidence = null where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();
        jdbc.sql("delete from impression where slate_id is null or slate_id <> :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();
        var out = new ByteArrayOutputStream();

        VerifyFeed.run(jdbc, json, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "45 scores checked: 0 agree, 0 disagree, 45 cannot be computed (no evidence: 45).",
                        "None of the scores could be computed: nothing is known of them.")
                .doesNotContain("None of the records could be computed: nothing is known of them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence = slots",
                "slots = evidence",
                "slots = left(slots, 900)",
                "evidence = left(evidence, 900)"
            })
    void findsASlateThatCannotBeRead(String change) {
        jdbc.sql("update slate set " + change + " where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();

        assertThat(new FeedVerification(jdbc, json).run(slate).problems())
                .hasSize(SIZE)
                .allSatisfy(problem -> assertThat(problem).contains("its slate cannot be read"));
    }

    @Test
    void printsALinePerKind() {
        jdbc.sql("update impression set score = 17 where slate_id = :slate and position = 100")
                .param("slate", BinaryIds.bytes(slate))
                .update();
        jdbc.sql("delete from impression where slate_id is null or slate_id <> :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();
        var out = new ByteArrayOutputStream();

        var clean = VerifyFeed.run(jdbc, json, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(clean).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("Slot ").contains("logged and stored 17.0"),
                        line -> assertThat(line)
                                .isEqualTo("45 records checked: 45 agree, 0 disagree, 0 cannot be computed."),
                        line -> assertThat(line)
                                .matches("45 scores checked: \\d+ agree, 1 disagree, \\d+ cannot be computed"
                                        + " \\(drawn at random: \\d+\\)\\."),
                        line -> assertThat(line)
                                .matches("\\d+ ranks checked: \\d+ agree, 0 disagree, 0 cannot be computed\\."),
                        line -> assertThat(line)
                                .isEqualTo("45 propensities checked: 45 agree, 0 disagree, 0 cannot be computed."));
    }

    private static VerificationReport.Counts counts(VerificationReport report, Check check) {
        return report.counts().getOrDefault(check, new VerificationReport.Counts(-1, -1, Map.of()));
    }

    private void store(UUID modelId, Artifact model) throws IOException {
        var file = folder.resolve(modelId + ".bin");
        model.write(file);
        var bytes = Files.readAllBytes(file);
        jdbc.sql("""
                        insert into model_version (model_id, arm, documents, terms, metrics, reason, bytes, sha256, trained_at)
                        values (:id, 'hybrid', 0, 0, '{}', 'test', :size, :sha256, now(6))""")
                .param("id", BinaryIds.bytes(modelId))
                .param("size", bytes.length)
                .param("sha256", sha256(bytes))
                .update();
        jdbc.sql("insert into model_part (model_id, number, bytes) values (:id, 0, :bytes)")
                .param("id", BinaryIds.bytes(modelId))
                .param("bytes", bytes)
                .update();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void store(CatalogVideo video) {
        var event = new VideoPublished(
                video.id(), video.author(), video.text(), video.media(), video.publishedAt(), "PUBLIC", 1);
        jdbc.sql("""
                        insert into catalogue_video (video_id, owner_id, published_at, listed, version, body, changed_at)
                        values (:id, :owner, :at, true, 1, :body, :at)
                        on duplicate key update version = 1, body = :body""")
                .param("id", BinaryIds.bytes(video.id()))
                .param("owner", BinaryIds.bytes(video.author().accountId()))
                .param("at", Timestamp.from(video.publishedAt()))
                .param("body", new String(EventJson.write(event), StandardCharsets.UTF_8))
                .update();
    }

    private void store(Composed composed) {
        jdbc.sql("""
                        insert into slate (slate_id, session_id, first_position, size, user_id, state_version,
                            parameters_version, live_model, arm, composed_at, layout, slots, evidence)
                        values (:slate, :session, 100, :size, :user, 0, 0, :model, 'hybrid', now(6), 1, :slots, :evidence)""")
                .param("slate", BinaryIds.bytes(slate))
                .param("session", BinaryIds.bytes(session))
                .param("size", SIZE)
                .param("user", BinaryIds.bytes(id(9_999)))
                .param("model", BinaryIds.bytes(ComposedSlates.MODEL))
                .param("slots", composed.slots())
                .param("evidence", composed.evidence())
                .update();
    }

    private void log(List<StoredSlate.Slot> slots) {
        for (var place = 0; place < slots.size(); place++) {
            var slot = slots.get(place);
            jdbc.sql("""
                            insert into impression (recommendation_id, session_id, position, user_id, video_id, mode, arm,
                                source, exploration_arm, score, propensity, explore_chance, model_id, slate_id, detail, served_at)
                            values (:id, :session, :position, :user, :video, 'FOR_YOU', 'hybrid', :source, :kind, :score,
                                :propensity, :explore, :model, :slate, '{}', now(6))""")
                    .param("id", BinaryIds.bytes(FeedVerification.recommendationId(slate, place)))
                    .param("session", BinaryIds.bytes(session))
                    .param("position", 100 + place)
                    .param("user", BinaryIds.bytes(id(9_999)))
                    .param("video", BinaryIds.bytes(slot.video()))
                    .param("source", slot.source())
                    .param("kind", slot.kind())
                    .param("score", slot.score())
                    .param("propensity", slot.propensity())
                    .param("explore", slot.explore())
                    .param("model", BinaryIds.bytes(ComposedSlates.MODEL))
                    .param("slate", BinaryIds.bytes(slate))
                    .update();
        }
    }
}
