package dev.kinora.moderation.assessment;

import dev.kinora.moderation.policy.PolicyRules;
import java.util.List;
import java.util.Optional;

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
                    case VIDEO -> VideoJudge.judge(rules, assessment.stages());
                    case COMMENT -> CommentJudge.judge(rules, assessment);
                });
    }

    /** The verdict on content that could not be screened, which no policy can change; empty for all other content. */
    public static Optional<Verdict> withoutPolicy(Assessment assessment) {
        return assessment.breakdowns().isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict.Review(List.copyOf(assessment.breakdowns())));
    }
}
