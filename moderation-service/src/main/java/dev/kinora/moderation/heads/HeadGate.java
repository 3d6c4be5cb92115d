package dev.kinora.moderation.heads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether learned heads may go live: only if they are not worse than the live ones on what neither has learned from. A
 * pure function of the exam.
 */
final class HeadGate {

    /** Held-out lessons of each side below which nothing can be said. */
    static final int EACH = 10;

    /** A share of the harmful that may pass in addition. */
    static final double MISSED = 0.05;

    /** A share of the harmless that a machine may reject in addition. */
    static final double REJECTED = 0.02;

    /** Harmless sentences that may be held in addition. */
    static final int GREETINGS = 1;

    private HeadGate() {}

    /** Why heads do not go live. */
    enum Refusal {
        NOTHING_LEARNED,
        TOO_FEW_HELD_OUT,
        /** The loss is higher. */
        WORSE_SCORES,
        /** Harmful comments stand less before harmless ones. */
        WORSE_ORDER,
        /** More harmful comments would pass. */
        MISSES_MORE,
        /** A machine would reject more harmless comments. */
        REJECTS_MORE,
        /** Harmless sentences would not pass. */
        HOLDS_GREETINGS
    }

    /**
     * A reason with its figures in words.
     *
     * @param label the series that it is about; null if it is about all
     */
    record GateReason(Refusal refusal, @Nullable String label, String detail) {}

    /** The reasons against the heads; empty if they may go live. */
    static List<GateReason> reasons(Exam exam, boolean changed) {
        List<GateReason> reasons = new ArrayList<>();
        if (!changed) {
            reasons.add(new GateReason(
                    Refusal.NOTHING_LEARNED, null, "No head predicts unseen decisions better than before"));
        }
        if (exam.harmful() < EACH || exam.harmless() < EACH) {
            reasons.add(new GateReason(
                    Refusal.TOO_FEW_HELD_OUT,
                    null,
                    "%d harmful and %d harmless; each side needs %d".formatted(exam.harmful(), exam.harmless(), EACH)));
        }
        exam.series().forEach(series -> look(series, reasons));
        var rejected = exam.rejectedHarmless();
        if (rejected != null && rejected.change().value() > REJECTED) {
            reasons.add(new GateReason(Refusal.REJECTS_MORE, null, words(rejected)));
        }
        var greetings = exam.greetings();
        if (greetings.after() > greetings.before() + GREETINGS) {
            reasons.add(new GateReason(
                    Refusal.HOLDS_GREETINGS,
                    null,
                    "%d of %d, %d before".formatted(greetings.after(), greetings.count(), greetings.before())));
        }
        return List.copyOf(reasons);
    }

    private static void look(Exam.ExamSeries series, List<GateReason> reasons) {
        boolean summary = series.label().equals(Exam.ANY_HARM);
        var loss = series.loss();
        if (loss != null && (loss.change().low() > 0 || summary && loss.change().value() > 0)) {
            reasons.add(new GateReason(Refusal.WORSE_SCORES, series.label(), words(loss)));
        }
        var ranking = series.ranking();
        if (ranking != null && ranking.change().high() < 0) {
            reasons.add(new GateReason(Refusal.WORSE_ORDER, series.label(), words(ranking)));
        }
        var held = series.held();
        if (held != null && series.positive() >= EACH && held.change().value() < -MISSED) {
            reasons.add(new GateReason(Refusal.MISSES_MORE, series.label(), words(held)));
        }
    }

    private static String words(Measured measured) {
        return String.format(
                Locale.ROOT,
                "%.3f, before %.3f; change %.3f to %.3f",
                measured.after().value(),
                measured.before().value(),
                measured.change().low(),
                measured.change().high());
    }
}
