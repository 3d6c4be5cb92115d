package dev.kinora.moderation.assessment;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Band;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.UncoveredLanguage;
import dev.kinora.moderation.text.TextScores;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the scores of a text into a verdict. A label that is only for review never rejects by itself, and suspected
 * harm to children always needs a person.
 */
public final class TextJudge {

    private TextJudge() {}

    /**
     * The verdict on the scores of a text. If the model cannot read the text, its scores mean nothing and a person
     * reviews it; only suspected harm to children is kept as a further concern, because such a case comes first.
     */
    public static Verdict judge(PolicyRules rules, TextScores scores) {
        return scores.readable() && counts(rules, scores) ? ofReadable(rules, scores) : ofUnreadable(rules, scores);
    }

    /** Whether scores mean something to the policy: the model knows the language, or the policy does not mind. */
    static boolean counts(PolicyRules rules, TextScores scores) {
        return scores.covered() || rules.uncoveredLanguage() == UncoveredLanguage.SCORE;
    }

    private static Verdict ofUnreadable(PolicyRules rules, TextScores scores) {
        return concerns(rules, scores).contains(Concern.CHILD_SAFETY)
                ? new Verdict.Review(List.of(Concern.CHILD_SAFETY, Concern.Doubt.UNSUPPORTED_LANGUAGE))
                : new Verdict.Review(Concern.Doubt.UNSUPPORTED_LANGUAGE);
    }

    private static Verdict ofReadable(PolicyRules rules, TextScores scores) {
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

    /** The harm that the scores indicate, by decreasing score; empty if all are in the approve band. */
    public static List<Concern> concerns(PolicyRules rules, TextScores scores) {
        return notable(rules, scores).stream()
                .<Concern>map(label -> new Concern.Harm(label.category()))
                .distinct()
                .toList();
    }

    /**
     * The labels outside the approve band, by decreasing score. If only the summary score is outside, the strongest
     * label.
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
