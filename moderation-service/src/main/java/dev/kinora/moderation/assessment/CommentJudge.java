package dev.kinora.moderation.assessment;

import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import java.util.ArrayList;
import java.util.List;

/** Judges a comment by the scores of its text, and by the spam rules where they were asked. */
final class CommentJudge {

    private CommentJudge() {}

    static Verdict judge(PolicyRules rules, Assessment assessment) {
        var byText = assessment
                .report(Stage.TEXT)
                .map(report -> judge(rules, report))
                .orElseGet(() -> new Verdict.Review(new Concern.MissingStage(Stage.TEXT)));
        var floods = assessment.report(Stage.SPAM).map(StageReport::doubts).orElse(List.of());
        return floods.isEmpty() ? byText : withFloods(byText, floods);
    }

    private static Verdict judge(PolicyRules rules, StageReport text) {
        if (text.state() != StageReport.State.RAN || text.readings().isEmpty()) {
            return new Verdict.Review(Concern.ofCode(text.noAnswer().code()));
        }
        return TextJudge.judge(rules, text.readings().getFirst().scores());
    }

    /** A flood keeps a comment from being approved; it never makes a verdict milder. */
    private static Verdict withFloods(Verdict verdict, List<Concern> floods) {
        return switch (verdict) {
            case Verdict.Approve() -> new Verdict.Review(floods);
            case Verdict.Reject reject -> reject;
            case Verdict.Review(List<Concern> concerns) -> {
                var all = new ArrayList<>(concerns);
                all.addAll(floods);
                yield new Verdict.Review(all);
            }
        };
    }
}
