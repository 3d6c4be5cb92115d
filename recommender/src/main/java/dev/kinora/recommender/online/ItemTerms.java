package dev.kinora.recommender.online;

import dev.kinora.recommender.text.ItemText;
import dev.kinora.recommender.text.Tokens;
import java.util.Comparator;
import java.util.Map;

/** The terms of an item by which a new one resembles known ones. */
public final class ItemTerms {

    private ItemTerms() {}

    /** The keys of the heaviest terms of a text and its category; which of equally heavy ones is arbitrary but fixed. */
    public static long[] of(ItemText text) {
        return Tokens.of(text).entrySet().stream()
                .map(term -> Map.entry(Hashes.of(term.getKey()), term.getValue()))
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OnlineEvent.MOST_TERMS)
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }
}
