package dev.kinora.moderation.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the model about texts, a whole batch at once. A text that may be longer than what the model reads is read as
 * a whole and in pieces, and the worst counts, so that nothing hides behind the model's limit.
 */
@Component
public class TextReader {

    /** The longest text that is read, in UTF-16 code units; much longer than a comment can be. */
    public static final int LONGEST = 4000;

    private static final Logger log = LoggerFactory.getLogger(TextReader.class);

    /** Texts per question of callers that can wait, so that comments get their turn soon. */
    private static final int FEW = 16;

    private final TextModel model;

    TextReader(TextModel model) {
        this.model = model;
    }

    /** Why there are no scores of a text. */
    public enum Trouble {
        CLASSIFIER_UNAVAILABLE,
        TEXT_TOO_LONG
    }

    /**
     * What came of one text.
     *
     * @param scores null when the model did not answer
     * @param trouble why it did not; null when it did
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

    /** Reads texts; the answers are in the same order, and every text gets one. */
    public List<Reading> read(List<String> texts) {
        return read(texts, Integer.MAX_VALUE);
    }

    /**
     * Reads texts for a caller that can wait: a few at a time, so that other callers get their turn in between. The
     * scores are in the order of the texts.
     *
     * @throws TextModelUnavailableException if there is no answer about one of them
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

    /** Null when the model fails: perhaps because of one of the texts, which each is then asked about alone. */
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
