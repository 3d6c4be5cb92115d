package dev.kinora.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommendation.experiment.Readout.GuardrailState;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.version.ExpectedVersion;
import dev.kinora.testsupport.KinoraIT;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.annotation.Transactional;

/** Viewers of the variant refuse more, or as much, and complete as much; each gets five slots. */
@KinoraIT
@Transactional
class ReadoutIT {

    private static final int SLOTS = 5;

    @Autowired
    Experiments experiments;

    @Autowired
    ExperimentWatch watch;

    @Autowired
    ExperimentStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadoutStore readouts;

    @Autowired
    DataSource database;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Duration later = Duration.ZERO;
    private final UUID operator = UUID.randomUUID();
    private final Random random = new Random(5);
    private final UUID known = UUID.randomUUID();
    private final UUID unknown = UUID.randomUUID();

    @BeforeEach
    void listTwoCreators() {
        jdbc.sql("delete from experiment").update();
        jdbc.sql("delete from catalogue_video").update();
        for (var video : List.of(known, unknown)) {
            jdbc.sql("""
                            insert into catalogue_video (video_id, owner_id, listed, version, changed_at)
                            values (:id, :id, true, 1, :now)""")
                    .param("id", BinaryIds.bytes(video))
                    .param("now", Timestamp.from(Instant.now()))
                    .update();
        }
    }

    @Test
    void comparesWhatViewersDid() {
        var id = running(0.02);
        var first = new UUID(0, 1);
        slot(id, "control", first, known, "completed = true, liked = true, watched = 1");
        slot(id, "control", first, known, "hidden = true, skipped = true");
        slot(id, "control", new UUID(0, 2), known, "watched = 0.5");
        slot(id, "other", new UUID(0, 3), unknown, "completed = true, watched = 1");

        var readout = watch.readout(id);
        var control = readout.variants().getFirst();
        var other = readout.variants().getLast();
        assertThat(List.of(control.viewers(), control.slots(), other.viewers(), other.slots()))
                .containsExactly(2L, 3L, 1L, 1L);
        assertThat(mean(control, Outcome.COMPLETION)).isEqualTo(0.25);
        assertThat(mean(control, Outcome.LIKES)).isEqualTo(0.25);
        assertThat(mean(control, Outcome.REFUSALS)).isEqualTo(0.25);
        assertThat(mean(control, Outcome.WATCHING)).isEqualTo(0.75);
        assertThat(mean(control, Outcome.CREATOR_REACH)).isZero();
        assertThat(mean(other, Outcome.CREATOR_REACH)).isEqualTo(1);
        assertThat(control.creators()).isEqualTo(1);
        assertThat(control.creatorShare()).isEqualTo(0.5);
        assertThat(other.figures().getFirst().difference()).isEqualTo(new Readout.Difference(0.75, null, null));
        assertThat(readout.guardrails()).extracting(check -> check.state()).containsOnly(GuardrailState.OPEN);
        assertThat(readout.sampleRatio().mismatch()).isFalse();
    }

    @Test
    void stopsAnExperimentThatBreaksAGuardrailAndSaysWhy() {
        var id = running(0.02);
        fill(id, "control", 400, 0.05);
        fill(id, "other", 400, 0.25);
        var refusals = watch.readout(id).variants().getLast().figures().get(Outcome.REFUSALS.ordinal());
        var difference = Objects.requireNonNull(refusals.difference());
        assertThat(difference.value()).isCloseTo(0.2, within(0.03));
        assertThat(difference.low()).isGreaterThan(0.02);
        assertThat(difference.high()).isLessThan(0.4);

        watch.check();
        watch.check();

        var stopped = experiments.find(id);
        assertThat(stopped.state()).isEqualTo(ExperimentState.STOPPED);
        var ended = Objects.requireNonNull(stopped.ended());
        assertThat(ended.deed().by()).isNull();
        assertThat(ended.reason()).contains("REFUSALS", "other", "above 0.02");
    }

    @Test
    void letsAnExperimentRunThatOnlyLooksWorse() {
        var id = running(0.02);
        fill(id, "control", 60, 0.10);
        fill(id, "other", 60, 0.16);

        watch.check();

        assertThat(experiments.find(id).state()).isEqualTo(ExperimentState.RUNNING);
    }

    @Test
    void fewViewersStopNothing() {
        var id = running(0.02);
        fill(id, "control", 40, 0);
        fill(id, "other", 40, 1);

        watch.check();

        assertThat(experiments.find(id).state()).isEqualTo(ExperimentState.RUNNING);
    }

