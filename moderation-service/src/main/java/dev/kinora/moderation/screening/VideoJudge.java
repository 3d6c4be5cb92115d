package dev.kinora.moderation.screening;

import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.Band;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides from what the stages found. It fails closed: a video is approved only when every stage that the policy needs has
 * answered, none of them failed, none has a concern and no score reaches the review band.
 */
final class VideoJudge {

    private static final int AT_ONCE = 300;
    private static final int STEP = 100;

    private VideoJudge() {}

    static Verdict judge(PolicyRules rules, List<StageResult> results) {
        var notable = notable(rules, results);
        int priority = priority(results, notable);
        if (notable.stream().anyMatch(one -> one.category() == HarmCategory.CHILD_SAFETY)) {
            return new Verdict.Review(Verdict.Review.CHILD_SAFETY, AT_ONCE);
        }
        var missing = missing(rules, results);
        if (missing.isPresent()) {
            return new Verdict.Review(missing.get(), priority);
        }
        var rejected = notable.stream()
                .filter(one -> one.band() == Band.REJECT)
                .filter(one -> rules.rejectingStages().contains(one.stage()))
                .max(Comparator.comparingDouble(Notable::score));
        if (rejected.isPresent() && isPlausible(rejected.get(), results)) {
            return new Verdict.Reject(ReasonCode.of(rejected.get().category()));
        }
        return reviewReason(results, notable)
                .<Verdict>map(reason -> new Verdict.Review(reason, priority))
                .orElseGet(Verdict.Approve::new);
    }

    /** A signal that is not in the approve band. */
    private record Notable(Stage stage, HarmCategory category, double score, Band band) {}

    private static List<Notable> notable(PolicyRules rules, List<StageResult> results) {
        return results.stream()
                .filter(result -> result.stage() != Stage.TEXT)
                .flatMap(result -> result.signals().stream().map(signal -> notable(rules, result.stage(), signal)))
                .filter(one -> one.band() != Band.APPROVE)
                .toList();
    }

    private static Notable notable(PolicyRules rules, Stage stage, Signal signal) {
        var category = HarmCategory.valueOf(signal.category());
        return new Notable(stage, category, signal.score(), rules.videoBand(category, signal.score()));
    }

    /** A vision model that calls a video safe and gives it a rejecting score contradicts itself. */
    private static boolean isPlausible(Notable rejected, List<StageResult> results) {
        return rejected.stage() != Stage.VISION
                || results.stream()
                        .anyMatch(result -> result.stage() == Stage.VISION && "VISION_UNSAFE".equals(result.concern()));
    }

    private static Optional<String> missing(PolicyRules rules, List<StageResult> results) {
        Stream<String> failed = results.stream().map(StageResult::failure).filter(Objects::nonNull);
        Stream<String> absent = rules.requiredStages().stream()
                .sorted()
                .filter(stage -> results.stream().noneMatch(result -> result.stage() == stage))
                .map(stage -> "MISSING_" + stage);
        return Stream.concat(failed, absent).findFirst();
    }

    private static Optional<String> reviewReason(List<StageResult> results, List<Notable> notable) {
        return notable.stream()
                .max(Comparator.comparingDouble(Notable::score))
                .map(one -> "SCORE_" + one.category())
                .or(() -> results.stream()
                        .map(StageResult::concern)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private static int priority(List<StageResult> results, List<Notable> notable) {
        if (results.stream().anyMatch(StageResult::urgent)) {
            return AT_ONCE;
        }
        var fromScores = notable.stream().map(Notable::category);
        var fromConcerns = results.stream()
                .map(StageResult::concern)
                .filter(Objects::nonNull)
                .flatMap(concern -> HarmCategory.ofCode(concern.replace("SCORE_", "")).stream());
        return Stream.concat(fromScores, fromConcerns)
                .mapToInt(category -> category.severity() * STEP)
                .max()
                .orElse(0);
    }
}
