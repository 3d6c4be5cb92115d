package dev.kinora.moderation.screening;

import dev.kinora.events.EventJson;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.NewDecision.Evidence;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.screening.queue.LeasedJob;
import dev.kinora.moderation.screening.queue.ScreeningJobs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the stages on a video, stores their results, and settles it. Every failure leads to a person, never to a
 * publication.
 */
@Component
class VideoScreening {

    private static final Logger log = LoggerFactory.getLogger(VideoScreening.class);
    private static final String MEDIA_UNAVAILABLE = "MEDIA_UNAVAILABLE";

    /** A job with more attempts has crashed its workers too often and goes to a person. */
    private static final int MAX_BEGUN = 12;

    private final ScreeningJobs jobs;
    private final List<ScreeningStage> stages;
    private final Policies policies;
    private final Settlement settlement;
    private final ScreeningProperties properties;
    private final JsonMapper json;

    VideoScreening(
            ScreeningJobs jobs,
            List<ScreeningStage> stages,
            Policies policies,
            Settlement settlement,
            ScreeningProperties properties,
            JsonMapper json) {
        this.jobs = jobs;
        this.stages = List.copyOf(stages);
        this.policies = policies;
        this.settlement = settlement;
        this.properties = properties;
        this.json = json;
    }

    void screen(LeasedJob job) {
        if (job.attempt() > MAX_BEGUN) {
            settlement.handOver(job, Concern.Doubt.SCREENING_BROKE);
            return;
        }
        VideoTranscoded video;
        try {
            video = EventJson.read(job.payload().getBytes(StandardCharsets.UTF_8), VideoTranscoded.class);
        } catch (JacksonException e) {
            log.error("Cannot read the job of video {}", job.content().id(), e);
            settlement.handOver(job, Concern.Doubt.JOB_UNREADABLE);
            return;
        }
        screen(job, video, policies.active());
    }

    private void screen(LeasedJob job, VideoTranscoded video, Policy policy) {
        List<StageResult> results = new ArrayList<>(earlier(job));
        for (ScreeningStage stage : stages) {
            if (results.stream().noneMatch(known -> known.stage() == stage.stage())) {
                var result = look(stage, video, policy);
                if (MEDIA_UNAVAILABLE.equals(result.failure()) && job.attempt() < properties.attempts()) {
                    jobs.advance(job, json.writeValueAsString(results), properties.retryDelay());
                    return;
                }
                results.add(result);
                jobs.advance(job, json.writeValueAsString(results), properties.lease());
            }
        }
        settlement.settle(job, video, results, policy);
    }

    private List<StageResult> earlier(LeasedJob job) {
        if (job.progress() == null) {
            return List.of();
        }
        try {
            return json.readValue(job.progress(), new TypeReference<>() {});
        } catch (JacksonException e) {
            log.warn(
                    "Cannot read the progress of video {}; its stages run again",
                    job.content().id(),
                    e);
            return List.of();
        }
    }

    private static StageResult look(ScreeningStage stage, VideoTranscoded video, Policy policy) {
        try {
            return stage.look(video, policy.rules());
        } catch (MediaUnavailableException e) {
            log.warn("Stage {} has no media of video {}: {}", stage.stage(), video.videoId(), e.getMessage());
            return StageResult.failed(stage.stage(), MEDIA_UNAVAILABLE);
        } catch (RuntimeException | LinkageError e) {
            log.warn("Stage {} failed for video {}", stage.stage(), video.videoId(), e);
            return StageResult.failed(stage.stage(), "FAILED_" + stage.stage());
        }
    }

    /** Turns the results of the stages into a decision or a case. */
    @Component
    static class Settlement {

        private final ScreeningJobs jobs;
        private final CaseIntake cases;
        private final CategorySuggester suggester;
        private final Policies policies;
        private final JsonMapper json;
        private final TransactionTemplate transaction;

        Settlement(
                ScreeningJobs jobs,
                CaseIntake cases,
                CategorySuggester suggester,
                Policies policies,
                JsonMapper json,
                TransactionTemplate transaction) {
            this.jobs = jobs;
            this.cases = cases;
            this.suggester = suggester;
            this.policies = policies;
            this.json = json;
            this.transaction = transaction;
        }

        void settle(LeasedJob job, VideoTranscoded video, List<StageResult> results, Policy policy) {
            var signals = results.stream()
                    .flatMap(result -> result.signals().stream())
                    .toList();
            var evidence = new Evidence(policy.reference(), signals, suggestion(video, results, policy));
            Verdict verdict = VideoJudge.judge(policy.rules(), results);
            settle(job, new Assessment(job.content(), snapshot(video), verdict, evidence));
        }

        /** Opens a case for a job that no stage can process, with what is known about the video. */
        void handOver(LeasedJob job, Concern.Doubt doubt) {
            var evidence = new Evidence(policyReference(), List.of(), StageResult.NO_SUGGESTION);
            settle(job, new Assessment(job.content(), whatIsReadable(job), new Verdict.Review(doubt), evidence));
        }

        private void settle(LeasedJob job, Assessment assessment) {
            transaction.executeWithoutResult(status -> {
                jobs.finish(job);
                cases.settle(assessment);
            });
        }

        /** The active policy; "unknown" if it cannot be read, because the video must reach a person anyway. */
        private String policyReference() {
            try {
                return policies.active().reference();
            } catch (RuntimeException e) {
                log.warn("Cannot read the policy", e);
                return "unknown";
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
        private Suggestion suggestion(VideoTranscoded video, List<StageResult> results, Policy policy) {
            var seen = results.stream()
                    .map(StageResult::suggestion)
                    .filter(one -> one.category() != null || !one.hashtags().isEmpty())
                    .findFirst()
                    .orElse(StageResult.NO_SUGGESTION);
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
}
