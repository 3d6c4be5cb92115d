package dev.kinora.moderation.review.priority;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.policy.Thresholds;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * How little a machine knows about a case, from {@value #SURE} to {@value #UNSURE} in hundredths. Between the thresholds of the
 * policy it grows with the distance of the calibrated score to the nearer one: next to a threshold a machine nearly decides, in the
 * middle it knows least (uncertainty sampling; Lewis and Gale 1994). Without a score nothing is known. What a machine finds nothing
 * in is sure, although a person looks at it.
 */
public final class Uncertainty {

    /** A person is asked for another reason than doubt. */
    public static final int SURE = 100;

    /** Nothing is known. */
    public static final int UNSURE = 300;

    private Uncertainty() {}

    /**
     * The uncertainty of content that was screened.
     *
     * @param worst why a person has to look
     * @param signals what stands out
     * @param rules the rules of the policy, which are asked for where there are scores
     */
    public static int of(ContentKind kind, Concern worst, List<Signal> signals, Supplier<PolicyRules> rules) {
        return switch (worst) {
            case Concern.Publication publication -> SURE;
            case Concern.Harm(HarmCategory category) -> {
                double doubt = signals.isEmpty()
                        ? 1
                        : ofScores(kind, category, signals, rules.get()).orElse(1);
                yield SURE + (int) Math.round(doubt * (UNSURE - SURE));
            }
            case Concern.Reported reported -> UNSURE;
            case Concern.Contested contested -> UNSURE;
            case Concern.MissingStage missing -> UNSURE;
            case Concern.NoAnswer failure -> UNSURE;
            case Concern.Doubt doubt -> UNSURE;
            case Concern.Flood flood -> UNSURE;
        };
    }

    /** The largest doubt, 0 to 1, among the scores of a category that need a person; empty without such a score. */
    private static OptionalDouble ofScores(
            ContentKind kind, HarmCategory category, List<Signal> signals, PolicyRules rules) {
        return signals.stream()
                .filter(signal -> signal.category().equals(category.name()))
                .map(signal -> thresholds(kind, category, signal, rules)
                        .filter(thresholds -> signal.score() >= thresholds.review())
                        .map(thresholds -> doubt(signal.score(), thresholds))
                        .orElse(null))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
    }

    /** How far a score is from the nearer threshold, as a part of half the band: 0 to 1. */
    static double doubt(double score, Thresholds thresholds) {
        double half = (thresholds.reject() - thresholds.review()) / 2;
        double distance = Math.min(score - thresholds.review(), thresholds.reject() - score);
        return half <= 0 || distance <= 0 ? 0 : Math.min(distance / half, 1);
    }

    private static Optional<Thresholds> thresholds(
            ContentKind kind, HarmCategory category, Signal signal, PolicyRules rules) {
        var label = signal.label() == null ? "" : signal.label();
        if (kind == ContentKind.COMMENT) {
            return Arrays.stream(CommentLabel.values())
                    .filter(one -> one.name().equals(label))
                    .findFirst()
                    .map(rules.comments()::get);
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(signal.stage().name()))
                .findFirst()
                .flatMap(stage -> rules.videoThresholds(stage, label, category));
    }
}
