package dev.kinora.moderation.learning;

import dev.kinora.moderation.evaluation.HumanLabel;
import dev.kinora.moderation.evaluation.ScoreSeries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The scores of one series that a person has decided about, in the order in which they are added. */
final class LabeledScores {

    private final ScoreSeries series;
    private final List<Double> scores = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final MessageDigest digest = sha256();

    LabeledScores(ScoreSeries series) {
        this.series = series;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds a score. What a person found harmful in another way says nothing about this series: one reason is named, and
     * there may be more.
     */
    void add(UUID assessment, double score, HumanLabel label) {
        var harm = series.harm();
        boolean named = harm == null || label.reason().name().equals(harm.name());
        if (label.harmful() && !named) {
            return;
        }
        int harmful = label.harmful() ? 1 : 0;
        scores.add(score);
        labels.add(harmful);
        digest.update(String.format(Locale.ROOT, "%s %.6f %d\n", assessment, score, harmful)
                .getBytes(StandardCharsets.UTF_8));
    }

    ScoreSeries series() {
        return series;
    }

    int count() {
        return scores.size();
    }

    int harmful() {
        return labels.stream().mapToInt(Integer::intValue).sum();
    }

    boolean areEnough() {
        return count() >= Calibration.ROWS && harmful() >= Calibration.EACH && count() - harmful() >= Calibration.EACH;
    }

    Calibration calibrate(long seed) {
        return Calibration.of(
                scores.stream().mapToDouble(Double::doubleValue).toArray(),
                labels.stream().mapToInt(Integer::intValue).toArray(),
                seed);
    }

    /** The digest of all rows; ends the collection. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
