package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
@Transactional
class SlateBoundsIT {

    private static final Slates.Terms TERMS = new Slates.Terms(0, new Slate.Models(null, null), null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    ViewerStates states;

    private final UUID viewer = UUID.randomUUID();

    @Test
    void makesRoomForStrangersByTheOldestOfTheirSlates() {
        jdbc.sql("delete from slate where user_id is null").update();
        var mine = slates(properties(2, 1_000_000));
        var oldest = store(mine, null);
        age(oldest, Duration.ofHours(1));
        var newest = store(mine, null);

        assertThat(mine.allows(null, Desk.EMPTY)).isTrue();
        assertThat(left(oldest)).isZero();
        assertThat(left(newest)).isOne();
        assertThat(ofStrangers()).isOne();
    }

    @Test
    void storesNoMoreSlatesOfAViewerPerDayThanAllowed() {
        var mine = slates(properties(1, 1_000_000));
        states.of(viewer);
        store(mine, viewer);
        store(mine, viewer);
        store(mine, viewer);

        var desk = mine.read(viewer, new FeedCursor.InSession(UUID.randomUUID(), 0), 10, TERMS);

        assertThat(desk.lately().slates()).isEqualTo(3);
        assertThat(mine.allows(viewer, desk)).isFalse();
        assertThat(mine.allows(viewer, Desk.EMPTY)).isTrue();
    }

    @Test
    void forgetsSlatesWithoutEvidenceAfterADayAndThoseWithLater() {
        var mine = slates(properties(1, 1_000_000));
        states.of(viewer);
        var young = store(mine, viewer);
        var served = store(mine, null);
        var evidence = store(mine, viewer);
        var old = store(mine, viewer);
        age(served, Duration.ofDays(2));
        age(evidence, Duration.ofDays(13));
        age(old, Duration.ofDays(15));

        mine.forgetServed();
        assertThat(left(young, served, evidence, old)).isEqualTo(3);
        mine.forgetEvidence();
        assertThat(left(young, evidence)).isEqualTo(2);
        assertThat(left(served, old)).isZero();
    }

    @Test
    void keepsNoMoreThanTheNewestSlates() {
        var all = slates(properties(1, 1_000_000));
        states.of(viewer);
        var oldest = store(all, viewer);
        age(oldest, Duration.ofDays(30));
        var newest = store(all, viewer);
        var count = jdbc.sql("select count(*) from slate").query(Integer.class).single();

        assertThat(slates(properties(1, count - 1)).forgetTooMany()).isPositive();

        assertThat(left(oldest)).isZero();
        assertThat(left(newest)).isEqualTo(1);
    }

    @Test
    void storesNoSlateForWhomThereIsNoState() {
        var slate = slate(viewer);

        assertThat(slates(properties(1, 1)).add(slate, ViewerState.NOBODY, TERMS, evidence()))
                .isFalse();
        assertThat(left(slate.id())).isZero();
    }

    private Slates slates(FeedProperties properties) {
        return new Slates(jdbc, json, states, properties, InstantSource.system());
    }

    private UUID store(Slates slates, @Nullable UUID who) {
        var slate = slate(who);
        assertThat(slates.add(slate, ViewerState.NOBODY, TERMS, evidence())).isTrue();
        return slate.id();
    }

    private static Slate slate(@Nullable UUID who) {
        var slot = Slot.certain(new Ranked(id(1), 0, List.of()), Source.FRESH);
        var content = new Slate.Content(List.of(), List.of(slot), false);
        return new Slate(
                UUID.randomUUID(), UUID.randomUUID(), 0, who, "none", new Slate.Models(null, null), null, content);
    }

    private static Evidence evidence() {
        return EvidenceTests.sample();
    }

    private void age(UUID slate, Duration age) {
        jdbc.sql("update slate set composed_at = :then where slate_id = :slate")
                .param("then", Timestamp.from(Instant.now().minus(age)))
                .param("slate", BinaryIds.bytes(slate))
                .update();
    }

    private int left(UUID... slates) {
        return jdbc.sql("select count(*) from slate where slate_id in (:slates)")
                .param("slates", List.of(slates).stream().map(BinaryIds::bytes).toList())
                .query(Integer.class)
                .single();
    }

    private int ofStrangers() {
        return jdbc.sql("select count(*) from slate where user_id is null")
                .query(Integer.class)
                .single();
    }

    private static FeedProperties properties(int strangersSlates, int most) {
        var day = Duration.ofDays(1);
        return new FeedProperties(
                day,
                day,
                day,
                1,
                1,
                200,
                Duration.ofMinutes(10),
                day,
                most,
                strangersSlates,
                3,
                day.multipliedBy(14),
                1,
                day);
    }
}
