package dev.kinora.moderation.comment;

import dev.kinora.events.EventJson;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.intake.LeaseLostException;
import dev.kinora.moderation.intake.LeasedJob;
import dev.kinora.moderation.intake.ScreeningJobs;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.review.Assessment;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.ContentSnapshot;
import dev.kinora.moderation.review.Verdict;
import dev.kinora.moderation.statement.NewDecision.Evidence;
import dev.kinora.moderation.statement.Signal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Classifies waiting comments in batches and settles each. Without an answer of the model a comment is for a person. */
@Service
class CommentScreening {

    private static final Logger log = LoggerFactory.getLogger(CommentScreening.class);
    private static final double NOTABLE = 0.05;
    private static final int ROUTINE = 0;

    private final ScreeningJobs jobs;
    private final CaseIntake cases;
    private final Policies policies;
    private final TextModel model;
    private final CommentProperties properties;
    private final TransactionTemplate transaction;
    private final Semaphore place = new Semaphore(1);

    CommentScreening(
            ScreeningJobs jobs,
            CaseIntake cases,
            Policies policies,
            TextModel model,
            CommentProperties properties,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.cases = cases;
        this.policies = policies;
        this.model = model;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Scheduled(fixedRateString = "${kinora.comments.poll:250ms}")
    void work() {
        if (model.status().state() == TextModel.State.LOADING || !place.tryAcquire()) {
            return;
        }
        try {
            List<LeasedJob> batch;
            do {
                batch = jobs.lease(ContentKind.COMMENT, properties.batch(), properties.lease());
                screen(batch);
            } while (batch.size() == properties.batch());
        } finally {
            place.release();
        }
    }

    private void screen(List<LeasedJob> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var comments = batch.stream().map(CommentScreening::comment).toList();
        var scores = score(comments.stream().map(CommentSubmitted::text).toList());
        var policy = policies.active();
        for (int i = 0; i < batch.size(); i++) {
            settle(batch.get(i), assess(batch.get(i), comments.get(i), scores == null ? null : scores.get(i), policy));
        }
    }

    private @Nullable List<TextScores> score(List<String> texts) {
        try {
            var scores = model.score(texts);
            return scores.size() == texts.size() ? scores : null;
        } catch (RuntimeException e) {
            log.warn("No answer from the text model for {} comments: {}", texts.size(), e.toString());
            return null;
        }
    }

    private Assessment assess(LeasedJob job, CommentSubmitted comment, @Nullable TextScores scores, Policy policy) {
        var snapshot = ContentSnapshot.comment(comment.videoId(), comment.authorId(), comment.text());
        var signals = scores == null ? List.<Signal>of() : signals(scores);
        var evidence = new Evidence(policy.reference(), signals, new Suggestion(null, List.of()));
        return new Assessment(job.content(), snapshot, verdict(comment, scores, policy), evidence);
    }

    private static Verdict verdict(CommentSubmitted comment, @Nullable TextScores scores, Policy policy) {
        if (scores == null) {
            return new Verdict.Review("CLASSIFIER_UNAVAILABLE", ROUTINE);
        }
        var verdict = CommentJudge.judge(policy.rules(), scores);
        if (verdict instanceof Verdict.Approve && !(scores.readable() && WritingSystem.isReadable(comment.text()))) {
            return new Verdict.Review("UNSUPPORTED_LANGUAGE", ROUTINE);
        }
        return verdict;
    }

    private List<Signal> signals(TextScores scores) {
        var version = model.status().model();
        return Arrays.stream(CommentLabel.values())
                .filter(label -> scores.of(label) >= NOTABLE)
                .map(label -> new Signal(
                        "COMMENT",
                        label.category().name(),
                        scores.of(label),
                        null,
                        null,
                        "Label " + label + " of the text model",
                        version))
                .toList();
    }

    private void settle(LeasedJob job, Assessment assessment) {
        try {
            transaction.executeWithoutResult(status -> {
                jobs.finish(job);
                cases.settle(assessment);
            });
        } catch (LeaseLostException e) {
            log.info("Comment {} was taken over: {}", job.content().id(), e.getMessage());
        }
    }

    private static CommentSubmitted comment(LeasedJob job) {
        return EventJson.read(job.payload().getBytes(StandardCharsets.UTF_8), CommentSubmitted.class);
    }
}
