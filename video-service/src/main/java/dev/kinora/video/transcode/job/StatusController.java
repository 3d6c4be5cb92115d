package dev.kinora.video.transcode.job;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoCatalog.VideoSummary;
import dev.kinora.video.catalog.VideoLifecycle;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.VideoState;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows owners and moderators the state of a video. */
@Tag(name = "videos")
@RestController
@RequestMapping("/api/v1/videos/{videoId}")
class StatusController {

    private final VideoCatalog catalog;
    private final VideoLifecycle lifecycle;
    private final TranscodeJobs jobs;

    StatusController(VideoCatalog catalog, VideoLifecycle lifecycle, TranscodeJobs jobs) {
        this.catalog = catalog;
        this.lifecycle = lifecycle;
        this.jobs = jobs;
    }

    /** The state of a video; {@code percent} is that of transcoding. */
    record VideoStatus(
            VideoState state,
            TranscodeStep step,
            int percent,
            @Nullable Long etaSeconds,
            @Nullable Failure error) {}

    /** The state after a request to transcode again. */
    record Retried(UUID id, VideoState state) {}

    @ProblemCodes("VIDEO_NOT_FOUND")
    @GetMapping("/status")
    VideoStatus status(@PathVariable UUID videoId, CurrentAccount account) {
        VideoSummary video = catalog.visible(videoId, account);
        boolean insider = video.ownerId().equals(account.id()) || account.hasAny(Role.MODERATOR, Role.SERVICE);
        if (!insider) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no video with this id that you may see.");
        }
        if (video.state().hasMedia()) {
            return new VideoStatus(video.state(), TranscodeStep.DONE, 100, null, video.failure());
        }
        return jobs.find(videoId)
                .map(job ->
                        new VideoStatus(video.state(), job.step(), job.percent(), job.etaSeconds(), video.failure()))
                .orElseGet(() -> new VideoStatus(video.state(), TranscodeStep.WAITING, 0, null, video.failure()));
    }

    @ProblemCodes({"NOT_RETRYABLE", "VIDEO_NOT_FOUND", "CONFLICT"})
    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Retried retry(@PathVariable UUID videoId, CurrentAccount account) {
        return new Retried(videoId, lifecycle.retry(videoId, account));
    }
}
