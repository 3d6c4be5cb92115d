package dev.kinora.moderation.comment;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.TextJudge;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.NewDecision.Evidence;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.moderation.text.TextReader.Reading;
import dev.kinora.moderation.text.TextScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assesses comments: the scores of the model, and the verdict of the policy on them. Without scores a person decides. */
@Component
class CommentAssessor {

    private static final double NOTABLE = 0.05;

    private final TextReader reader;
    private final Policies policies;

    CommentAssessor(TextReader reader, Policies policies) {
        this.reader = reader;
        this.policies = policies;
    }

    /**
     * A comment and its verdict.
     *
     * @param rewriteReason reason for which the policy returns it to its author; null if it does not
     */
    record Assessed(
            CommentSubmitted comment,
            Assessment assessment,
            @Nullable ReasonCode rewriteReason) {}

    /** Assesses a batch with one call of the model; the results are in the order of the comments. */
    List<Assessed> assess(List<CommentSubmitted> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        var readings = reader.read(comments.stream().map(CommentSubmitted::text).toList());
        var policy = policies.active();
        List<Assessed> all = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            var assessment = assess(comments.get(i), readings.get(i), policy);
            var reason = rewriteReason(assessment.verdict(), policy.rules()).orElse(null);
            all.add(new Assessed(comments.get(i), assessment, reason));
        }
        return all;
    }

    /**
     * The reason for which a text with this verdict may be returned to its author; empty if any of its concerns must be
     * seen by a person.
     */
    static Optional<ReasonCode> rewriteReason(Verdict verdict, PolicyRules rules) {
        return switch (verdict) {
            case Verdict.Approve() -> Optional.empty();
            case Verdict.Reject(ReasonCode reason) ->
                HarmCategory.ofCode(reason.name())
                        .filter(rules.rewritable()::contains)
                        .map(ReasonCode::of);
            case Verdict.Review(List<Concern> concerns) -> {
                var harms = concerns.stream().map(CommentAssessor::harm).toList();
                yield harms.stream()
                                .allMatch(harm -> harm.filter(rules.rewritable()::contains)
                                        .isPresent())
                        ? harms.getFirst().map(ReasonCode::of)
                        : Optional.empty();
            }
        };
    }

    private static Optional<HarmCategory> harm(Concern concern) {
        return switch (concern) {
            case Concern.Harm(HarmCategory category) -> Optional.of(category);
            case Concern.MissingStage _, Concern.NoAnswer _, Concern.Doubt _, Concern.Flood _ -> Optional.empty();
        };
    }

    private Assessment assess(CommentSubmitted comment, Reading reading, Policy policy) {
        var content = new ContentRef(comment.commentId(), ContentKind.COMMENT, comment.revision());
        var snapshot =
                ContentSnapshot.comment(comment.videoId(), comment.authorId(), comment.authorHandle(), comment.text());
        var scores = reading.scores();
        var verdict = scores == null
                ? new Verdict.Review(doubt(reading.trouble()))
                : TextJudge.judge(policy.rules(), scores, comment.text());
        var signals = scores == null ? List.<Signal>of() : signals(policy.rules(), scores);
        var evidence = new Evidence(policy.reference(), signals, new Suggestion(null, List.of()));
        return new Assessment(content, snapshot, verdict, evidence);
    }

    private static Concern.Doubt doubt(TextReader.@Nullable Trouble trouble) {
        return switch (trouble) {
            case TEXT_TOO_LONG -> Concern.Doubt.TEXT_TOO_LONG;
            case CLASSIFIER_UNAVAILABLE -> Concern.Doubt.CLASSIFIER_UNAVAILABLE;
            case null -> Concern.Doubt.CLASSIFIER_UNAVAILABLE;
        };
    }

    /** Every label that the verdict rests on, and those that a moderator may want to see. */
    private static List<Signal> signals(PolicyRules rules, TextScores scores) {
        var notable = TextJudge.notable(rules, scores);
        return Arrays.stream(CommentLabel.values())
                .filter(label -> notable.contains(label) || scores.of(label) >= NOTABLE)
                .map(label -> new Signal(
                        "COMMENT",
                        label.category().name(),
                        scores.of(label),
                        null,
                        null,
                        "Label " + label + " of the text model",
                        scores.model()))
                .toList();
    }
}
