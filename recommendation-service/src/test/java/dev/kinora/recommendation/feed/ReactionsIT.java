package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.experiment.Trial;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KinoraIT
class ReactionsIT {

    private static final int LENGTH_MS = 8_000;

    @Autowired
    ImpressionLog log;

    @Autowired
    Engagements engagements;

    @Autowired
    Catalog catalog;

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    private final UUID viewer = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();
    private final UUID creator = UUID.randomUUID();
    private final UUID slot = UUID.randomUUID();
    private final Trial trial = new Trial(UUID.randomUUID(), "fresher");

    @BeforeEach
    void showAVideo() {
        topics.publish(published(video, creator, FOOD, "Soup"));
        await().until(() -> catalog.find(video).isPresent());
        var choice = new Impression.Choice(
                FeedMode.FOR_YOU, "tfidf", Source.TFIDF, null, 0.5, Slot.Chance.CERTAIN, null, trial, null);
        log.append(
                UUID.randomUUID(),
                List.of(new Impression(
                        slot, video, viewer, false, Instant.now(), choice, new Impression.Detail(List.of()))));
    }

    @Test
    void namesExperimentAndVariant() {
        assertThat(log.find(slot).orElseThrow().choice().trial()).isEqualTo(trial);
    }

    @Test
    void keepsAllThatAViewerDidWithASlot() {
        did(EngagementKind.PROGRESS, LENGTH_MS / 2, true);
        did(EngagementKind.PROGRESS, LENGTH_MS / 4, true);
        did(EngagementKind.LIKE, 0, true);
        did(EngagementKind.COMMENT, 0, true);
        did(EngagementKind.SHARE, 0, true);

        assertThat(stored())
                .contains(
                        entry("watched", 0.5),
                        entry("liked", 1.0),
                        entry("commented", 1.0),
                        entry("shared", 1.0),
                        entry("completed", 0.0),
                        entry("followed", 0.0),
                        entry("skipped", 0.0),
                        entry("hidden", 0.0));

        did(EngagementKind.COMPLETE, Integer.MAX_VALUE, true);
        did(EngagementKind.UNLIKE, 0, true);
        assertThat(stored()).contains(entry("watched", 1.0), entry("completed", 1.0), entry("liked", 0.0));
    }

    @Test
    void findsTheSlotOfAnEngagementThatDoesNotNameIt() {
        did(EngagementKind.LIKE, 0, false);
        apply(EngagementKind.FOLLOW, new EngagementTarget(null, creator, null), 0);
        apply(EngagementKind.HIDE_CREATOR, new EngagementTarget(null, creator, null), 0);
        did(EngagementKind.SKIP, 0, false);

        assertThat(stored())
                .contains(entry("liked", 1.0), entry("followed", 1.0), entry("hidden", 1.0), entry("skipped", 1.0));
    }

    @Test
    void ignoresWhatDoesNotBelongToTheSlot() {
        var nothing = stored();
        apply(EngagementKind.LIKE, new EngagementTarget(UUID.randomUUID(), null, slot), 0);
        engagements.apply(new EngagementRecorded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                EngagementKind.LIKE,
                new EngagementTarget(video, null, slot),
                0,
                0,
                Instant.now()));
        did(EngagementKind.PROGRESS, -5, true);
        did(EngagementKind.COMPLETE, 0, true);

        assertThat(stored()).isEqualTo(nothing);
    }

    @Test
    void isErasedWithTheAccount() {
        did(EngagementKind.LIKE, 0, true);
        log.eraseSome(viewer, 100);

        assertThat(log.find(slot)).isEmpty();
    }

    private void did(EngagementKind kind, int watchedMs, boolean named) {
        apply(kind, new EngagementTarget(video, null, named ? slot : null), watchedMs);
    }

    private void apply(EngagementKind kind, EngagementTarget target, int watchedMs) {
        engagements.apply(
                new EngagementRecorded(UUID.randomUUID(), viewer, kind, target, watchedMs, LENGTH_MS, Instant.now()));
    }

    private Map<String, Double> stored() {
        return jdbc.sql("select watched, completed, liked, commented, shared, followed, skipped, hidden"
                        + " from impression where recommendation_id = :id")
                .param("id", BinaryIds.bytes(slot))
                .query((row, number) -> {
                    var all = new TreeMap<String, Double>();
                    for (var column : columns()) {
                        all.put(column, row.getDouble(column));
                    }
                    return all;
                })
                .single();
    }

    private static List<String> columns() {
        return List.of("watched", "completed", "liked", "commented", "shared", "followed", "skipped", "hidden");
    }
}
