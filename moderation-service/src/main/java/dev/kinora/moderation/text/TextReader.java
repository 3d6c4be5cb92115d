package dev.kinora.moderation.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Scores texts with the model, a batch per call. A text that may be longer than the model's input is scored as a whole
 * and in pieces, and the worst scores count, so that nothing escapes by its position.
 */
@Component
public class TextReader {

    /** The longest text that is scored, in UTF-16 code units; much longer than a comment can be. */
    public static final int LONGEST = 4000;

    private static final Logger log = LoggerFactory.getLogger(TextReader.class);

    /** Texts per call for callers that can wait, so that comments are served in between. */
    private static final int FEW = 16;

    private final TextModel model;

    public TextReader(TextModel model) {
        this.model = model;
    }

    /** Why a text has no scores. */
    public enum Trouble {
        CLASSIFIER_UNAVAILABLE,
        TEXT_TOO_LONG
    }

    /**
     * The result for one text.
     *
     * @param scores null if the model did not answer
     * @param trouble why there are no scores; null if there are
     */
    public record Reading(
            @Nullable TextScores scores, @Nullable Trouble trouble) {

        static Reading of(TextScores scores) {
            return new Reading(scores, null);
        }

        static Reading failed(Trouble trouble) {
            return new Reading(null, trouble);
        }
    }

    /** Scores texts, one result per text, in order. */
    public List<Reading> read(List<String> texts) {
        return read(texts, Integer.MAX_VALUE);
    }

    /**
     * Scores texts for a caller that can wait, a few per call, so that other callers are served in between. The scores
     * are in the order of the texts.
     */
    public List<TextScores> scores(List<String> texts) {
        List<TextScores> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += FEW) {
            for (var reading : read(texts.subList(i, Math.min(i + FEW, texts.size())), FEW)) {
                var scores = reading.scores();
                if (scores == null) {
                    throw new TextModelUnavailableException(String.valueOf(reading.trouble()), null);
                }
                all.add(scores);
            }
        }
        return all;
    }

    private List<Reading> read(List<String> texts, int atOnce) {
        List<String> parts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (var text : texts) {
            parts.addAll(parts(text));
            ends.add(parts.size());
        }
        var scores = ask(parts, atOnce);
        if (scores == null) {
            return texts.size() == 1
                    ? List.of(Reading.failed(Trouble.CLASSIFIER_UNAVAILABLE))
                    : texts.stream()
                            .flatMap(text -> read(List.of(text), atOnce).stream())
                            .toList();
        }
        List<Reading> readings = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            readings.add(
                    start == end
                            ? Reading.failed(Trouble.TEXT_TOO_LONG)
                            : Reading.of(TextScores.worst(scores.subList(start, end))));
            start = end;
        }
        return readings;
    }

    private static List<String> parts(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        parts.add(text);
        if (text.length() > TextPieces.LONGEST) {
            parts.addAll(TextPieces.of(text));
        }
        return parts;
    }

    /**
     * The scores, or null if the model fails. One of the texts may be the cause, so the caller then tries each alone.
     */
    private @Nullable List<TextScores> ask(List<String> texts, int atOnce) {
        try {
            List<TextScores> scores = new ArrayList<>();
            for (int i = 0; i < texts.size(); i += atOnce) {
                scores.addAll(model.score(texts.subList(i, Math.min(i + atOnce, texts.size()))));
            }
            return scores.size() == texts.size() ? scores : null;
        } catch (RuntimeException e) {
            log.warn("No answer from the text model for {} texts: {}", texts.size(), e.toString());
            return null;
        }
    }
}
