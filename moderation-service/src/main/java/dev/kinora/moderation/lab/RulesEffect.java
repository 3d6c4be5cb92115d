package dev.kinora.moderation.lab;

import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.evaluation.HumanLabel;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.lab.SimulationResult.Effect;
import org.jspecify.annotations.Nullable;

/** Counts what a set of rules leads to, and how that agrees with what people decided. */
final class RulesEffect {

    private final Rate.Count precision = new Rate.Count();
    private final Rate.Count recall = new Rate.Count();
    private long approve;
    private long review;
    private long reject;

    void add(Verdict verdict, @Nullable HumanLabel label) {
        switch (verdict) {
            case Verdict.Approve _ -> approve++;
            case Verdict.Review _ -> review++;
            case Verdict.Reject _ -> reject++;
        }
        if (label == null) {
            return;
        }
        boolean stopped = !(verdict instanceof Verdict.Approve);
        if (stopped) {
            precision.add(label.harmful(), label.weight());
        }
        if (label.harmful()) {
            recall.add(stopped, label.weight());
        }
    }

    Effect effect(double days) {
        return new Effect(
                approve,
                review,
                reject,
                days > 0 ? review / days : null,
                precision.rate().orElse(null),
                recall.rate().orElse(null));
    }
}
