package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.engagement.TurnDowns;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.starter.erasure.PersonalData.Progress;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.testsupport.TopicSearch;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plants a word that only one account uses, erases the account, and looks for the word and the id in all columns. */
@KinoraIT
class ErasureIT {

    private static final String MARKER = "zyxmarker";
    private static final int MANY = 25;
    private static final int LIMIT = 10;

    private static final List<String> ROWS = List.of(
            "catalogue_video where owner_id",
            "viewer_video where user_id",
            "viewer_feedback where user_id",
            "viewer_follow where user_id",
            "viewer_follow where creator_id",
            "viewer_turn_down where user_id",
            "impression where user_id",
            "impression i join catalogue_video v on v.video_id = i.video_id where v.owner_id");

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestTopics topics;

    @Autowired
    Catalog catalog;

    @Autowired
    Engagements engagements;

    @Autowired
    ViewerStates states;

    @Autowired
    TurnDowns turnDowns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RecommendationErasure erasure;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    private final UUID account = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID own = UUID.randomUUID();
    private final UUID watched = UUID.randomUUID();

    @Test
    void erasesAnAccountAndIgnoresLateEvents() {
        plant();
        assertThat(columnsWith(account)).contains("catalogue_video.owner_id", "impression.user_id");
        assertThat(columnsWith(MARKER)).contains("catalogue_video.body", "catalogue_creator.handle");

        topics.publish(new AccountErasureRequested(account, 1));
        var done = topics.await(
                AccountErasureCompleted.class, event -> event.accountId().equals(account));

        assertThat(done.service()).isEqualTo("recommendation-service");
        assertThat(catalog.find(watched).orElseThrow().counts().likes()).isZero();
        assertNothingIsLeft();
        var search = new TopicSearch(topics);
        assertThat(search.topicsWith(MARKER)).contains(Topics.VIDEO_PUBLISHED, Topics.ACCOUNT_CHANGED);
        assertThat(search.leftovers(MARKER)).isEmpty();
        comeLate();
        assertNothingIsLeft();
    }

