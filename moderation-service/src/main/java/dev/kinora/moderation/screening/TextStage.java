package dev.kinora.moderation.screening;

import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.TextJudge;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextPieces;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.moderation.text.WritingSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Scores title, description, hashtags and captions with the text model, in pieces that fit into it. The thresholds are
 * those of comments.
 */
@Component
@Order(2)
class TextStage implements ScreeningStage {

    private static final double NOTABLE = 0.4;

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
    public StageResult look(VideoTranscoded video, PolicyRules rules) {
        var parts = parts(video.text()).stream().map(this::read).toList();
        List<Signal> signals = new ArrayList<>();
        for (var part : parts) {
            signals.addAll(signals(rules, part));
        }
        if (signals.isEmpty()) {
            // Records that the stage ran, and its highest score.
            var first = parts.getFirst();
            signals.add(signal(TextJudge.strongest(first.scores()), first));
        }
        return StageResult.found(Stage.TEXT, signals, concerns(video.text(), rules, parts));
    }

    private record Part(String name, String text, boolean isProse) {}

    private record ReadPart(Part part, TextScores scores) {}

    /**
     * The first part holds title and description, because their words belong together; the last one may hold captions.
     */
    private static List<Part> parts(VideoText text) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("title and description", text.title() + "\n" + text.description(), true));
        if (!text.description().isBlank()) {
            parts.add(new Part("title", text.title(), false));
        }
        if (!text.hashtags().isEmpty()) {
            parts.add(new Part("hashtags", String.join(" ", text.hashtags()), false));
        }
        if (text.captions() != null && !text.captions().text().isBlank()) {
            parts.add(new Part("captions", text.captions().text(), true));
        }
        return parts;
    }

    private ReadPart read(Part part) {
        var pieces = TextPieces.of(part.text());
        List<TextScores> scores = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i += PIECES_AT_ONCE) {
            scores.addAll(model.score(pieces.subList(i, Math.min(i + PIECES_AT_ONCE, pieces.size()))));
        }
        return new ReadPart(part, TextScores.worst(scores));
    }

    private static List<Concern> concerns(VideoText text, PolicyRules rules, List<ReadPart> parts) {
        List<Concern> concerns = new ArrayList<>();
        parts.stream()
                .flatMap(part -> TextJudge.concerns(rules, part.scores()).stream())
                .distinct()
                .forEach(concerns::add);
        if (!isReadable(text, parts)) {
            concerns.add(Concern.Doubt.UNSUPPORTED_LANGUAGE);
        }
        if (text.captions() != null && text.captions().cut()) {
            concerns.add(Concern.Doubt.CAPTIONS_TOO_LONG);
        }
        return concerns;
    }

    /** Only prose counts: a title or hashtags alone are names rather than sentences. */
    private static boolean isReadable(VideoText text, List<ReadPart> parts) {
        return parts.stream()
                        .filter(part -> part.part().isProse())
                        .allMatch(part -> part.scores().readable())
                && WritingSystem.isReadable(text.title() + " " + text.description());
    }

    private static List<Signal> signals(PolicyRules rules, ReadPart part) {
        var notable = TextJudge.notable(rules, part.scores());
        return Arrays.stream(CommentLabel.values())
                .filter(label -> notable.contains(label) || part.scores().of(label) >= NOTABLE)
                .sorted(Comparator.comparingDouble(part.scores()::of).reversed())
                .map(label -> signal(label, part))
                .toList();
    }

    private static Signal signal(CommentLabel label, ReadPart part) {
        return new Signal(
                Stage.TEXT.name(),
                label.category().name(),
                part.scores().of(label),
                null,
                null,
                "Label " + label + " in the " + part.part().name(),
                part.scores().model());
    }
}
