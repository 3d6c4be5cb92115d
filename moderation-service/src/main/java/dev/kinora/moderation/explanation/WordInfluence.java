package dev.kinora.moderation.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much each word of a text adds to its score, by occlusion (Zeiler and Fergus 2014): the score of the text minus its
 * score without the word.
 *
 * <p>Occlusion, not gradients: it asks the model that is live, whatever runs it, it says what the score would really be,
 * and it is about words as their author wrote them, before disguises are undone and words are cut into pieces.
 */
final class WordInfluence {

    /** The number of spans into which the first round cuts a long text, and of words that the second round takes. */
    static final int ROUND = 32;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private WordInfluence() {}

    /**
     * A word, or in a long text a span of words that matter little.
     *
     * @param start of the span in the text, in UTF-16 code units
     * @param end behind it
     * @param weight what the score loses without it, -1 to 1
     */
    record Span(int start, int end, double weight) {}

    /**
     * The spans of a text in their order.
     *
     * @param score gives the scores of texts, in their order; asked twice at most
     */
    static List<Span> of(String text, Function<List<String>, List<Double>> score) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return List.of();
        }
        int perSpan = Math.ceilDiv(words.size(), ROUND);
        List<List<MatchResult>> spans = new ArrayList<>();
        for (int i = 0; i < words.size(); i += perSpan) {
            spans.add(words.subList(i, Math.min(i + perSpan, words.size())));
        }
        List<String> asked = new ArrayList<>(List.of(text));
        spans.forEach(span -> asked.add(without(text, span)));
        var answers = score.apply(asked);
        double whole = answers.getFirst();
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            found.add(span(spans.get(i), whole - answers.get(i + 1)));
        }
        return perSpan == 1 ? found : refined(text, spans, found, whole, score);
    }

    /** Looks into the spans that matter most, word by word. */
    private static List<Span> refined(
            String text,
            List<List<MatchResult>> spans,
            List<Span> found,
            double whole,
            Function<List<String>, List<Double>> score) {
        var byWeight = spans.stream()
                .sorted(Comparator.comparingDouble((List<MatchResult> span) ->
                        -found.get(spans.indexOf(span)).weight()))
                .limit(Math.max(1, ROUND / spans.getFirst().size()))
                .toList();
        var words = byWeight.stream().flatMap(List::stream).toList();
        var answers = score.apply(
                words.stream().map(word -> without(text, List.of(word))).toList());
        List<Span> all = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (!byWeight.contains(spans.get(i))) {
                all.add(found.get(i));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            all.add(span(List.of(words.get(i)), whole - answers.get(i)));
        }
        all.sort(Comparator.comparingInt(Span::start));
        return all;
    }

    private static Span span(List<MatchResult> words, double weight) {
        return new Span(words.getFirst().start(), words.getLast().end(), weight);
    }

    private static String without(String text, List<MatchResult> words) {
        return text.substring(0, words.getFirst().start())
                + text.substring(words.getLast().end());
    }
}
