package dev.kinora.video.search;

import dev.kinora.video.catalog.metadata.Hashtags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A parsed search query; all of its terms must match. Words become required prefixes of the full-text index. Words that
 * are not in the index (shorter than three letters, very long, stop words, scripts without spaces) become patterns. A
 * word with a hash sign matches exactly that hashtag.
 *
 * @param prefixes boolean-mode query; null if there are no indexed words
 * @param patterns LIKE patterns
 * @param tags normalized hashtags
 */
record SearchTerms(@Nullable String prefixes, List<String> patterns, List<String> tags) {

    private static final int MOST = 8;
    private static final int SHORTEST_INDEXED = 3;
    private static final int LONGEST_INDEXED = 84;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HASHTAG = Pattern.compile("#[^#]+");
    private static final Pattern WITHOUT_SPACES =
            Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}].*");

    /** InnoDB's default list (INFORMATION_SCHEMA.INNODB_FT_DEFAULT_STOPWORD). */
    private static final Set<String> STOP_WORDS = Set.of(
            "about", "and", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when",
            "where", "who", "will", "with", "www");

    SearchTerms {
        patterns = List.copyOf(patterns);
        tags = List.copyOf(tags);
    }

    /** Parses a query; the result is empty if it has no word. */
    static SearchTerms of(String typed) {
        List<String> tags = hashtags(typed);
        String withoutTags = HASHTAG.matcher(typed).replaceAll(tag -> afterTag(tag.group()));
        List<String> typedWords =
                SearchWords.of(withoutTags).distinct().limit(MOST).toList();
        List<String> words = tellingOf(typedWords, !tags.isEmpty());
        List<String> patterns = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        for (String word : words) {
            if (isIndexed(word)) {
                prefixes.add(word);
            } else {
                patterns.add(pattern(word));
            }
        }
        String query = prefixes.stream().map("+%s*"::formatted).collect(Collectors.joining(" "));
        return new SearchTerms(query.isEmpty() ? null : query, patterns, tags);
    }

    boolean isEmpty() {
        return prefixes == null && patterns.isEmpty() && tags.isEmpty();
    }

    /** The words without stop words, unless nothing else is searched for. */
    private static List<String> tellingOf(List<String> words, boolean hasTags) {
        List<String> telling =
                words.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        return telling.isEmpty() && !hasTags ? words : telling;
    }

    private static List<String> hashtags(String typed) {
        return HASHTAG.matcher(typed)
                .results()
                .map(tag -> Hashtags.normalize(SPACES.split(tag.group(), 2)[0]))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The ordinary words between a hashtag and the next one. */
    private static String afterTag(String written) {
        String[] parts = SPACES.split(written, 2);
        return Matcher.quoteReplacement(parts.length > 1 ? " " + parts[1] : " ");
    }

    private static String pattern(String word) {
        String literal = word.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%");
        // Scripts without spaces match anywhere, other words at their beginning.
        return (WITHOUT_SPACES.matcher(word).matches() ? "%" : "% ") + literal + "%";
    }

    private static boolean isIndexed(String word) {
        int length = word.codePointCount(0, word.length());
        return length >= SHORTEST_INDEXED
                && length <= LONGEST_INDEXED
                && !STOP_WORDS.contains(word)
                && !WITHOUT_SPACES.matcher(word).matches();
    }
}
