package dev.kinora.moderation.assessment;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Band;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.SecondOpinion;
import dev.kinora.moderation.policy.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges a video by the reports of the stages. It fails closed: a video is approved only if every stage that the policy
 * requires has answered without doubt, and no score of any stage reaches the review band. A stage that the policy does
 * not require can bring a video to a person by what it found, but not by having no answer. Whatever may be about harm to
 * children needs a person, whichever stage found it and whatever the others found. A frame that matches the hash list
 * rejects nothing by itself, whatever its score; two distinct ones may.
 */
final class VideoJudge {

    /** The lowest confidence with which a second opinion decides. */
    private static final double SURE = 0.8;

    private VideoJudge() {}

    static Verdict judge(PolicyRules rules, List<StageReport> reports) {
        var unanswered = unanswered(rules, reports);
        var notable = notable(rules, reports);
        List<Concern> concerns = new ArrayList<>(unanswered);
        notable.forEach(one -> concerns.add(new Concern.Harm(one.category())));
        reports.forEach(report -> concerns.addAll(words(rules, report)));
        reports.forEach(report -> concerns.addAll(doubts(rules, report)));
        if (reports.stream().anyMatch(report -> isUncovered(rules, report))) {
            concerns.add(Concern.Doubt.UNSUPPORTED_LANGUAGE);
        }
        if (concerns.isEmpty()) {
            return new Verdict.Approve();
        }
        if (!unanswered.isEmpty() || concerns.contains(Concern.CHILD_SAFETY)) {
            return new Verdict.Review(concerns);
        }
        return rejected(rules, notable, reports)
                .<Verdict>map(one -> new Verdict.Reject(ReasonCode.of(one.category())))
                .or(() -> agreed(rules, concerns, notable, reports))
                .orElseGet(() -> new Verdict.Review(concerns));
    }

    /**
     * Whether a second opinion may help: the vision model has answered, nothing else stands against the video, and what
     * it found lies between the bands.
     */
    static boolean isBetweenBands(PolicyRules rules, List<StageReport> reports) {
        return judge(rules, reports) instanceof Verdict.Review(var concerns)
                && isVisionAlone(rules, concerns, notable(rules, reports), reports);
    }

    /** Whether all concerns come from the answer of the vision model, and none of them is harm to children. */
    private static boolean isVisionAlone(
            PolicyRules rules, List<Concern> concerns, List<Notable> notable, List<StageReport> reports) {
        return notable.stream().allMatch(one -> one.stage() == Stage.VISION)
                && reports.stream().allMatch(report -> words(rules, report).isEmpty())
                && !concerns.contains(Concern.CHILD_SAFETY)
                && concerns.stream()
                        .allMatch(concern -> concern == Concern.Doubt.VISION_UNSAFE || concern instanceof Concern.Harm);
    }

    /**
     * What the first look and the second opinion agree on, where the policy lets them decide. A model that is unsure, or
     * that contradicts the first look, decides nothing.
     */
    private static Optional<Verdict> agreed(
            PolicyRules rules, List<Concern> concerns, List<Notable> notable, List<StageReport> reports) {
        if (rules.secondOpinion() != SecondOpinion.DECIDES || !isVisionAlone(rules, concerns, notable, reports)) {
            return Optional.empty();
        }
        boolean unsafe = concerns.contains(Concern.Doubt.VISION_UNSAFE);
        return reports.stream()
                .filter(report -> report.stage() == Stage.SECOND_OPINION)
                .map(StageReport::remarks)
                .flatMap(remarks -> Stream.ofNullable(remarks == null ? null : remarks.opinion()))
                .filter(opinion -> opinion.confidence() >= SURE)
                .findFirst()
                .flatMap(opinion -> switch (opinion.leaning()) {
                    case PUBLISH -> unsafe ? Optional.empty() : Optional.of(new Verdict.Approve());
                    case REFUSE ->
                        notable.stream()
                                .filter(one -> unsafe && rules.rejectsAlone(Stage.VISION, one.label(), one.category()))
                                .findFirst()
                                .map(one -> new Verdict.Reject(ReasonCode.of(one.category())));
                    case UNSURE -> Optional.empty();
                });
    }

    /** A finding outside the approve band. */
    private record Notable(Stage stage, String label, HarmCategory category, double score, Band band) {}

    /** Notable findings by decreasing score. */
    private static List<Notable> notable(PolicyRules rules, List<StageReport> reports) {
        return reports.stream()
                .flatMap(report -> report.findings().stream().map(finding -> notable(rules, report.stage(), finding)))
                .filter(one -> one.band() != Band.APPROVE)
                .sorted(Comparator.comparingDouble(Notable::score).reversed())
                .toList();
    }

    private static Notable notable(PolicyRules rules, Stage stage, Finding finding) {
        var band = rules.videoBand(stage, finding.label(), finding.category(), finding.score());
        if (band == Band.REJECT && !finding.mayReject()) {
            band = Band.REVIEW;
        }
        return new Notable(stage, finding.label(), finding.category(), finding.score(), band);
    }

    /** What the words may do; they have the thresholds of comments, and never reject by themselves. */
    private static List<Concern> words(PolicyRules rules, StageReport report) {
        return report.readings().stream()
                .flatMap(reading -> TextJudge.concerns(rules, reading.scores()).stream())
                .distinct()
                .toList();
    }

    private static Optional<Notable> rejected(PolicyRules rules, List<Notable> notable, List<StageReport> reports) {
        return notable.stream()
                .filter(one -> one.band() == Band.REJECT)
                .filter(one -> rules.rejectingStages().contains(one.stage()))
                .findFirst()
                .filter(one -> isPlausible(one, reports));
    }

    /**
     * Whether the finding is consistent: a vision model that calls a video safe and gives it a rejecting score
     * contradicts itself.
     */
    private static boolean isPlausible(Notable rejected, List<StageReport> reports) {
        return rejected.stage() != Stage.VISION
                || reports.stream()
                        .filter(report -> report.stage() == Stage.VISION)
                        .anyMatch(report -> report.doubts().contains(Concern.Doubt.VISION_UNSAFE));
    }

    private static List<Concern> doubts(PolicyRules rules, StageReport report) {
        return rules.requires(report.stage())
                ? report.doubts()
                : report.doubts().stream().filter(VideoJudge::isFinding).toList();
    }

    /** Whether a stage that must answer could not read some of the words. */
    private static boolean isUncovered(PolicyRules rules, StageReport report) {
        return rules.requires(report.stage())
                && report.readings().stream().anyMatch(reading -> !TextJudge.counts(rules, reading.scores()));
    }

    /** Whether a doubt is about the video rather than about the stage's own answer. */
    private static boolean isFinding(Concern doubt) {
        return doubt == Concern.Doubt.VISION_UNSAFE
                || doubt == Concern.Doubt.UNKNOWN_CODES
                || doubt == Concern.Doubt.INSTRUCTS_MODEL;
    }

    /** Required stages without an answer, and refusals that hint at severe content. */
    private static List<Concern> unanswered(PolicyRules rules, List<StageReport> reports) {
        var refused = reports.stream()
                .filter(report -> report.state() != StageReport.State.RAN)
                .filter(report -> report.urgent() || rules.requires(report.stage()))
                .map(StageReport::noAnswer);
        var missing = Arrays.stream(Stage.values())
                .filter(rules::requires)
                .filter(stage -> reports.stream().noneMatch(report -> report.stage() == stage))
                .map(Concern.MissingStage::new);
        return Stream.<Concern>concat(refused, missing).toList();
    }
}
