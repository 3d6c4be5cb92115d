package dev.kinora.moderation.learning;

import dev.kinora.moderation.evaluation.HumanLabels;
import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.moderation.verification.ReadVerdict;
import dev.kinora.moderation.verification.StoredVerdicts;
import dev.kinora.starter.retention.OldRows;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calibrates the scores of each series on what people decided. It changes no policy. */
@Component
class Calibrations implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Calibrations.class);

    private static final int PAGE = 200;
    private static final Duration KEPT = Duration.ofDays(370);

    private final HumanLabels labels;
    private final CalibrationFits fits;
    private final LearningProperties properties;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final InstantSource clock;

    Calibrations(
            HumanLabels labels,
            CalibrationFits fits,
            LearningProperties properties,
            JdbcClient jdbc,
            JsonMapper json,
            Ids ids,
            InstantSource clock) {
        this.labels = labels;
        this.fits = fits;
        this.properties = properties;
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Calibrates all series with enough decisions and stores the result as one run. */
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var run = ids.next();
        var origin = new CalibrationFit.Origin(
                run, Calibration.VERSION, run.getLeastSignificantBits(), now, properties.decisions());
        var rows = collect(now, properties.decisions());
        List<CalibrationFit> fitted = new ArrayList<>();
        rows.values().stream().filter(LabeledScores::areEnough).forEach(some -> fitted.add(fit(some, origin)));
        fits.store(origin, counts(rows), fitted);
        log.info("Calibration {}: {} of {} series had enough decisions of people", run, fitted.size(), rows.size());
    }

    private static Map<String, CalibrationFits.Rows> counts(Map<ScoreSeries, LabeledScores> rows) {
        Map<String, CalibrationFits.Rows> counts = new LinkedHashMap<>();
        rows.forEach(
                (series, some) -> counts.put(series.words(), new CalibrationFits.Rows(some.count(), some.harmful())));
        return counts;
    }

    /** The same calibration again, from what is stored. */
    CalibrationFit again(CalibrationFit stored) {
        var rows = collect(stored.origin().until(), stored.origin().most()).get(stored.series());
        if (rows == null || !rows.areEnough()) {
            throw new IllegalStateException("The rows of " + stored.series().words() + " are gone");
        }
        return fit(rows, stored.origin());
    }

    private static CalibrationFit fit(LabeledScores rows, CalibrationFit.Origin origin) {
        return new CalibrationFit(
                rows.series(), origin, rows.count(), rows.harmful(), rows.digest(), rows.calibrate(origin.seed()));
    }

    private Map<ScoreSeries, LabeledScores> collect(Instant until, int most) {
        Map<ScoreSeries, LabeledScores> rows = new LinkedHashMap<>();
        ScoreSeries.all().forEach(series -> rows.put(series, new LabeledScores(series)));
        var decided = labels.decided(until, most);
        var assessments = List.copyOf(decided.keySet());
        var verdicts = new StoredVerdicts(jdbc, json);
        for (int from = 0; from < assessments.size(); from += PAGE) {
            var page = assessments.subList(from, Math.min(assessments.size(), from + PAGE));
            for (ReadVerdict read : verdicts.of(page)) {
                var label = decided.get(read.id());
                if (read.stored() != null && label != null) {
                    ScoreSeries.scores(read.stored().assessment()).forEach((series, score) -> {
                        var some = rows.get(series);
                        if (some != null) {
                            some.add(read.id(), score, label);
                        }
                    });
                }
            }
        }
        return rows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.quality.calibrated", this::calibrated)
                .description("Series of scores that the last run could calibrate")
                .register(registry);
    }

    private double calibrated() {
        return fits.lastRun().map(last -> fits.ofRun(last.id()).size()).orElse(0);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT45M")
    void forgetOld() {
        new OldRows(jdbc, "calibration_fit", "fitted_at")
                .deleteBefore(clock.instant().minus(KEPT));
        new OldRows(jdbc, "calibration_run", "ran_at")
                .deleteBefore(clock.instant().minus(KEPT));
    }
}
