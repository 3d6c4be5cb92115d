package dev.kinora.moderation.screening.stage;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Coverage;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.ListMatch;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.StageReport.State;
import dev.kinora.moderation.hash.ClipPrints;
import dev.kinora.moderation.hash.KnownVideos;
import dev.kinora.moderation.hash.ListUnavailableException;
import dev.kinora.moderation.hash.Recognition;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.FrameUnreadableException;
import dev.kinora.moderation.screening.media.MediaUnavailableException;
import dev.kinora.moderation.screening.media.ShownFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares the file and all its sampled frames with the hash list. It fails when the list or a frame cannot be read. */
@Component
@Order(1)
class HashStage implements FrameStage {

    /** The video waits for a while, and then goes to a person. */
    static final String LIST_UNAVAILABLE = "HASH_LIST_UNAVAILABLE";

    private static final Logger log = LoggerFactory.getLogger(HashStage.class);

    private static final String VERSION = "sha256+pdq256/2";

    private static final Effort EFFORT = Effort.of(VERSION);

    private static final long SECOND_MS = 1000;

    /** Time ranges per entry of the list. */
    private static final int MOST_RANGES = 20;

    private final KnownVideos known;

    HashStage(KnownVideos known) {
        this.known = known;
    }

    @Override
    public Stage stage() {
        return Stage.HASH;
    }

    @Override
    public FrameLook begin(VideoTranscoded video) {
        var prints = new ClipPrints(video.media().durationMs());
        return new FrameLook() {

            @Override
            public void take(List<ShownFrame> frames) {
                frames.forEach(frame -> prints.add(frame.atMs(), frame.picture()));
            }

            @Override
            public StageReport report() {
                return compared(video, prints);
            }
        };
    }

    @Override
    public StageReport without(VideoTranscoded video, RuntimeException failure) {
        throw failure instanceof FrameUnreadableException
                ? new MediaUnavailableException("A sampled frame is not readable", failure)
                : failure;
    }

    private StageReport compared(VideoTranscoded video, ClipPrints prints) {
        long durationMs = video.media().durationMs();
        var content = new ContentRef(video.videoId(), ContentKind.VIDEO, video.version());
        List<Finding> findings = new ArrayList<>();
        try {
            known.recognize(new KnownVideos.Video(content, video.author().accountId(), video.sourceSha256()), prints)
                    .forEach(recognition -> findings.addAll(findings(recognition, durationMs)));
        } catch (ListUnavailableException e) {
            log.warn("Video {} cannot be compared with the hash list", video.videoId(), e);
            return StageReport.failed(Stage.HASH, LIST_UNAVAILABLE);
        }
        if (prints.frames() == 0) {
            return withoutFrames(findings);
        }
        return StageReport.found(Stage.HASH, findings, List.of())
                .covering(Coverage.frames(prints.frames(), durationMs))
                .taking(EFFORT);
    }

    private static StageReport withoutFrames(List<Finding> findings) {
        return new StageReport(
                Stage.HASH,
                State.FAILED,
                LocalVisionStage.NO_FRAMES,
                false,
                List.of(),
                findings,
                List.of(),
                null,
                null,
                null,
                EFFORT);
    }

    /** One finding for a file; one per time range for frames. */
    private static List<Finding> findings(Recognition recognition, long durationMs) {
        if (recognition.spans().isEmpty()) {
            return List.of(finding(recognition, null, null));
        }
        var hits = recognition.spans().stream()
                .flatMap(HashStage::seconds)
                .map(atMs -> new FrameRanges.Hit(atMs, recognition.score()))
                .toList();
        return FrameRanges.of(hits, durationMs, MOST_RANGES).stream()
                .map(range -> finding(recognition, range.startMs(), range.endMs()))
                .toList();
    }

    /** Frames in a row match, so that all between them counts as matching. */
    private static Stream<Long> seconds(Recognition.Span span) {
        return LongStream.concat(
                        LongStream.iterate(span.fromMs(), atMs -> atMs < span.toMs(), atMs -> atMs + SECOND_MS),
                        LongStream.of(span.toMs()))
                .boxed();
    }

    private static Finding finding(Recognition recognition, @Nullable Long startMs, @Nullable Long endMs) {
        return new Finding(
                recognition.algorithm().name(),
                recognition.category(),
                recognition.score(),
                startMs,
                endMs,
                evidence(recognition.match()),
                VERSION,
                recognition.match());
    }

    private static String evidence(ListMatch match) {
        String what = match.wholeFile()
                ? "The file is on the hash list (entry %s)".formatted(match.entry())
                : "%d distinct of %d matching frames look like an entry of the hash list (%s, %d bits differ at the nearest%s)"
                        .formatted(
                                match.distinctFrames(),
                                match.frames(),
                                match.entry(),
                                match.distance(),
                                match.mirrored() ? ", mirrored" : "");
        return what
                + switch (match.standing()) {
                    case LISTED -> "";
                    case HELD_BACK -> "; the entry is held back because it matches suspiciously much";
                    case SAME_VIDEO -> "; the entry comes from an earlier version of this video";
                };
    }
}
