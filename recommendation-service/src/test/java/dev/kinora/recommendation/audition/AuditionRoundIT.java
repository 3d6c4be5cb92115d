package dev.kinora.recommendation.audition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.audition.AuditionStore.Counted;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of replicas in the year 2099. What this stores is gone after each test. */
@KinoraIT
@Transactional
class AuditionRoundIT {

    private static final Instant NOW = Instant.parse("2099-05-04T10:00:00Z");
    private static final int GOAL = 4;

    @Autowired
    AuditionStore store;

    @Autowired
    JdbcClient jdbc;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void forgetWhatOthersLeft() {
        jdbc.sql("delete from audition").update();
        jdbc.sql("delete from exploration_posterior where arm_key = 'personalized'")
                .update();
    }

    @Test
    void countsEachAccountOnceHoweverOftenItIsCounted() {
        var video = auditioning(NOW);
        var twice = UUID.randomUUID();
        show(video, twice, "SKIPPED");
        show(video, twice, "ENJOYED");
        show(video, UUID.randomUUID(), "SKIPPED");
        show(video, UUID.randomUUID(), null);
        show(video, null, null);
        var moderator = UUID.randomUUID();
        show(video, moderator, "ENJOYED");
        jdbc.sql("update impression set staff = true where user_id = :moderator")
                .param("moderator", BinaryIds.bytes(moderator))
                .update();
        var follower = UUID.randomUUID();
        show(video, follower, "ENJOYED");
        jdbc.sql("update impression set mode = 'FOLLOWING' where user_id = :follower")
                .param("follower", BinaryIds.bytes(follower))
                .update();

        round(NOW.plusSeconds(10));
        assertThat(counted(video)).isEqualTo(new Counted(3, 1, 1));
        round(NOW.plusSeconds(60));
        assertThat(counted(video)).isEqualTo(new Counted(3, 1, 1));
        assertThat(meters.get("kinora.auditions")
                        .tag("state", "AUDITIONING")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void leavesTheRoundToOneReplica() {
        assertThat(store.takeTurn(NOW, NOW.minusSeconds(4))).isTrue();
        var video = waiting(UUID.randomUUID(), NOW);

        round(NOW.plusSeconds(3));
        assertThat(state(video)).isEqualTo("WAITING");
        round(NOW.plusSeconds(5));
        assertThat(state(video)).isEqualTo("AUDITIONING");
    }

    /** The average of ranked slots is 0.6: (1 + 5) / (2 + 8). */
    @ParameterizedTest
    @CsvSource({"4, 0, GRADUATED", "3, 1, GRADUATED", "2, 1, GRADUATED", "2, 2, ENDED", "0, 0, ENDED", "0, 4, ENDED"})
    void graduatesWhoIsEnjoyedNoLessThanRankedVideosAre(int enjoyed, int skipped, String state) {
        jdbc.sql("insert into exploration_posterior (arm_key, successes, failures) values ('personalized', 5, 3)")
                .update();
        var video = auditioning(NOW);
        for (var account = 0; account < GOAL; account++) {
            show(
                    video,
                    UUID.randomUUID(),
                    account < enjoyed ? "ENJOYED" : account < enjoyed + skipped ? "SKIPPED" : null);
        }

        round(NOW.plusSeconds(60));
        assertThat(store.running(NOW, 10)).isEmpty();
        assertThat(state(video))
                .as("what happens with the last showings is waited for")
                .isEqualTo("AUDITIONING");
        round(NOW.plus(Duration.ofMinutes(12)));
        assertThat(state(video)).isEqualTo(state);
        assertThat(meters.get("kinora.auditions.concluded")
                        .tag("result", state)
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(store.reached(NOW)).isEqualTo(1);
        assertThat(store.medianSeconds(NOW, 1)).hasValue(60);
    }

    @Test
    void endsAfterADayWithWhatItGot() {
        var few = auditioning(NOW);
        show(few, UUID.randomUUID(), "ENJOYED");
        var waiting = waiting(UUID.randomUUID(), NOW);
        jdbc.sql("update catalogue_video set listed = false where video_id = :video")
                .param("video", BinaryIds.bytes(waiting))
                .update();

        round(NOW.plus(Duration.ofHours(23)));
        assertThat(state(few)).isEqualTo("AUDITIONING");
        assertThat(state(waiting)).as("as long as it is not listed").isEqualTo("WAITING");
        round(NOW.plus(Duration.ofHours(24)));
        assertThat(state(few)).isEqualTo("ENDED");
        assertThat(counted(few)).isEqualTo(new Counted(1, 1, 0));
        assertThat(state(waiting)).isEqualTo("ENDED");
        assertThat(store.reached(NOW)).isZero();
        assertThat(store.medianSeconds(NOW, 0)).isEmpty();
    }

    @Test
    void letsSomeVideosOfACreatorBeginAtATimeAndNoMoreThanThereIsRoomFor() {
        var creator = UUID.randomUUID();
        var flood = Stream.generate(UUID::randomUUID).limit(5).toList();
        for (var video : flood) {
            waiting(video, creator, NOW.plusSeconds(flood.indexOf(video)));
        }
        var other = waiting(UUID.randomUUID(), NOW.plusSeconds(60));

        round(NOW.plusSeconds(100));
        assertThat(flood)
                .extracting(this::state)
                .containsExactly("AUDITIONING", "AUDITIONING", "WAITING", "WAITING", "WAITING");
        assertThat(state(other)).isEqualTo("AUDITIONING");

        for (var account = 0; account < GOAL; account++) {
            show(flood.getFirst(), UUID.randomUUID(), null);
        }
        round(NOW.plusSeconds(200));
        assertThat(flood)
                .extracting(this::state)
                .containsExactly("AUDITIONING", "AUDITIONING", "AUDITIONING", "WAITING", "WAITING");

        var late = waiting(UUID.randomUUID(), NOW.plusSeconds(90));
        round(NOW.plusSeconds(300));
        assertThat(state(late)).as("three run").isEqualTo("WAITING");
    }

    @Test
    void forgetsResultsAndTheVideosOfAnErasedCreator() {
        var creator = UUID.randomUUID();
        var own = List.of(waiting(UUID.randomUUID(), creator, NOW), waiting(UUID.randomUUID(), creator, NOW));
        var other = waiting(UUID.randomUUID(), NOW);

        assertThat(store.eraseSome(creator, 1)).isEqualTo(1);
        assertThat(store.eraseSome(creator, 10)).isEqualTo(1);
        assertThat(store.eraseSome(creator, 10)).isZero();
        assertThat(own)
                .allSatisfy(video -> assertThat(store.find(video, creator)).isEmpty());

        round(NOW.plus(Duration.ofDays(2)));
        assertThat(state(other)).isEqualTo("ENDED");
        round(NOW.plus(Duration.ofDays(93)));
        assertThat(jdbc.sql("select count(*) from audition")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void round(Instant now) {
        new AuditionRound(
                        store,
                        new AuditionProperties(GOAL, 2, 3, Duration.ofDays(90)),
                        meters,
                        InstantSource.fixed(now))
                .hold();
    }

    private UUID auditioning(Instant at) {
        var video = waiting(UUID.randomUUID(), at);
        round(at);
        assertThat(state(video)).isEqualTo("AUDITIONING");
        return video;
    }

    private UUID waiting(UUID creator, Instant at) {
        return waiting(UUID.randomUUID(), creator, at);
    }

    private UUID waiting(UUID video, UUID creator, Instant at) {
        jdbc.sql("""
                        insert into catalogue_video (video_id, owner_id, published_at, listed, version, changed_at)
                        values (:video, :creator, :at, true, 1, :at)""")
                .param("video", BinaryIds.bytes(video))
                .param("creator", BinaryIds.bytes(creator))
                .param("at", Timestamp.from(at))
                .update();
        store.add(video, GOAL, at);
        store.add(video, GOAL + 1, at);
        return video;
    }

    private void show(UUID video, @Nullable UUID viewer, @Nullable String outcome) {
        jdbc.sql("""
                        insert into impression (recommendation_id, session_id, position, user_id, video_id, mode, arm, source,
                            score, propensity, detail, served_at, outcome)
                        values (:id, :id, 0, :viewer, :video, 'FOR_YOU', 'tfidf', 'EXPLORE', 0, 1, '{}', now(6), :outcome)""")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("viewer", BinaryIds.bytesOrNull(viewer))
                .param("video", BinaryIds.bytes(video))
                .param("outcome", outcome)
                .update();
    }

    private Counted counted(UUID video) {
        return jdbc.sql("select showings, enjoyed, skipped from audition where video_id = :video")
                .param("video", BinaryIds.bytes(video))
                .query((row, number) ->
                        new Counted(row.getInt("showings"), row.getInt("enjoyed"), row.getInt("skipped")))
                .single();
    }

    private String state(UUID video) {
        return jdbc.sql("select state from audition where video_id = :video")
                .param("video", BinaryIds.bytes(video))
                .query(String.class)
                .single();
    }
}
