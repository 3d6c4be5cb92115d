package dev.kinora.moderation.comment;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.moderation.text.TextReader.Trouble;
import dev.kinora.starter.time.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Assesses comments: the scores of the model, and the verdict of the policy on them. Without scores a person decides. */
@Component
class CommentAssessor {

    private final TextReader reader;
    private final Policies policies;
    private final Ids ids;
    private final InstantSource clock;

    CommentAssessor(TextReader reader, Policies policies, Ids ids, InstantSource clock) {
        this.reader = reader;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    /** A comment, what the model said about its text, and the policy that was active then. */
    record Assessed(CommentSubmitted comment, StageReport text, Policy policy) {}

    /** Scores a batch with one call of the model; the results are in the order of the comments. */
    List<Assessed> assess(List<CommentSubmitted> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        long begin = System.nanoTime();
        var readings = reader.read(comments.stream().map(CommentSubmitted::text).toList());
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis() / comments.size();
        var policy = policies.active();
        List<Assessed> all = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            var comment = comments.get(i);
            all.add(new Assessed(comment, report(comment.text(), readings.get(i), millis), policy));
        }
        return all;
    }

    /** Judges a comment by its text and by what the spam rules say. */
    Judgment judge(Assessed assessed, StageReport spam) {
        var comment = assessed.comment();
        var content = new ContentRef(comment.commentId(), ContentKind.COMMENT, comment.revision());
        var assessment = Assessment.of(
                ids.next(),
                content,
                comment.authorId(),
                List.of(assessed.text(), spam),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var snapshot =
                ContentSnapshot.comment(comment.videoId(), comment.authorId(), comment.authorHandle(), comment.text());
        return Judgment.of(assessment, snapshot, assessed.policy(), Judgment.NO_SUGGESTION);
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
            case Concern.MissingStage _,
                    Concern.NoAnswer _,
                    Concern.Doubt _,
                    Concern.Flood _,
                    Concern.Publication _,
                    Concern.Reported _,
                    Concern.Contested _ -> Optional.empty();
        };
    }

    private static StageReport report(String text, TextReader.Reading reading, long millis) {
        var scores = reading.scores();
        if (scores == null) {
            var trouble = reading.trouble() == null ? Trouble.CLASSIFIER_UNAVAILABLE : reading.trouble();
            return StageReport.failed(Stage.TEXT, trouble.name()).taking(Effort.NONE.lasting(millis));
        }
        var piece = new Reading(Reading.Part.COMMENT, 0, text.length(), scores.about(text));
        return StageReport.read(Stage.TEXT, List.of(piece), List.of())
                .taking(Effort.of(scores.model()).lasting(millis));
    }
}
