package dev.kinora.moderation.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The weight of each word in the score of a text, by occlusion (Zeiler and Fergus 2014): the score of the text minus
 * its score without the word.
 *
 * <p>Occlusion rather than gradients: it works with any model, it yields the score that the changed text would really
 * have, and it weighs words as the author wrote them, before normalization and tokenization.
 */
final class WordInfluence {

    /** Number of spans into which the first round splits a long text, and of words that the second round scores. */
    static final int ROUND = 32;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private WordInfluence() {}

    /**
     * A word, or in a long text a span of words with little weight.
     *
     * @param start offset in the text, in UTF-16 code units
     * @param end offset behind it
     * @param weight score of the text minus its score without this span, -1 to 1
     */
    record Span(int start, int end, double weight) {}

    /**
     * The spans of a text in order.
     *
     * @param score returns the scores of texts, in order; called at most twice
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

    /** Splits the spans with the highest weights into words. */
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
