package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Coverage;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.FrameScores;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.picture.PictureModel;
import dev.kinora.moderation.picture.PictureModelUnavailableException;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.FrameUnreadableException;
import dev.kinora.moderation.screening.media.ShownFrame;
import dev.kinora.visionclassifier.Category;
import dev.kinora.visionclassifier.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks for nudity in the sampled frames with the built-in model, which sees nothing else. The frames are scored some at a
 * time. Every score is kept; findings are what a moderator sees, and what the policy judges.
 */
@Component
@Order(3)
class LocalVisionStage implements FrameStage {

    /** Lower scores are no findings. Thresholds of the policy below it have no effect. */
    static final double FLOOR = 0.4;

    static final String UNAVAILABLE = "LOCAL_VISION_UNAVAILABLE";
    static final String UNREADABLE = "FRAME_UNREADABLE";
    static final String NO_FRAMES = "NO_FRAMES";

    /** Ranges per class; the scores of all frames are kept anyway. */
    private static final int MOST_RANGES = 20;

    private static final Logger log = LoggerFactory.getLogger(LocalVisionStage.class);

    private static final List<Category> HARMFUL = List.of(Category.PORN, Category.HENTAI, Category.SEXY);

    private final PictureModel model;

    LocalVisionStage(PictureModel model) {
        this.model = model;
    }

    @Override
    public Stage stage() {
        return Stage.LOCAL_VISION;
    }

    @Override
    public FrameLook begin(VideoTranscoded video) {
        if (model.status().state() == PictureModel.State.UNAVAILABLE) {
            return FrameLook.closed(StageReport.skipped(Stage.LOCAL_VISION, UNAVAILABLE));
        }
        List<Seen> seen = new ArrayList<>();
        return new FrameLook() {

            @Override
            public void take(List<ShownFrame> frames) {
                seen.addAll(score(frames));
            }

            @Override
            public StageReport report() {
                return scored(seen, video.media().durationMs());
            }
        };
    }

    @Override
    public StageReport without(VideoTranscoded video, RuntimeException failure) {
        return switch (failure) {
            case PictureModelUnavailableException _ -> StageReport.skipped(Stage.LOCAL_VISION, UNAVAILABLE);
            case FrameUnreadableException unreadable -> {
                log.warn("Stage {} cannot look at video {}", Stage.LOCAL_VISION, video.videoId(), unreadable);
                yield StageReport.failed(Stage.LOCAL_VISION, UNREADABLE);
            }
            default -> throw failure;
        };
    }

    private StageReport scored(List<Seen> seen, long durationMs) {
        if (seen.isEmpty()) {
            return StageReport.failed(Stage.LOCAL_VISION, NO_FRAMES);
        }
        var version = model.status().model();
        return StageReport.found(Stage.LOCAL_VISION, findings(seen, durationMs, version), List.of())
                .scoring(scores(seen))
                .covering(Coverage.frames(seen.size(), durationMs))
                .taking(Effort.of(version));
    }

    /** The scores of a frame. */
    private record Seen(long atMs, Scores scores) {}

    private List<Seen> score(List<ShownFrame> frames) {
        var scores = model.classify(frames.stream().map(ShownFrame::picture).toList());
        List<Seen> seen = new ArrayList<>(frames.size());
        for (int i = 0; i < frames.size(); i++) {
            seen.add(new Seen(frames.get(i).atMs(), scores.get(i)));
        }
        return seen;
    }

    private static List<Finding> findings(List<Seen> seen, long durationMs, String version) {
        List<Finding> findings = new ArrayList<>();
        for (var category : HARMFUL) {
            var hits = seen.stream()
                    .map(one -> new FrameRanges.Hit(
                            one.atMs(), FrameScores.rounded(one.scores().probability(category))))
                    .filter(hit -> !(hit.score() < FLOOR)) // NaN is a finding
                    .toList();
            FrameRanges.of(hits, durationMs, MOST_RANGES).stream()
                    .map(range -> finding(category, range, version))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static Finding finding(Category category, FrameRanges.Range range, String version) {
        var frames = range.frames() == 1 ? "A frame looks" : range.frames() + " frames look";
        return new Finding(
                category.name(),
                HarmCategory.SEXUAL_CONTENT,
                range.score(),
                range.startMs(),
                range.endMs(),
                frames + " like " + words(category) + " to the local model.",
                version);
    }

    private static String words(Category category) {
        return switch (category) {
            case PORN -> "nudity or sexual acts";
            case HENTAI -> "a drawing of sexual content";
            case SEXY -> "something suggestive";
            case DRAWING, NEUTRAL -> "something harmless";
        };
    }

    private static FrameScores scores(List<Seen> seen) {
        return new FrameScores(
                Arrays.stream(Category.values()).map(Category::name).toList(),
                seen.stream().map(Seen::atMs).toList(),
                seen.stream().map(one -> row(one.scores())).toList());
    }

    private static List<Double> row(Scores scores) {
        return Arrays.stream(Category.values())
                .map(category -> (double) scores.probability(category))
                .toList();
    }
}
