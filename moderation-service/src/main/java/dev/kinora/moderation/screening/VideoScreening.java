package dev.kinora.moderation.screening;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.queue.LeasedJob;
import dev.kinora.moderation.screening.queue.ScreeningJobs;
import dev.kinora.moderation.screening.stage.SecondLook;
import dev.kinora.moderation.screening.stage.Stages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
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

    /** A job with more attempts that did not end in good order has crashed its workers too often: a person gets it. */
    private static final int MAX_BEGUN = 12;

    private final ScreeningJobs jobs;
    private final Stages stages;
    private final SecondLook secondLook;
    private final ScreeningProgress progress;
    private final VideoSettlement settlement;
    private final Policies policies;
    private final ScreeningProperties properties;
    private final JsonMapper json;
    private final InstantSource clock;

    VideoScreening(
            ScreeningJobs jobs,
            Stages stages,
            SecondLook secondLook,
            ScreeningProgress progress,
            VideoSettlement settlement,
            Policies policies,
            ScreeningProperties properties,
            JsonMapper json,
            InstantSource clock) {
        this.jobs = jobs;
        this.stages = stages;
        this.secondLook = secondLook;
        this.progress = progress;
        this.settlement = settlement;
        this.policies = policies;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** Screens a video; returns the verdict, or empty if the job was put off. */
    Optional<Verdict> screen(LeasedJob job) {
        if (job.attempt() - job.deferrals() > MAX_BEGUN) {
            return Optional.of(settlement.handOver(job, Concern.Doubt.SCREENING_BROKE));
        }
        VideoTranscoded video;
        try {
            video = EventJson.read(job.payload().getBytes(StandardCharsets.UTF_8), VideoTranscoded.class);
        } catch (JacksonException e) {
            log.error("Cannot read the job of video {}", job.content().id(), e);
            return Optional.of(settlement.handOver(job, Concern.Doubt.JOB_UNREADABLE));
        }
        return screen(job, video);
    }

    private Optional<Verdict> screen(LeasedJob job, VideoTranscoded video) {
        List<StageReport> reports = new ArrayList<>(earlier(job));
        var tried = takeTried(reports);
        for (Stage stage : stages.inOrder()) {
            if (!known(reports).contains(stage)) {
                progress.begins(video, stage, reports.size(), stages.inOrder().size());
                var added = stages.look(stage, video, known(reports)).stream()
                        .map(report -> including(tried, report))
                        .toList();
                if (putOff(job, reports, added)) {
                    return Optional.empty();
                }
                reports.addAll(added);
                jobs.advance(job, json.writeValueAsString(reports), properties.lease());
            }
        }
        if (!known(reports).contains(Stage.SECOND_OPINION)) {
            secondLook.at(video, policies.active().rules(), reports).ifPresent(reports::add);
        }
        reports.sort(Comparator.comparing(StageReport::stage));
        return Optional.of(settlement.settle(job, video, reports));
    }

    private static Set<Stage> known(List<StageReport> reports) {
        return reports.stream().map(StageReport::stage).collect(Collectors.toSet());
    }

    /** Puts the job off if a required stage may have an answer later; returns whether it did. */
    private boolean putOff(LeasedJob job, List<StageReport> before, List<StageReport> added) {
        for (StageReport report : added) {
            var pause = pause(job, report);
            if (pause.isPresent()) {
                var kept = Deferral.kept(before, added, report);
                jobs.defer(job, json.writeValueAsString(kept), String.valueOf(report.cause()), pause.get());
                return true;
            }
        }
        return false;
    }

    /** Takes away the last report if its stage had no answer for a cause that may have passed: it is tried again. */
    private static @Nullable StageReport takeTried(List<StageReport> reports) {
        return !reports.isEmpty() && Deferral.passes(reports.getLast().cause()) ? reports.removeLast() : null;
    }

    /** The report with what the stage was billed before. */
    private static StageReport including(@Nullable StageReport tried, StageReport report) {
        return tried != null && tried.stage() == report.stage()
                ? report.taking(report.effort().including(tried.effort()))
                : report;
    }

    /** How long the job waits for an answer that a required stage may have later; empty to go on without it. */
    private Optional<Duration> pause(LeasedJob job, StageReport report) {
        return Deferral.passes(report.cause()) && policies.active().rules().requires(report.stage())
                ? Deferral.pause(
                        properties.retryDelay(),
                        properties.deferral(),
                        job.deferrals(),
                        job.deferredSince(),
                        clock.instant(),
                        RandomGenerator.getDefault())
                : Optional.empty();
    }

    private List<StageReport> earlier(LeasedJob job) {
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
}
