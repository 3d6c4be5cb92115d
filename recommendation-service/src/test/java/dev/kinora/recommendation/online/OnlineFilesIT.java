package dev.kinora.recommendation.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.training.ModelFiles;
import dev.kinora.recommender.online.OnlineModel;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import dev.kinora.testsupport.KinoraIT;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** Snapshots that the test stores, while the learner of the service rests. */
@KinoraIT
class OnlineFilesIT {

    private static final String HOLDER = "test";

    @Autowired
    OnlineLearner ofTheService;

    @Autowired
    OnlineLease lease;

    @Autowired
    OnlineProperties properties;

    @Autowired
    ModelFiles modelFiles;

    @Autowired
    Ids ids;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final Instant beginning = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private int minute;

    @BeforeEach
    void takeOver() {
        ofTheService.stop();
        jdbc.sql("delete from online_file").update();
        jdbc.sql("update online_learner set leads_until = '2000-01-01'").update();
        assertThat(lease.take(HOLDER)).isTrue();
    }

    @AfterEach
    void giveBack() {
        jdbc.sql("delete from online_file").update();
        lease.release(HOLDER);
        ofTheService.start();
    }

    @Test
    void keepsTheSnapshotsByWhichSlatesWereRanked() {
        var files = files(10, DataSize.ofGigabytes(1));
        var first = publish(files);
        var named = publish(files);
        compose("online", named, beginning);
        var ofOthers = publish(files);
        compose("hybrid", ofOthers, beginning);
        var longAgo = publish(files);
        compose("online", longAgo, beginning.minus(Duration.ofDays(2)));
        var also = publish(files);
        compose("online", also, beginning);
        var newest = publish(files);

        assertThat(ids(files)).containsExactly(newest, also, named, first);
    }

    @Test
    void keepsNoMoreThanItMay() {
        var many = files(10, DataSize.ofGigabytes(1));
        var all = new ArrayList<UUID>();
        for (var number = 0; number < 4; number++) {
            all.add(publish(many));
            compose("online", all.getLast(), beginning);
        }
        var few = files(2, DataSize.ofGigabytes(1));
        var fifth = publish(few);
        assertThat(ids(few)).containsExactly(fifth, all.get(3), all.get(2));

        var small = files(10, DataSize.ofBytes(10));
        var sixth = publish(small);
        assertThat(ids(small)).containsExactly(sixth);
    }

    private static List<UUID> ids(OnlineFiles files) {
        return files.snapshots().stream().map(OnlineStatus.Snapshot::id).toList();
    }

    /** Keeps one snapshot in any case. */
    private OnlineFiles files(int most, DataSize mostSize) {
        var limits = new OnlineProperties.Snapshots(1, Duration.ofDays(1), most, mostSize);
        var all = new OnlineProperties(true, Duration.ofSeconds(1), limits, 0, 1_000, 1_000, 100, Duration.ofDays(90));
        InstantSource clock = () -> beginning.plus(Duration.ofMinutes(minute));
        return new OnlineFiles(jdbc, transactions, lease, modelFiles, all, ids, clock);
    }

    /** Stores a snapshot a minute after the one before; returns its id. */
    private UUID publish(OnlineFiles files) {
        minute++;
        assertThat(files.publish(HOLDER, new OnlineModel(properties.parameters()), 0))
                .isTrue();
        return files.snapshots().getFirst().id();
    }

    private void compose(String arm, UUID snapshot, Instant at) {
        jdbc.sql("""
                        insert into slate (slate_id, session_id, first_position, size, state_version, parameters_version,
                            online_snapshot, arm, composed_at, layout, slots)
                        values (:id, :id, 0, 0, 0, 0, :snapshot, :arm, :at, 1, '')""")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("snapshot", BinaryIds.bytes(snapshot))
                .param("arm", arm)
                .param("at", Timestamp.from(at))
                .update();
    }
}
