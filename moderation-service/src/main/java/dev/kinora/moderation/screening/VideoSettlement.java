package dev.kinora.moderation.screening;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Remarks;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.preservation.AwaitedDeletions;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.CreatorRecords;
import dev.kinora.moderation.screening.queue.LeasedJob;
import dev.kinora.moderation.screening.queue.ScreeningJobs;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Judges a video by the reports of the stages, and turns the verdict into a decision or a case. */
@Component
class VideoSettlement {

    private static final Logger log = LoggerFactory.getLogger(VideoSettlement.class);

    private final ScreeningJobs jobs;
    private final CaseIntake cases;
    private final AwaitedDeletions deletions;
    private final CreatorRecords creators;
    private final CategorySuggester suggester;
    private final Policies policies;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final InstantSource clock;

    VideoSettlement(
            ScreeningJobs jobs,
            CaseIntake cases,
            AwaitedDeletions deletions,
            CreatorRecords creators,
            CategorySuggester suggester,
            Policies policies,
            JsonMapper json,
            TransactionTemplate transaction,
            Ids ids,
            InstantSource clock) {
        this.jobs = jobs;
        this.cases = cases;
        this.deletions = deletions;
        this.creators = creators;
        this.suggester = suggester;
        this.policies = policies;
        this.json = json;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Settles a video under the active policy, and returns the verdict. */
    Verdict settle(LeasedJob job, VideoTranscoded video, List<StageReport> reports) {
        var policy = policies.active();
        var creator = video.author().accountId();
        var assessment = Assessment.of(ids.next(), job.content(), creator, reports, now())
                .by(creators.standing(creator, job.content()));
        return settle(job, Judgment.of(assessment, snapshot(video), policy, suggestion(video, reports, policy)));
    }

    /** Opens a case for a job that no stage can process, with what is known about the video. */
    Verdict handOver(LeasedJob job, Concern.Doubt breakdown) {
        var snapshot = whatIsReadable(job);
        var assessment =
                Assessment.broken(ids.next(), job.content(), snapshot.author().id(), breakdown, now());
        return settle(job, Judgment.ofBroken(assessment, snapshot, policyReference()));
    }

    private Verdict settle(LeasedJob job, Judgment judgment) {
        transaction.executeWithoutResult(status -> {
            jobs.finish(job);
            cases.settle(judgment);
            answerDeletion(job.content());
        });
        return judgment.verdict();
    }

    /** A deletion that waited for this is answered, unless another version is to be screened as well. */
    private void answerDeletion(ContentRef content) {
        if (deletions.contains(content.id()) && !jobs.isWaiting(content.kind(), content.id())) {
            deletions.screened(content.id());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The active policy; "unknown" if it cannot be read, because the video must reach a person anyway. */
    private String policyReference() {
        try {
            return policies.active().reference();
        } catch (RuntimeException e) {
            log.warn("Cannot read the policy", e);
            return Judgment.NO_POLICY;
        }
    }

    private ContentSnapshot whatIsReadable(LeasedJob job) {
        var payload = json.readTree(job.payload());
        return ContentSnapshot.ofUnreadable(
                job.content().id(),
                payload.path("author").path("accountId").asString(""),
                payload.path("text").path("title").asString(""));
    }

    /**
     * Prefers the category that the creator chose, then that of the vision model, then the one closest in meaning.
     */
    private Suggestion suggestion(VideoTranscoded video, List<StageReport> reports, Policy policy) {
        var seen = reports.stream()
                .map(StageReport::remarks)
                .filter(Objects::nonNull)
                .map(Remarks::suggestion)
                .findFirst()
                .orElse(Judgment.NO_SUGGESTION);
        String category = video.text().category();
        if (category == null) {
            category = seen.category();
        }
        if (category == null) {
            category = suggester
                    .suggest(video.text(), policy.rules().suggestionThreshold())
                    .orElse(null);
        }
        return new Suggestion(category, seen.hashtags());
    }

    private static ContentSnapshot snapshot(VideoTranscoded video) {
        var author = video.author();
        var captions = video.text().captions();
        return new ContentSnapshot(
                video.videoId(),
                new ContentSnapshot.Author(author.accountId(), author.handle(), author.displayName()),
                video.text().title(),
                video.text().description(),
                video.text().hashtags(),
                null,
                video.media().playbackId(),
                video.media().durationMs(),
                captions == null ? null : captions.text());
    }
}
