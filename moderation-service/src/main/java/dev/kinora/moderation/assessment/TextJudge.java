package dev.kinora.moderation.assessment;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Band;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.moderation.text.WritingSystem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Turns the scores of a comment into a verdict. A label that is for people only never rejects by itself, and child safety
 * always goes to a person.
 */
public final class TextJudge {

    private static final int ROUTINE = 0;

    private TextJudge() {}

    /**
     * The verdict on a text with these scores. What the model cannot read is for a person, whatever its scores: they mean
     * nothing. Only the suspicion of harm to children is kept, which a person is to look at first.
     */
    public static Verdict judge(PolicyRules rules, TextScores scores, String text) {
        var verdict = judge(rules, scores);
        boolean readable = scores.readable() && WritingSystem.isReadable(text);
        return readable || verdict.equals(review(CommentLabel.S3))
                ? verdict
                : new Verdict.Review("UNSUPPORTED_LANGUAGE", ROUTINE);
    }

    /** The verdict on these scores alone. */
    public static Verdict judge(PolicyRules rules, TextScores scores) {
        if (rules.commentBand(CommentLabel.S3, scores.of(CommentLabel.S3)) != Band.APPROVE) {
            return review(CommentLabel.S3);
        }
        var top = strongest(scores);
        var worst = Arrays.stream(CommentLabel.values())
                .filter(label -> rules.commentBand(label, scores.of(label)) == Band.REJECT)
                .max(byScore(scores));
        if (worst.isPresent()) {
            return new Verdict.Reject(ReasonCode.of(worst.get().category()));
        }
        var summary = rules.anyHarm().band(scores.anyHarm());
        if (summary == Band.REJECT && rules.rejectsAlone(top)) {
            return new Verdict.Reject(ReasonCode.of(top.category()));
        }
        return Arrays.stream(CommentLabel.values())
                .filter(label -> rules.commentBand(label, scores.of(label)) == Band.REVIEW)
                .max(byScore(scores))
                .or(() -> summary == Band.APPROVE ? Optional.empty() : Optional.of(top))
                .<Verdict>map(TextJudge::review)
                .orElseGet(Verdict.Approve::new);
    }

    /** The label with the highest score. */
    static CommentLabel strongest(TextScores scores) {
        return Arrays.stream(CommentLabel.values()).max(byScore(scores)).orElseThrow();
    }

    private static Comparator<CommentLabel> byScore(TextScores scores) {
        return Comparator.comparingDouble(scores::of);
    }

    private static Verdict review(CommentLabel label) {
        return new Verdict.Review(
                "SCORE_" + label.category(), 100 * label.category().severity());
    }
}