    @Test
    void erasesSoManyRowsOfAKindInOneTransaction() {
        plantMany();
        var before = rows();
        var steps = 0;

        for (var more = true; more; steps++) {
            more = step() == Progress.MORE;
            var after = rows();
            assertThat(after)
                    .allSatisfy((kind, count) ->
                            assertThat(before.put(kind, count) - count).as(kind).isBetween(0, LIMIT));
        }

        assertThat(steps).isGreaterThan(MANY / LIMIT);
        assertThat(before)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isZero());
    }

    @Test
    void goesOnAfterItWasKilled() {
        var liked = plantMany();
        engagements.apply(did(other, EngagementKind.LIKE, liked, null));
        step();
        var begun = rows();
        transaction.executeWithoutResult(killed -> {
            erasure.eraseSome(account, LIMIT);
            killed.setRollbackOnly();
        });
        assertThat(rows()).isEqualTo(begun);

        topics.publish(new AccountErasureRequested(account, 1));
        topics.await(AccountErasureCompleted.class, event -> event.accountId().equals(account));

        assertThat(rows())
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isZero());
        assertThat(jdbc.sql("select likes from video_counter where video_id = :video")
                        .param("video", BinaryIds.bytes(liked))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsOperatorsWhatIsNotErasedYet() {
        transaction.executeWithoutResult(unseen -> {
            double others = gauge("kinora.erasures.pending");
            jdbc.sql("insert into account_erasure (account_id, requested_at) values (:account, :then)")
                    .param("account", BinaryIds.bytes(account))
                    .param("then", Timestamp.from(Instant.now().minus(Duration.ofHours(3))))
                    .update();

            assertThat(gauge("kinora.erasures.pending")).isEqualTo(others + 1);
            assertThat(gauge("kinora.erasures.oldest")).isBetween(10_800.0, 10_900.0);
            unseen.setRollbackOnly();
        });
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private @Nullable Progress step() {
        return transaction.execute(status -> erasure.eraseSome(account, LIMIT));
    }

    /** More of everything than one step erases; returns a video that the account likes. */
    private UUID plantMany() {
        var videos = Stream.generate(UUID::randomUUID).limit(MANY).toList();
        var strange = Stream.generate(UUID::randomUUID).limit(MANY).toList();
        videos.forEach(id -> topics.publish(SampleCatalog.published(id, account, FOOD, "Bread")));
        strange.forEach(id -> {
            engagements.apply(did(account, EngagementKind.LIKE, id, null));
            engagements.apply(did(account, EngagementKind.MORE_LIKE_THIS, id, null));
            engagements.apply(did(account, EngagementKind.FOLLOW, null, id));
            engagements.apply(did(id, EngagementKind.FOLLOW, null, account));
            turnDowns.give(account, Matter.category(id.toString()));
        });
        await().until(() -> videos.stream().allMatch(id -> catalog.find(id).isPresent()));
        strange.forEach(id -> served(account, id));
        videos.forEach(id -> served(other, id));
        return strange.getLast();
    }

    private void served(UUID viewer, UUID video) {
        jdbc.sql("""
                        insert into impression (recommendation_id, session_id, position, user_id, video_id, mode, arm,
                            source, score, propensity, detail, served_at)
                        values (:id, :id, 0, :viewer, :video, 'FOR_YOU', 'tfidf', 'TRENDING', 0, 1, '{}', now(6))""")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("viewer", BinaryIds.bytes(viewer))
                .param("video", BinaryIds.bytes(video))
                .update();
    }

    private Map<String, Integer> rows() {
        var counts = new TreeMap<String, Integer>();
        ROWS.forEach(rows -> counts.put(
                rows,
                jdbc.sql("select count(*) from " + rows + " = :account")
                        .param("account", BinaryIds.bytes(account))
                        .query(Integer.class)
                        .single()));
        return counts;
    }

    private void plant() {
        topics.publish(SampleCatalog.published(watched, other, FOOD, "Bread"));
        topics.publish(video(1));
        topics.publish(new AccountChanged(account, MARKER, MARKER, "", List.of("creator"), 2));
        topics.publish(preferences(1));
        await().until(() -> catalog.find(own).isPresent()
                && catalog.find(watched).isPresent()
                && catalog.find(own).orElseThrow().author().handle().equals(MARKER)
                && !states.of(account).history().preferences().isEmpty());
        engagements.apply(did(account, EngagementKind.LIKE, watched, null));
        engagements.apply(did(account, EngagementKind.MORE_LIKE_THIS, watched, null));
        engagements.apply(did(account, EngagementKind.FOLLOW, null, other));
        engagements.apply(did(other, EngagementKind.FOLLOW, null, account));
        engagements.apply(did(other, EngagementKind.HIDE_CREATOR, null, account));
        turnDowns.give(account, Matter.category(MARKER));
        turnDowns.give(other, new Matter(Matter.Kind.CREATOR, account.toString()));
        feed(account, 200);
        feed(UUID.randomUUID(), 200);
        await().until(() ->
                catalog.listed().stream().anyMatch(listed -> listed.id().equals(own)));
    }

    private void comeLate() {
        topics.publish(video(5));
        topics.publish(new AccountChanged(account, MARKER, MARKER, "", List.of("creator"), 9));
        topics.publish(preferences(9));
        engagements.apply(did(account, EngagementKind.LIKE, watched, null));
        feed(account, 410);
        http.post()
                .uri("/api/v1/feed/feedback")
                .header("Authorization", "Bearer " + tokens.viewer(account))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("videoId", watched, "kind", "NOT_INTERESTED"))
                .exchange()
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ACCOUNT_ERASED");
        var marker = UUID.randomUUID();
        topics.publish(SampleCatalog.published(marker, other, FOOD, "The last one"));
        topics.publish(new PreferenceUpdated(
                marker, List.of(new CategoryWeight(FOOD, 1)), true, PreferenceSource.LOCAL, 1, null));
        await().until(() -> catalog.find(marker).isPresent()
                && !states.of(marker).history().preferences().isEmpty());
    }

    private void assertNothingIsLeft() {
        await().untilAsserted(() -> {
            assertThat(columnsWith(account)).containsExactly("account_erasure.account_id");
            assertThat(columnsWith(MARKER)).isEmpty();
            assertThat(columnsWith(account.toString())).isEmpty();
        });
        assertThat(catalog.find(own)).isEmpty();
    }

    /** Columns that contain the 16 bytes of an id. */
    private List<String> columnsWith(UUID id) {
        return columns("binary").stream()
                .filter(column -> count(column, "= :value", BinaryIds.bytes(id)) > 0)
                .toList();
    }

    /** Text columns that contain a word, except in the outbox, whose events are about to be sent. */
    private List<String> columnsWith(String word) {
        return columns("char", "varchar", "text", "longtext", "json").stream()
                .filter(column -> !column.startsWith("outbox_event."))
                .filter(column -> count(column, "LIKE :value", "%" + word + "%") > 0)
                .toList();
    }

    private List<String> columns(String... types) {
        return jdbc.sql("""
                        select LOWER(CONCAT(table_name, '.', column_name)) as name from information_schema.columns
                        where table_schema = DATABASE() and data_type in (:types) order by 1""").param("types", List.of(types)).query(String.class).list().stream()
                .filter(name -> !name.startsWith("qrtz_"))
                .toList();
    }

    private int count(String column, String condition, Object value) {
        var table = column.substring(0, column.indexOf('.'));
        return jdbc.sql("select count(*) from %s where %s %s".formatted(table, column, condition))
                .param("value", value)
                .query(Integer.class)
                .single();
    }

    private VideoPublished video(long version) {
        var sample = SampleCatalog.published(own, account, FOOD, "x");
        return new VideoPublished(
                own,
                new VideoAuthor(account, MARKER, MARKER),
                new VideoText(
                        "Bread by " + MARKER, MARKER, List.of(MARKER), FOOD, new CaptionText("I am " + MARKER, false)),
                sample.media(),
                Instant.now(),
                "PUBLIC",
                version);
    }

    private PreferenceUpdated preferences(long version) {
        return new PreferenceUpdated(
                account, List.of(new CategoryWeight(FOOD, 1)), true, PreferenceSource.LOCAL, version, null);
    }

    private static EngagementRecorded did(
            UUID who, EngagementKind kind, @Nullable UUID videoId, @Nullable UUID creatorId) {
        var target = new EngagementTarget(videoId, creatorId, null);
        return new EngagementRecorded(UUID.randomUUID(), who, kind, target, 0, 0, Instant.now());
    }

    private void feed(UUID who, int status) {
        http.get()
                .uri("/api/v1/feed?limit=20")
                .header("Authorization", "Bearer " + tokens.viewer(who))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
