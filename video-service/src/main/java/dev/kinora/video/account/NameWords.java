package dev.kinora.video.account;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words under which an account is found. The collation of their table ignores case and accents. */
final class NameWords {

    private static final int MOST = 16;
    private static final int MOST_TYPED = 5;
    private static final int LONGEST = 60;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("_+");

    private NameWords() {}

    /** The handle, its parts, and the words of the display name. */
    static Collection<String> of(AccountProfile profile) {
        Stream<String> handle =
                Stream.concat(Stream.of(profile.handle()), BETWEEN_PARTS.splitAsStream(profile.handle()));
        return Stream.concat(handle, words(profile.displayName()))
                .map(NameWords::cut)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The words that somebody typed to find an account; what is written with a hash sign is no name. */
    static List<String> typed(String text) {
        return SPACES.splitAsStream(text)
                .filter(part -> !part.startsWith("#"))
                .flatMap(NameWords::words)
                .map(NameWords::cut)
                .distinct()
                .limit(MOST_TYPED)
                .toList();
    }

    private static Stream<String> words(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(composed).filter(word -> !word.isEmpty());
    }

    private static String cut(String word) {
        int length = Math.min(LONGEST, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, length));
    }
}
