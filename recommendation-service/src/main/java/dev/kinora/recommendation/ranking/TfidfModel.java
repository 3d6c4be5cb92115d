package dev.kinora.recommendation.ranking;

import dev.kinora.events.video.VideoText;
import dev.kinora.recommender.text.Tokens;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Document frequencies of the terms in a catalog.
 *
 * <p>{@code idf = ln((1 + documents) / (1 + document frequency)) + 1}, the smoothed form, which is positive for every
 * term. An unknown term counts as a term of one video, so videos published after the training are ranked like any
 * other. Terms of a single video are therefore not stored, which also leaves out most names.
 *
 * @param documents number of videos
 * @param frequencies number of videos per term
 */
public record TfidfModel(int documents, Map<String, Integer> frequencies) {

    /** A model without terms; all terms weigh the same. */
    public static final TfidfModel EMPTY = new TfidfModel(0, Map.of());

    public TfidfModel {
        frequencies = Map.copyOf(frequencies);
        if (documents < 0 || frequencies.values().stream().anyMatch(frequency -> frequency < 1)) {
            throw new IllegalArgumentException("A count of documents is negative");
        }
    }

    /**
     * Learns from the texts of videos.
     *
     * @param maxTerms most terms to keep; the rarest are dropped first
     */
    public static TfidfModel learn(Collection<VideoText> texts, int maxTerms) {
        var frequencies = new HashMap<String, Integer>();
        for (var text : texts) {
            Tokens.of(ItemTexts.of(text)).keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        frequencies.values().removeIf(frequency -> frequency < 2);
        if (frequencies.size() <= maxTerms) {
            return new TfidfModel(texts.size(), frequencies);
        }
        return new TfidfModel(
                texts.size(),
                frequencies.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(maxTerms)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    double idf(String term) {
        var frequency = Math.min(Math.max(1, documents), frequencies.getOrDefault(term, 1));
        return Math.log((1.0 + Math.max(1, documents)) / (1.0 + frequency)) + 1;
    }
}
