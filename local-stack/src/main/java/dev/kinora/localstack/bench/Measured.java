package dev.kinora.localstack.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured at one place. */
final class Measured {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private int after;
    private int answered;
    private int refused;

    synchronized void gone(double afterMillis) {
        millis.add(afterMillis);
    }

    /** Counts a request after the video was gone here. */
    synchronized void after(Place.Finding finding) {
        after++;
        switch (finding) {
            case THERE -> answered++;
            case UNKNOWN -> refused++;
            case GONE -> {}
        }
    }

    synchronized int answered() {
        return answered;
    }

    synchronized int afterwards() {
        return after;
    }

    /** A row of a table in Markdown. */
    synchronized String row(String name) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "| %s | %.0f ms | %.0f ms | %.0f ms | %d | %d | %d |"
                .formatted(
                        name,
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.99),
                        quantile(sorted, 1),
                        after,
                        answered,
                        refused);
    }

    static double quantile(double[] sorted, double share) {
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.clamp(index, 0, sorted.length - 1)];
    }
}
