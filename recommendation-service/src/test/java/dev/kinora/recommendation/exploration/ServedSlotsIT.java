package dev.kinora.recommendation.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommendation.exploration.ServedSlots.Served;
import dev.kinora.testsupport.KinoraIT;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The counts of what was served by chance. */
@KinoraIT
@Transactional
class ServedSlotsIT {

    private static final Instant NOW = Instant.parse("2098-05-04T10:20:30Z");

    @Autowired
    private SlotStore store;

    @Autowired
    private JdbcClient jdbc;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Another replica, which serves in the year 2098. */
    private ServedSlots replica() {
        return new ServedSlots(store, meters, InstantSource.fixed(NOW));
    }

    @BeforeEach
    void forgetWhatOthersLeft() {
        jdbc.sql("delete from exploration_hour").update();
        jdbc.sql("delete from propensity_hour").update();
    }

    @Test
    void addsUpTheSlotsOfAllReplicas() {
        var one = replica();
        one.count(new Served("hybrid", true, 0.3, 0.004));
        one.count(new Served("hybrid", false, 0.1, 0.9));
        one.flush();
        var two = replica();
        two.count(new Served("hybrid", false, 0.2, 1));
        two.flush();
        two.flush();

        assertThat(store.since(NOW.minusSeconds(3600))).singleElement().satisfies(hour -> {
            assertThat(hour.hour()).isEqualTo("2098-05-04T10:00:00Z");
            assertThat(hour.tally().slots()).isEqualTo(3);
            assertThat(hour.tally().explored()).isEqualTo(1);
            assertThat(hour.tally().chance()).isCloseTo(0.6, within(1e-9));
        });
        assertThat(store.propensitiesSince(NOW.minusSeconds(3600)))
                .containsOnlyKeys(Propensities.bucketOf(0.004), Propensities.bucketOf(0.9), Propensities.bucketOf(1));
        assertThat(meters.get("kinora.exploration.epsilon").gauge().value()).isCloseTo(0.2, within(1e-9));
        assertThat(meters.get("kinora.exploration.slots")
                        .tag("explored", "true")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void forgetsWhatIsOld() {
        var replica = replica();
        replica.count(new Served("hybrid", true, 0.3, 0.004));
        replica.flush();

        store.forgetBefore(NOW.plusSeconds(3600));

        assertThat(store.since(Instant.EPOCH)).isEmpty();
        assertThat(store.propensitiesSince(Instant.EPOCH)).isEmpty();
    }

    @Test
    void sortsProbabilitiesByTheirUpperEnds() {
        assertThat(Propensities.bucketOf(0)).isZero();
        assertThat(Propensities.bucketOf(0.001)).isZero();
        assertThat(Propensities.bucketOf(0.0011)).isEqualTo(1);
        assertThat(Propensities.bucketOf(0.999)).isEqualTo(Propensities.count() - 2);
        assertThat(Propensities.bucketOf(1)).isEqualTo(Propensities.count() - 1);
        assertThat(Propensities.bucketOf(1.0000001)).isEqualTo(Propensities.count() - 1);
    }
}
