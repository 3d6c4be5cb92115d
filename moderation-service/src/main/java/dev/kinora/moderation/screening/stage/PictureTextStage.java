package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Coverage;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.Reading.Part;
import dev.kinora.moderation.assessment.Reading.Seen;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.picture.PictureModelUnavailableException;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.FrameUnreadableException;
import dev.kinora.moderation.screening.media.ShownFrame;
import dev.kinora.moderation.screening.stage.SeenPassages.Passage;
import dev.kinora.moderation.text.TextModelUnavailableException;
import dev.kinora.moderation.text.TextPieces;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.moderation.text.TextScores;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads the words in the picture and scores them with the text model. What is seen at the same time is a passage, which is
 * scored by itself; passages that follow each other are scored together as well, because captions of short videos show
 * a sentence word by word.
 */
@Component
@Order(4)
class PictureTextStage implements FrameStage {

    static final String UNAVAILABLE = "PICTURE_TEXT_UNAVAILABLE";
    static final String TOO_SLOW = "PICTURE_TEXT_TOO_SLOW";
    static final String UNREADABLE = "FRAME_UNREADABLE";
    static final String NO_FRAMES = "NO_FRAMES";
    static final String NO_SCORES = "CLASSIFIER_UNAVAILABLE";

    private static final Logger log = LoggerFactory.getLogger(PictureTextStage.class);

    private final FrameReading frames;
    private final TextReader reader;

    PictureTextStage(FrameReading frames, TextReader reader) {
        this.frames = frames;
        this.reader = reader;
    }

    @Override
    public Stage stage() {
        return Stage.PICTURE_TEXT;
    }

    @Override
    public FrameLook begin(VideoTranscoded video) {
        var run = frames.begin();
        return new FrameLook() {

            @Override
            public boolean isOpen() {
                return run.isOpen();
            }

            @Override
            public void take(List<ShownFrame> some) {
                some.forEach(run::take);
            }

            @Override
            public StageReport report() {
                long durationMs = video.media().durationMs();
                var read = run.result(durationMs);
                return read.complete() && read.frames() == 0
                        ? StageReport.failed(Stage.PICTURE_TEXT, NO_FRAMES)
                        : PictureTextStage.this.report(read, durationMs);
            }
        };
    }

    @Override
    public StageReport without(VideoTranscoded video, RuntimeException failure) {
        return switch (failure) {
            case PictureModelUnavailableException none -> {
                log.warn(
                        "Stage {} cannot read in video {}: {}", Stage.PICTURE_TEXT, video.videoId(), none.getMessage());
                yield StageReport.skipped(Stage.PICTURE_TEXT, UNAVAILABLE);
            }
            case FrameUnreadableException unreadable -> {
                log.warn("Stage {} cannot look at video {}", Stage.PICTURE_TEXT, video.videoId(), unreadable);
                yield StageReport.failed(Stage.PICTURE_TEXT, UNREADABLE);
            }
            case TextModelUnavailableException _ -> StageReport.failed(Stage.PICTURE_TEXT, NO_SCORES);
            default -> throw failure;
        };
    }

    private StageReport report(FrameReading.Result read, long durationMs) {
        var report = read.complete()
                ? StageReport.read(Stage.PICTURE_TEXT, readings(read.passages()), List.of())
                : StageReport.failed(Stage.PICTURE_TEXT, TOO_SLOW).reading(readings(read.passages()));
        return report.finding(spam(read.passages()))
                .covering(Coverage.frames(read.frames(), durationMs))
                .taking(Effort.of(read.version()));
    }

    private List<Reading> readings(List<Passage> passages) {
        List<Reading> readings = new ArrayList<>();
        int from = 0;
        for (var passage : passages) {
            int to = from + passage.words().length();
            var seen = new Seen(passage.words(), passage.startMs(), passage.endMs(), passage.confidence());
            readings.add(new Reading(Part.PICTURE, from, to, scores(passage), seen));
            from = to + 1;
        }
        readings.addAll(sequences(passages));
        return readings;
    }

    /** The worst of what may stand there. */
    private TextScores scores(Passage passage) {
        List<String> texts = new ArrayList<>(passage.variants());
        texts.add(passage.words());
        return TextScores.worst(reader.scores(texts));
    }

    /** The pieces of all passages one after another, as far as a piece has a part in two of them. */
    private List<Reading> sequences(List<Passage> passages) {
        var all = String.join("\n", passages.stream().map(Passage::words).toList());
        List<Reading> readings = new ArrayList<>();
        for (var piece : TextPieces.placed(all)) {
            var parts = within(passages, piece.from(), piece.to());
            if (parts.size() > 1) {
                var scores = reader.scores(List.of(piece.text())).getFirst();
                readings.add(new Reading(Part.PICTURE, piece.from(), piece.to(), scores, around(parts)));
            }
        }
        return readings;
    }

    private static List<Passage> within(List<Passage> passages, int from, int to) {
        List<Passage> parts = new ArrayList<>();
        int start = 0;
        for (var passage : passages) {
            int end = start + passage.words().length();
            if (start < to && end > from) {
                parts.add(passage);
            }
            start = end + 1;
        }
        return parts;
    }

    private static Seen around(List<Passage> parts) {
        return new Seen(
                null,
                parts.getFirst().startMs(),
                parts.stream().mapToLong(Passage::endMs).max().orElseThrow(),
                parts.stream().mapToDouble(Passage::confidence).min().orElseThrow());
    }

    private static List<Finding> spam(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> {
                    var seen = new Seen(null, passage.startMs(), passage.endMs(), passage.confidence());
                    return SpamSignals.of(passage.words(), seen).stream();
                })
                .toList();
    }
}