    @Test
    void seesThatViewersOfAVariantAreMissing() {
        var id = running(0.02);
        fill(id, "control", 900, 0.1);
        fill(id, "other", 600, 0.1);

        assertThat(watch.readout(id).sampleRatio().mismatch()).isTrue();
    }

    @Test
    void keepsTheReadoutOfAnExperimentWhoseSlotsAreForgotten() {
        var id = running(0.02);
        fill(id, "control", 60, 0.1);
        var read = watch.readout(id);
        jdbc.sql("delete from impression").update();
        jdbc.sql("update experiment set state = 'STOPPED', running = null, reason = 'x', ended_at = :at")
                .param("at", Timestamp.from(Instant.now().minusSeconds(200_000)))
                .update();

        assertThat(watch.readout(id)).isEqualTo(read);
    }

    @Test
    void readsForTheJobAndNotForRequestsWhileItRuns() {
        var id = running(0.02);
        assertThat(watch.readout(id).variants().getFirst().slots()).isZero();
        fill(id, "control", 1, 0.1);
        later = Duration.ofMinutes(1);
        var after = watchBy(new Readouts(new SlotFigures(database, SlotFigures.LONGEST)));
        var first = after.readout(id);
        fill(id, "control", 1, 0.1);
        later = Duration.ofMinutes(2);

        assertThat(first.variants().getFirst().slots()).isEqualTo(SLOTS);
        assertThat(after.readout(id)).isEqualTo(first);
        after.check();
        assertThat(after.readout(id).variants().getFirst().slots()).isEqualTo(2 * SLOTS);
    }

