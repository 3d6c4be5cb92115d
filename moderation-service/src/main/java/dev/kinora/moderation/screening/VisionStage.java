package dev.kinora.moderation.screening;

import dev.kinora.events.moderation.Suggestion;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Coverage;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Remarks;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.vision.VideoModerator;
import dev.kinora.moderation.vision.VideoQuestion;
import dev.kinora.moderation.vision.VisionResult;
import dev.kinora.moderation.vision.VisionResult.Answer;
import dev.kinora.moderation.vision.VisionResult.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Asks the vision model about the video, in the words of the policy in force. */
class VisionStage implements ScreeningStage {

    private final VideoModerator moderator;
    private final ScreeningMedia media;
    private final Supplier<List<PolicyCategory>> categories;

    VisionStage(VideoModerator moderator, ScreeningMedia media, Supplier<List<PolicyCategory>> categories) {
        this.moderator = moderator;
        this.media = media;
        this.categories = categories;
    }

    @Override
    public Stage stage() {
        return Stage.VISION;
    }

    @Override
    public StageReport look(VideoTranscoded video) {
        long durationMs = video.media().durationMs();
        var captions = video.text().captions();
        var words = new VideoQuestion.Words(
                video.text().title(),
                video.text().description(),
                video.text().hashtags(),
                video.text().category(),
                captions == null ? null : captions.text());
        var seen = isThere() ? media.forVision(video.media().playbackId()) : ScreeningMedia.ForVision.NOTHING;
        var question = new VideoQuestion(video.videoId(), words, durationMs, categories.get(), seen.media());
        return report(moderator.look(question), seen, durationMs);
    }

    /** Whether there is a vision model, which needs the media. */
    private boolean isThere() {
        return !moderator.provider().equals("local");
    }

    private StageReport report(VisionResult result, ScreeningMedia.ForVision seen, long durationMs) {
        return switch (result) {
            case NoAnswer none ->
                isThere()
                        ? StageReport.failed(Stage.VISION, none.code(), none.urgent())
                        : StageReport.skipped(Stage.VISION, none.code());
            case Answer answer -> {
                var coverage = seen.whole()
                        ? Coverage.whole(durationMs)
                        : Coverage.frames(seen.media().size(), durationMs);
                var findings = answer.findings().stream()
                        .map(finding -> finding(finding, answer.source().version()))
                        .toList();
                var suggestion = new Suggestion(
                        answer.suggestedCategories().stream().findFirst().orElse(null), answer.hashtags());
                yield StageReport.found(Stage.VISION, findings, doubts(answer, seen.whole()))
                        .remarking(new Remarks(answer.reason(), answer.language(), suggestion))
                        .covering(coverage)
                        .taking(effort(answer));
            }
        };
    }

    private static Effort effort(Answer answer) {
        var source = answer.source();
        return new Effort(
                source.model(),
                source.prompt(),
                source.promptSha256(),
                source.promptTokens(),
                source.answerTokens(),
                0);
    }

    private static List<Concern> doubts(Answer answer, boolean whole) {
        List<Concern> doubts = new ArrayList<>();
        if (!answer.safe()) {
            doubts.add(Concern.Doubt.VISION_UNSAFE);
        }
        if (answer.instructsModel()) {
            doubts.add(Concern.Doubt.INSTRUCTS_MODEL);
        }
        if (answer.droppedCodes() > 0) {
            doubts.add(Concern.Doubt.UNKNOWN_CODES);
        }
        if (!whole) {
            doubts.add(Concern.Doubt.STILLS_ONLY);
        }
        return doubts;
    }

    private static Finding finding(VisionResult.Finding found, String version) {
        return new Finding(
                found.code(),
                found.category(),
                found.score(),
                found.startMs(),
                found.endMs(),
                found.evidence(),
                version);
    }
}
