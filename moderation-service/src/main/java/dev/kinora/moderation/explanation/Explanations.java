package dev.kinora.moderation.explanation;

import dev.kinora.moderation.explanation.WordInfluence.Span;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.text.TextModelUnavailableException;
import dev.kinora.moderation.text.TextPieces;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.moderation.text.TextScores;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains scores with the model that is live now, which may differ from the one that judged the text. */
@Component
class Explanations {

    private final TextReader reader;

    Explanations(TextReader reader) {
        this.reader = reader;
    }

    /**
     * Explanation of a score.
     *
     * @param label the explained label
     * @param labels probability per label, 0 to 1
     * @param spans weights of the words in the score of the label, in text order; for a long text those of its worst
     *     part
     */
    record Explanation(
            CommentLabel label,
            Map<CommentLabel, Double> labels,
            double anyHarm,
            String modelVersion,
            List<Span> spans) {}

    /**
     * Explains the score of one label.
     *
     * @param wanted the label; null for the one with the highest score
     * @throws TextModelUnavailableException if the model cannot be called
     */
    Explanation explain(String text, @Nullable CommentLabel wanted) {
        var scores = reader.scores(List.of(text)).getFirst();
        var label = wanted == null ? strongest(scores) : wanted;
        var part = worstPart(text, label);
        int offset = text.indexOf(part);
        var spans =
                WordInfluence.of(
                                part,
                                texts -> reader.scores(texts).stream()
                                        .map(one -> one.of(label))
                                        .toList())
                        .stream()
                        .map(span -> new Span(offset + span.start(), offset + span.end(), span.weight()))
                        .toList();
        return new Explanation(label, new TreeMap<>(scores.labels()), scores.anyHarm(), scores.model(), spans);
    }

    private String worstPart(String text, CommentLabel label) {
        if (text.length() <= TextPieces.LONGEST) {
            return text;
        }
        var pieces = TextPieces.of(text);
        var scores = reader.scores(pieces);
        int worst = 0;
        for (int i = 1; i < pieces.size(); i++) {
            worst = scores.get(i).of(label) > scores.get(worst).of(label) ? i : worst;
        }
        return pieces.get(worst);
    }

    private static CommentLabel strongest(TextScores scores) {
        return EnumSet.allOf(CommentLabel.class).stream()
                .max(Comparator.comparingDouble(scores::of))
                .orElseThrow();
    }
}
