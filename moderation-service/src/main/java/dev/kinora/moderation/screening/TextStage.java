package dev.kinora.moderation.screening;

import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.TextJudge;
import dev.kinora.moderation.assessment.Verdict;
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
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads title, description, hashtags and captions with the text model; its thresholds are those of comments. */
@Component
@Order(2)
class TextStage implements ScreeningStage {

    private static final double NOTABLE = 0.4;

    /** So many at once, so that comments need not wait long for their turn. */
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
        var parts = parts(video.text());
        var scores = new ArrayList<>(model.score(parts.stream().map(Part::text).toList()));
        var captions = video.text().captions();
        boolean readable = isReadable(video.text(), scores.getFirst());
        if (captions != null && !captions.text().isBlank()) {
            var worst = readLong(captions.text());
            parts.add(new Part("captions", captions.text()));
            scores.add(worst);
            readable &= worst.readable();
        }
        List<Signal> signals = new ArrayList<>();
        String concern = null;
        for (int i = 0; i < parts.size(); i++) {
            signals.addAll(signals(parts.get(i), scores.get(i)));
            concern = worse(concern, TextJudge.judge(rules, scores.get(i)));
        }
        if (signals.isEmpty()) {
            signals.add(highest(parts.getFirst(), scores.getFirst()));
        }
        if (concern == null && !readable) {
            concern = "UNSUPPORTED_LANGUAGE";
        }
        if (concern == null && captions != null && captions.cut()) {
            concern = "CAPTIONS_TOO_LONG";
        }
        return StageResult.found(Stage.TEXT, signals, concern);
    }

    private record Part(String name, String text) {}

    private static List<Part> parts(VideoText text) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("title and description", text.title() + "\n" + text.description()));
        if (!text.description().isBlank()) {
            parts.add(new Part("title", text.title()));
        }
        if (!text.hashtags().isEmpty()) {
            parts.add(new Part("hashtags", String.join(" ", text.hashtags())));
        }
        return parts;
    }

    private TextScores readLong(String text) {
        var pieces = TextPieces.of(text);
        List<TextScores> scores = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i += PIECES_AT_ONCE) {
            scores.addAll(model.score(pieces.subList(i, Math.min(i + PIECES_AT_ONCE, pieces.size()))));
        }
        return TextScores.worst(scores);
    }

    private static boolean isReadable(VideoText text, TextScores whole) {
        return whole.readable() && WritingSystem.isReadable(text.title() + " " + text.description());
    }

    private static @Nullable String worse(@Nullable String known, Verdict verdict) {
        String found = switch (verdict) {
            case Verdict.Approve() -> null;
            case Verdict.Reject reject -> "SCORE_" + reject.reason();
            case Verdict.Review review -> review.openReason();
        };
        return known == null || (found != null && found.endsWith("CHILD_SAFETY")) ? found : known;
    }

    private static List<Signal> signals(Part part, TextScores scores) {
        return Arrays.stream(CommentLabel.values())
                .filter(label -> scores.of(label) >= NOTABLE)
                .map(label -> signal(label, part, scores))
                .toList();
    }

    /** Where nothing is notable, the highest score says that the stage ran and how sure it was. */
    private static Signal highest(Part part, TextScores scores) {
        var label = Arrays.stream(CommentLabel.values())
                .max(Comparator.comparingDouble(scores::of))
                .orElseThrow();
        return signal(label, part, scores);
    }

    private static Signal signal(CommentLabel label, Part part, TextScores scores) {
        return new Signal(
                Stage.TEXT.name(),
                label.category().name(),
                scores.of(label),
                null,
                null,
                "Label " + label + " in the " + part.name(),
                scores.model());
    }
}
