package dev.kinora.video.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Splits texts into words, identically for indexing and searching. */
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_]+");

    private SearchWords() {}

    /** The words of a text in lower case, NFKC-normalized. */
    static Stream<String> of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(composed).filter(word -> !word.isEmpty());
    }

    /** The text for the index: each word follows a space, so a pattern can match its beginning. */
    static String indexed(String text) {
        return of(text).map(" "::concat).collect(Collectors.joining());
    }
}
