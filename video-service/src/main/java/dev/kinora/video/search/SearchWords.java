package dev.kinora.video.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words, cut the same way where they are indexed and where they are searched. */
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_]+");

    private SearchWords() {}

    /** The words of a text in small letters, compatibility-composed (NFKC). */
    static Stream<String> of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(composed).filter(word -> !word.isEmpty());
    }

    /** The text as it is indexed: every word stands after a space, so that a pattern can find its beginning. */
    static String indexed(String text) {
        return of(text).map(" "::concat).collect(Collectors.joining());
    }
}
