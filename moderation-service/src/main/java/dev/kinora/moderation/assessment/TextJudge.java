package dev.kinora.moderation.assessment;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Band;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.moderation.text.WritingSystem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the scores of a text into a verdict. A label that is for people only never rejects by itself, and child safety
 * always goes to a person.
 */
public final class TextJudge {

    private TextJudge() {}

    /**
     * The verdict on a text with these scores. What the model cannot read is for a person, whatever its scores: they mean
     * nothing. Only the suspicion of harm to children is kept, which a person is to look at first.
     */
    public static Verdict judge(PolicyRules rules, TextScores scores, String text) {
        if (scores.readable() && WritingSystem.isReadable(text)) {
            return judge(rules, scores);
        }
        return concerns(rules, scores).contains(Concern.CHILD_SAFETY)
                ? new Verdict.Review(List.of(Concern.CHILD_SAFETY, Concern.Doubt.UNSUPPORTED_LANGUAGE))
                : new Verdict.Review(Concern.Doubt.UNSUPPORTED_LANGUAGE);
    }

    /** The verdict on these scores alone. */
    public static Verdict judge(PolicyRules rules, TextScores scores) {
        var concerns = concerns(rules, scores);
        if (concerns.isEmpty()) {
            return new Verdict.Approve();
        }
        if (concerns.contains(Concern.CHILD_SAFETY)) {
            return new Verdict.Review(concerns);
        }
        var rejected = Arrays.stream(CommentLabel.values())
                .filter(label -> rules.commentBand(label, scores.of(label)) == Band.REJECT)
                .max(byScore(scores));
        if (rejected.isPresent()) {
            return new Verdict.Reject(ReasonCode.of(rejected.get().category()));
        }
        var top = strongest(scores);
        if (rules.anyHarm().band(scores.anyHarm()) == Band.REJECT && rules.rejectsAlone(top)) {
            return new Verdict.Reject(ReasonCode.of(top.category()));
        }
        return new Verdict.Review(concerns);
    }

    /** The harm that these scores stand for, by falling score; empty when nobody has to act. */
    public static List<Concern> concerns(PolicyRules rules, TextScores scores) {
        return notable(rules, scores).stream()
                .<Concern>map(label -> new Concern.Harm(label.category()))
                .distinct()
                .toList();
    }

    /**
     * The labels whose scores are not in the approve band, by falling score. Where only the summary score is not, the
     * strongest label stands for it.
     */
    public static List<CommentLabel> notable(PolicyRules rules, TextScores scores) {
        var notable = Arrays.stream(CommentLabel.values())
                .filter(label -> rules.commentBand(label, scores.of(label)) != Band.APPROVE)
                .sorted(byScore(scores).reversed())
                .toList();
        return notable.isEmpty() && rules.anyHarm().band(scores.anyHarm()) != Band.APPROVE
                ? List.of(strongest(scores))
                : notable;
    }

    /** The label with the highest score. */
    public static CommentLabel strongest(TextScores scores) {
        return Arrays.stream(CommentLabel.values()).max(byScore(scores)).orElseThrow();
    }

    private static Comparator<CommentLabel> byScore(TextScores scores) {
        return Comparator.comparingDouble(scores::of);
    }
}
