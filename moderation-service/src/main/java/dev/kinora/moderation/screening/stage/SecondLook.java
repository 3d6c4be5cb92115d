package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Judge;
import dev.kinora.moderation.assessment.Remarks;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.ScreeningMedia;
import dev.kinora.moderation.vision.SecondOpinionResult.Given;
import dev.kinora.moderation.vision.SecondOpinionResult.None;
import dev.kinora.moderation.vision.VideoModerator;
import dev.kinora.moderation.vision.VideoQuestion;
import dev.kinora.moderation.vision.VisionResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the vision model for a second opinion about a video that falls between the bands. Never required. */
@Component
public class SecondLook {

    private static final Logger log = LoggerFactory.getLogger(SecondLook.class);

    private final VideoModerator moderator;
    private final ScreeningMedia media;
    private final VisionBudget budget;

    SecondLook(VideoModerator moderator, ScreeningMedia media, VisionBudget budget) {
        this.moderator = moderator;
        this.media = media;
        this.budget = budget;
    }

    /** The report of the second opinion; empty if none is wanted. */
    public Optional<StageReport> at(VideoTranscoded video, PolicyRules rules, List<StageReport> reports) {
        if (!Judge.wantsSecondOpinion(rules, reports)) {
            return Optional.empty();
        }
        long begin = System.nanoTime();
        StageReport report = report(video, rules, reports);
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        return Optional.of(report.taking(report.effort().lasting(millis)));
    }

    private StageReport report(VideoTranscoded video, PolicyRules rules, List<StageReport> reports) {
        if (!budget.take(video.videoId(), video.author().accountId())) {
            return StageReport.failed(Stage.SECOND_OPINION, VisionStage.SHARE_SPENT);
        }
        try {
            return switch (moderator.weigh(question(video, rules), claims(reports))) {
                case None(String code, boolean urgent, var bill) ->
                    StageReport.failed(Stage.SECOND_OPINION, code, urgent).taking(Effort.NONE.billed(bill));
                case Given(var opinion, var source) ->
                    StageReport.found(Stage.SECOND_OPINION, List.of(), List.of())
                            .remarking(Remarks.of(opinion))
                            .taking(source.effort());
            };
        } catch (RuntimeException e) {
            log.warn("There is no second opinion about video {}", video.videoId(), e);
            return StageReport.failed(Stage.SECOND_OPINION, "FAILED_" + Stage.SECOND_OPINION);
        }
    }

    private VideoQuestion question(VideoTranscoded video, PolicyRules rules) {
        return new VideoQuestion(
                video.videoId(),
                VisionStage.words(video),
                video.media().durationMs(),
                rules.categories(),
                media.forVision(video.media().playbackId()).media());
    }

    private static List<VisionResult.Finding> claims(List<StageReport> reports) {
        return reports.stream()
                .filter(report -> report.stage() == Stage.VISION)
                .flatMap(report -> report.findings().stream())
                .map(found -> new VisionResult.Finding(
                        found.label(), found.category(), found.score(), found.startMs(), found.endMs(), ""))
                .toList();
    }
}
