package dev.kinora.moderation.learning;

import dev.kinora.moderation.evaluation.ScoreSeries;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored calibration and all that is needed to compute it again: decisions are only added, so those until an instant stay
 * the same.
 *
 * @param rows scores with a label
 * @param harmful how many of them are harmful
 * @param digest SHA-256 over the rows, hex
 */
record CalibrationFit(ScoreSeries series, Origin origin, int rows, int harmful, String digest, Calibration result) {

    /**
     * What it was computed from.
     *
     * @param run the run that computed it together with others
     * @param version version of the procedure and of its library
     * @param seed of the folds
     * @param until decisions of people from after this did not count
     * @param most how many of the newest decisions counted at most
     */
    record Origin(UUID run, String version, long seed, Instant until, int most) {}
}
