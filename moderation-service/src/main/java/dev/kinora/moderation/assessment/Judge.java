package dev.kinora.moderation.assessment;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.SecondOpinion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Draws the verdict from an assessment and a policy. A pure function: no clock, no database, no model, so the same
 * assessment under the same policy version always has the same verdict.
 */
public final class Judge {

    private Judge() {}

    /** The verdict. Fails closed: whatever is missing or doubtful is for a person. */
    public static Verdict judge(Assessment assessment, PolicyRules rules) {
        return withoutPolicy(assessment)
                .orElseGet(() -> switch (assessment.content().kind()) {
                    case VIDEO -> Publication.judge(rules, assessment);
                    case COMMENT -> CommentJudge.judge(rules, assessment);
                });
    }

    /**
     * Whether a second opinion about a video is asked for: the policy wants it, and what the stages found lies between
     * the bands.
     */
    public static boolean wantsSecondOpinion(PolicyRules rules, List<StageReport> stages) {
        return rules.secondOpinion() != SecondOpinion.OFF && VideoJudge.isBetweenBands(rules, stages);
    }

    /**
     * The probability with which chance alone brings this video to a person; empty if chance does not matter to it.
     */
    public static OptionalDouble propensity(Assessment assessment, PolicyRules rules) {
        return withoutPolicy(assessment).isEmpty() && assessment.content().kind() == ContentKind.VIDEO
                ? Publication.propensity(rules, assessment)
                : OptionalDouble.empty();
    }

    /** The verdict on content that could not be screened, which no policy can change; empty for all other content. */
    public static Optional<Verdict> withoutPolicy(Assessment assessment) {
        return assessment.breakdowns().isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict.Review(List.copyOf(assessment.breakdowns())));
    }
}
