package dev.kinora.moderation.screening;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.Band;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides from the results of the stages. It fails closed: a video is approved only if every stage that the policy
 * requires has answered, none failed, none has a concern and no score reaches the review band. Whatever may be about
 * harm to children needs a person, whichever stage found it and whatever the others found.
 */
final class VideoJudge {

    private VideoJudge() {}

    static Verdict judge(PolicyRules rules, List<StageResult> results) {
        var unanswered = unanswered(rules, results);
        var notable = notable(rules, results);
        List<Concern> concerns = new ArrayList<>(unanswered);
        notable.forEach(one -> concerns.add(new Concern.Harm(one.category())));
        results.forEach(result -> concerns.addAll(result.concerns()));
        if (concerns.isEmpty()) {
            return new Verdict.Approve();
        }
        if (!unanswered.isEmpty() || concerns.contains(Concern.CHILD_SAFETY)) {
            return new Verdict.Review(concerns);
        }
        return rejected(rules, notable, results)
                .<Verdict>map(one -> new Verdict.Reject(ReasonCode.of(one.category())))
                .orElseGet(() -> new Verdict.Review(concerns));
    }

    /** A signal outside the approve band. */
    private record Notable(Stage stage, HarmCategory category, double score, Band band) {}

    /**
     * Notable signals by decreasing score. The text stage has its own thresholds and reports what exceeds them as
     * concerns.
     */
    private static List<Notable> notable(PolicyRules rules, List<StageResult> results) {
        return results.stream()
                .filter(result -> result.stage() != Stage.TEXT)
                .flatMap(result -> result.signals().stream().map(signal -> notable(rules, result.stage(), signal)))
                .filter(one -> one.band() != Band.APPROVE)
                .sorted(Comparator.comparingDouble(Notable::score).reversed())
                .toList();
    }

    private static Notable notable(PolicyRules rules, Stage stage, Signal signal) {
        var category = HarmCategory.valueOf(signal.category());
        return new Notable(stage, category, signal.score(), rules.videoBand(category, signal.score()));
    }

    private static Optional<Notable> rejected(PolicyRules rules, List<Notable> notable, List<StageResult> results) {
        return notable.stream()
                .filter(one -> one.band() == Band.REJECT)
                .filter(one -> rules.rejectingStages().contains(one.stage()))
                .findFirst()
                .filter(one -> isPlausible(one, results));
    }

    /**
     * Whether the signal is consistent: a vision model that calls a video safe and gives it a rejecting score
     * contradicts itself.
     */
    private static boolean isPlausible(Notable rejected, List<StageResult> results) {
        return rejected.stage() != Stage.VISION
                || results.stream()
                        .filter(result -> result.stage() == Stage.VISION)
                        .anyMatch(result -> result.concerns().contains(Concern.Doubt.VISION_UNSAFE));
    }

    private static List<Concern> unanswered(PolicyRules rules, List<StageResult> results) {
        List<Concern> unanswered = new ArrayList<>();
        for (var result : results) {
            if (result.failure() != null) {
                unanswered.add(new Concern.NoAnswer(result.failure(), result.urgent()));
            }
        }
        rules.requiredStages().stream()
                .sorted()
                .filter(stage -> results.stream().noneMatch(result -> result.stage() == stage))
                .forEach(stage -> unanswered.add(new Concern.MissingStage(stage)));
        return unanswered;
    }
}
