package dev.kinora.video.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search as the database's full-text index understands it. Words become required prefixes; words that the index does
 * not hold (shorter than three letters, stop words, scripts without spaces) become patterns.
 *
 * @param prefixes the boolean-mode query, or null when every word is a pattern
 * @param patterns LIKE patterns that must all match
 */
record SearchTerms(@Nullable String prefixes, List<String> patterns) {

    private static final int MAX_WORDS = 8;
    private static final int SHORTEST_INDEXED = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern WITHOUT_SPACES =
            Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}].*");

    /** InnoDB's own list (INFORMATION_SCHEMA.INNODB_FT_DEFAULT_STOPWORD). */
    private static final Set<String> STOP_WORDS = Set.of(
            "about", "and", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when",
            "where", "who", "will", "with", "www");

    SearchTerms {
        patterns = List.copyOf(patterns);
    }

    /** Reads what somebody typed; empty of terms if there is no word in it. */
    static SearchTerms of(String typed) {
        List<String> prefixes = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        BETWEEN_WORDS
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .forEach(word -> {
                    if (isIndexed(word)) {
                        prefixes.add(word);
                    } else {
                        patterns.add("%" + word.replace("_", "\\_") + "%");
                    }
                });
        String query = prefixes.stream().map("+%s*"::formatted).collect(Collectors.joining(" "));
        return new SearchTerms(query.isEmpty() ? null : query, patterns);
    }

    boolean isEmpty() {
        return prefixes == null && patterns.isEmpty();
    }

    private static boolean isIndexed(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_INDEXED
                && !STOP_WORDS.contains(word)
                && !WITHOUT_SPACES.matcher(word).matches();
    }
}
