package dev.kinora.moderation.heads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How learned heads do on what neither they nor the live ones have learned from, compared with the live ones.
 *
 * @param harmful held-out lessons that people found harmful
 * @param harmless the others
 * @param series by learned label, those without lessons left out; the summary score first
 * @param rejectedHarmless share of the harmless that a machine would reject; null without any
 * @param greetings how many of the harmless sentences that ship with the service would not pass, before and after
 */
record Exam(
        int harmful,
        int harmless,
        List<ExamSeries> series,
        @Nullable Measured rejectedHarmless,
        GreetingCounts greetings) {

    /** The summary score. */
    static final String ANY_HARM = "ANY_HARM";

    Exam {
        series = List.copyOf(series);
    }

    /**
     * The scores of a label.
     *
     * @param ranking average precision, 0 to 1: higher is better
     * @param loss mean log loss with the same total weight for both classes: lower is better
     * @param held share of the positives that would not pass under the policy, 0 to 1
     * @param heldHarmless share of the negatives that would not pass, 0 to 1
     */
    record ExamSeries(
            String label,
            int positive,
            int negative,
            @Nullable Measured ranking,
            @Nullable Measured loss,
            @Nullable Measured held,
            @Nullable Measured heldHarmless) {}

    /** Of harmless sentences. */
    record GreetingCounts(int count, int before, int after) {}
}
