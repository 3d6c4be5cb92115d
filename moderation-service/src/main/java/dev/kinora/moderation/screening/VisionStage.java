package dev.kinora.moderation.screening;

import dev.kinora.events.moderation.Suggestion;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.vision.VideoModerator;
import dev.kinora.moderation.vision.VideoQuestion;
import dev.kinora.moderation.vision.VisionResult;
import dev.kinora.moderation.vision.VisionResult.Answer;
import dev.kinora.moderation.vision.VisionResult.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks the vision model about the video. */
@Component
@Order(3)
class VisionStage implements ScreeningStage {

    private final VideoModerator moderator;
    private final ScreeningMedia media;

    VisionStage(VideoModerator moderator, ScreeningMedia media) {
        this.moderator = moderator;
        this.media = media;
    }

    @Override
    public Stage stage() {
        return Stage.VISION;
    }

    @Override
    public StageResult look(VideoTranscoded video, PolicyRules rules) {
        var captions = video.text().captions();
        var words = new VideoQuestion.Words(
                video.text().title(),
                video.text().description(),
                video.text().hashtags(),
                video.text().category(),
                captions == null ? null : captions.text());
        boolean needsMedia = !moderator.provider().equals("local");
        var seen = needsMedia ? media.forVision(video.media().playbackId()) : ScreeningMedia.ForVision.NOTHING;
        var question = new VideoQuestion(video.videoId(), words, video.media().durationMs(), seen.media());
        return result(moderator.look(question), seen.whole());
    }

    private static StageResult result(VisionResult result, boolean whole) {
        return switch (result) {
            case NoAnswer none -> StageResult.failed(Stage.VISION, none.code(), none.urgent());
            case Answer answer ->
                new StageResult(
                        Stage.VISION,
                        null,
                        false,
                        concerns(answer, whole),
                        answer.findings().stream()
                                .map(finding -> signal(finding, answer.modelVersion()))
                                .toList(),
                        new Suggestion(
                                answer.suggestedCategories().stream()
                                        .findFirst()
                                        .orElse(null),
                                answer.hashtags()));
        };
    }

    private static List<Concern> concerns(Answer answer, boolean whole) {
        List<Concern> concerns = new ArrayList<>();
        if (!answer.safe()) {
            concerns.add(Concern.Doubt.VISION_UNSAFE);
        }
        if (answer.droppedCodes() > 0) {
            concerns.add(Concern.Doubt.UNKNOWN_CODES);
        }
        if (!whole) {
            concerns.add(Concern.Doubt.STILLS_ONLY);
        }
        return concerns;
    }

    private static Signal signal(VisionResult.Finding finding, String version) {
        return new Signal(
                Stage.VISION.name(),
                finding.category().name(),
                finding.score(),
                finding.startMs(),
                finding.endMs(),
                finding.evidence(),
                version);
    }
}
