package dev.kinora.moderation.learning;

import dev.kinora.moderation.evaluation.ScoreSeries;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the scores of a series can be taken for probabilities.
 *
 * @param series such as {@code TEXT/H}
 * @param rows scores that people have decided about
 * @param harmful how many of them they found harmful
 * @param missingHarmful how many harmful ones are missing for a calibration
 * @param missingHarmless how many harmless ones are missing for a calibration
 * @param calibration null as long as something is missing
 */
record SeriesQuality(
        @Schema(pattern = ScoreSeries.FORM, example = "TEXT/H")
        String series,

        int rows,
        int harmful,
        int missingHarmful,
        int missingHarmless,
        @Nullable Calibrated calibration) {

    /**
     * A calibration.
     *
     * @param loss mean log loss of each method on rows that it was not fitted on
     * @param curve the probability at the scores 0, 0.01 … 1
     * @param before reliability of the scores themselves
     * @param after reliability of the probabilities of rows that the curve was not fitted on
     */
    record Calibrated(
            CalibrationMethod method,
            Map<CalibrationMethod, Double> loss,
            List<Double> curve,
            Reliability before,
            Reliability after,
            String version,
            String digest) {}

    /**
     * The last run.
     *
     * @param ranAt null before the first one
     */
    record Overview(@Nullable Instant ranAt, List<SeriesQuality> series) {}

    static SeriesQuality of(ScoreSeries series, CalibrationFits.Rows rows, @Nullable CalibrationFit fit) {
        int harmless = rows.rows() - rows.harmful();
        int missingHarmful = Math.max(0, Calibration.EACH - rows.harmful());
        int missingHarmless =
                Math.max(Math.max(0, Calibration.EACH - harmless), Calibration.ROWS - rows.rows() - missingHarmful);
        return new SeriesQuality(
                series.words(),
                rows.rows(),
                rows.harmful(),
                missingHarmful,
                Math.max(0, missingHarmless),
                fit == null ? null : calibrated(fit));
    }

    private static Calibrated calibrated(CalibrationFit fit) {
        var result = fit.result();
        return new Calibrated(
                result.method(),
                result.loss(),
                result.curve(),
                result.before(),
                result.after(),
                fit.origin().version(),
                fit.digest());
    }
}