    @Test
    void cancelsAReadoutThatTakesTooLong() throws SQLException {
        var id = running(0.02);
        var figures = new SlotFigures(database, Duration.ofSeconds(1));
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("lock tables impression write");
            try {
                assertThatThrownBy(() -> figures.sums(id, Instant.EPOCH)).isInstanceOf(QueryTimeoutException.class);
            } finally {
                statement.execute("unlock tables");
            }
        }
    }

    @Test
    void stopsAnExperimentThatCannotBeChecked() {
        var id = running(0.02);
        var broken = watchBy(new Readouts(new SlotFigures(new NoDatabase(), SlotFigures.LONGEST)));
        broken.check();
        broken.check();
        watch.check();
        broken.check();
        broken.check();
        assertThat(experiments.find(id).state()).isEqualTo(ExperimentState.RUNNING);

        broken.check();
        assertThat(experiments.find(id).state()).isEqualTo(ExperimentState.STOPPED);
        assertThat(Objects.requireNonNull(experiments.find(id).ended()).reason())
                .isEqualTo("Its guardrails cannot be checked: 3 checks in a row failed.");
        assertThat(meters.counter("kinora.experiments.checks", "result", "failed")
                        .count())
                .isEqualTo(5);
    }

    @Test
    void stopsAnExperimentWhoseChecksNeverEnd() {
        var id = running(0.02);
        for (var killed = 0; killed < 3; killed++) {
            readouts.begin(id, Readouts.nothing(Instant.now()));
        }

        watch.check();
        assertThat(experiments.find(id).state()).isEqualTo(ExperimentState.STOPPED);
    }

    @Test
    void readsOnceMoreADayAfterTheEndAndNeverAgain() {
        var id = running(0.02);
        fill(id, "control", 1, 0.1);
        var after = watchBy(new Readouts(new SlotFigures(database, SlotFigures.LONGEST)));
        after.check();
        experiments.stop(id, ExpectedVersion.of(1), operator, "Seen enough.");
        jdbc.sql("update impression set completed = true").update();
        after.check();
        assertThat(mean(after.readout(id).variants().getFirst(), Outcome.COMPLETION))
                .isLessThan(1);

        later = Duration.ofHours(25);
        after.check();
        var last = after.readout(id);
        assertThat(mean(last.variants().getFirst(), Outcome.COMPLETION)).isEqualTo(1);
        jdbc.sql("delete from impression").update();
        later = Duration.ofHours(30);
        after.check();
        assertThat(after.readout(id)).isEqualTo(last);
        later = Duration.ofDays(100);
        after.check();
        assertThat(after.readout(id)).isEqualTo(last);
    }

    @Test
    void keepsTheReadoutOfAPromotedVariantThatIsWithdrawnLater() {
        var id = running(0.02);
        fill(id, "control", 1, 0.1);
        watch.check();
        var last = watch.readout(id);
        experiments.promote(id, ExpectedVersion.of(1), operator, "other");
        jdbc.sql("delete from impression").update();
        jdbc.sql("update experiment set state = 'STOPPED', ended_at = :at")
                .param("at", Timestamp.from(Instant.now().plus(Duration.ofDays(90))))
                .update();
        later = Duration.ofHours(90 * 24 + 25);

        watchBy(new Readouts(new SlotFigures(database, SlotFigures.LONGEST))).check();
        assertThat(watch.readout(id)).isEqualTo(last);
    }

    @Test
    void saysNothingOfAVariantWhoseViewersAreAllAlike() {
        var id = running(0.02);
        fill(id, "control", 60, 0.1);
        fill(id, "other", 60, 1);

        var refusals = watch.readout(id).variants().getLast().figures().get(Outcome.REFUSALS.ordinal());
        assertThat(Objects.requireNonNull(refusals.difference()).low()).isNull();
    }

    @Test
    void dividesTheLevelAmongTheGuardrails() {
        var id = running(0.02);
        fill(id, "control", 400, 0.05);
        fill(id, "other", 400, 0.25);
        var refusals = watch.readout(id).variants().getLast().figures().get(Outcome.REFUSALS.ordinal());
        var low = Objects.requireNonNull(
                Objects.requireNonNull(refusals.difference()).low());
        var bound = new Guardrail(Outcome.REFUSALS, Guardrail.Direction.NOT_ABOVE, low - 0.001);

        assertThat(states(id, List.of(bound))).containsExactly(GuardrailState.BROKEN);
        assertThat(states(id, List.of(bound, bound))).containsExactly(GuardrailState.OPEN, GuardrailState.OPEN);
    }

    private List<GuardrailState> states(UUID id, List<Guardrail> guardrails) {
        var one = experiments.find(id);
        var definition = one.definition();
        var guarded = new Definition("Worse?", "It is not.", "worse", definition.variants(), guardrails);
        return new Readouts(new SlotFigures(database, SlotFigures.LONGEST))
                        .compute(
                                new Experiment(id, 1, one.state(), guarded, one.created(), one.started(), null),
                                Instant.now())
                        .guardrails()
                        .stream()
                        .map(check -> check.state())
                        .toList();
    }

    private ExperimentWatch watchBy(Readouts reading) {
        return new ExperimentWatch(
                experiments, store, reading, readouts, () -> Instant.now().plus(later), meters);
    }

    /** A database that does not answer. */
    private static final class NoDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("There is no answer.");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("There is no answer.");
        }
    }

    @Test
    void forgetsWhoDidWhat() {
        var id = running(0.02);
        var erasure = new ExperimentErasure(store);

        assertThat(erasure.eraseSome(operator, 100)).isEqualTo(PersonalData.Progress.MORE);
        assertThat(erasure.eraseSome(operator, 100)).isEqualTo(PersonalData.Progress.DONE);
        assertThat(experiments.find(id).created().by()).isNull();
        assertThat(Objects.requireNonNull(experiments.find(id).started()).by()).isNull();
    }

    private UUID running(double bound) {
        var definition = new Definition(
                "Worse?",
                "It is not.",
                "worse",
                List.of(new Variant("control", Arm.TFIDF, 0.5, null), new Variant("other", Arm.HYBRID, 0.5, null)),
                List.of(new Guardrail(Outcome.REFUSALS, Guardrail.Direction.NOT_ABOVE, bound)));
        var draft = experiments.create(definition, operator);
        experiments.start(draft.id(), ExpectedVersion.of(0), operator);
        return draft.id();
    }

    private void fill(UUID experiment, String variant, int viewers, double refusing) {
        for (var viewer = 0; viewer < viewers; viewer++) {
            var id = UUID.randomUUID();
            for (var slot = 0; slot < SLOTS; slot++) {
                var done = random.nextDouble() < 0.3;
                slot(
                        experiment,
                        variant,
                        id,
                        random.nextBoolean() ? known : unknown,
                        "completed = " + done + ", watched = 0.5, skipped = " + (random.nextDouble() < refusing));
            }
        }
    }

    private void slot(UUID experiment, String variant, UUID viewer, UUID video, String did) {
        jdbc.sql("""
                        insert into impression set recommendation_id = :id, session_id = :id, position = 0,
                            user_id = :viewer, video_id = :video, mode = 'FOR_YOU', arm = 'tfidf', source = 'TFIDF',
                            score = 0, propensity = 1, detail = '{"reasons": []}', served_at = :now,
                            experiment_id = :experiment, variant = :variant,""" + " " + did)
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("viewer", BinaryIds.bytes(viewer))
                .param("video", BinaryIds.bytes(video))
                .param("now", Timestamp.from(Instant.now()))
                .param("experiment", BinaryIds.bytes(experiment))
                .param("variant", variant)
                .update();
    }

    private static double mean(Readout.VariantFigures variant, Outcome outcome) {
        return variant.figures().get(outcome.ordinal()).mean();
    }
}
