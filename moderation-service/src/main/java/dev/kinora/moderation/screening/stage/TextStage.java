package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.Reading.Part;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextPieces;
import dev.kinora.moderation.text.TextPieces.Piece;
import dev.kinora.moderation.text.TextScores;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Scores title, description, hashtags and captions with the text model, in pieces that fit into it. The thresholds are
 * those of comments. Links, phone numbers and accounts elsewhere are findings about spam.
 */
@Component
@Order(2)
class TextStage implements VideoStage {

    private static final Set<Part> PROSE = EnumSet.of(Part.TITLE_AND_DESCRIPTION, Part.CAPTIONS);

    /** Pieces per call, so that comments are served in between. */
    private static final int PIECES_AT_ONCE = 16;

    private final TextModel model;

    TextStage(TextModel model) {
        this.model = model;
    }

    @Override
    public Stage stage() {
        return Stage.TEXT;
    }

    @Override
    public StageReport look(VideoTranscoded video) {
        var parts = parts(video.text());
        List<Reading> readings =
                parts.stream().flatMap(part -> read(part).stream()).toList();
        var model = readings.getLast().scores().model();
        return StageReport.read(Stage.TEXT, readings, doubts(video.text(), readings))
                .finding(spam(parts))
                .taking(Effort.of(model));
    }

    /** In each part by itself; the title, which is a part of the first one, is not looked through again. */
    private static List<Finding> spam(List<Text> parts) {
        return parts.stream()
                .filter(part -> part.part() != Part.TITLE)
                .flatMap(part -> SpamSignals.of(part.text(), part.part()).stream())
                .toList();
    }

    private record Text(Part part, String text) {}

    /**
     * The first part holds title and description, because their words belong together; the last one may hold captions.
     */
    private static List<Text> parts(VideoText text) {
        List<Text> parts = new ArrayList<>();
        parts.add(new Text(Part.TITLE_AND_DESCRIPTION, text.title() + "\n" + text.description()));
        if (!text.description().isBlank()) {
            parts.add(new Text(Part.TITLE, text.title()));
        }
        if (!text.hashtags().isEmpty()) {
            parts.add(new Text(Part.HASHTAGS, String.join(" ", text.hashtags())));
        }
        if (text.captions() != null && !text.captions().text().isBlank()) {
            parts.add(new Text(Part.CAPTIONS, text.captions().text()));
        }
        return parts;
    }

    private List<Reading> read(Text part) {
        var pieces = TextPieces.placed(part.text());
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i += PIECES_AT_ONCE) {
            var some = pieces.subList(i, Math.min(i + PIECES_AT_ONCE, pieces.size()));
            var scores = model.score(some.stream().map(Piece::text).toList());
            for (int k = 0; k < some.size(); k++) {
                var piece = some.get(k);
                readings.add(new Reading(
                        part.part(), piece.from(), piece.to(), known(part.part(), piece.text(), scores.get(k))));
            }
        }
        return readings;
    }

    private static List<Concern> doubts(VideoText text, List<Reading> readings) {
        List<Concern> doubts = new ArrayList<>();
        if (!isReadable(readings)) {
            doubts.add(Concern.Doubt.UNSUPPORTED_LANGUAGE);
        }
        if (text.captions() != null && text.captions().cut()) {
            doubts.add(Concern.Doubt.CAPTIONS_TOO_LONG);
        }
        return doubts;
    }

    /** Only prose counts: a title or hashtags alone are names rather than sentences. */
    private static boolean isReadable(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> PROSE.contains(reading.part()))
                .allMatch(reading -> reading.scores().readable());
    }

    /** The language of names is not looked at, only their script. */
    private static TextScores known(Part part, String piece, TextScores scores) {
        return PROSE.contains(part) ? scores.about(piece) : scores.ofName();
    }
}
