package dev.kinora.video.catalog.metadata;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes hashtags for storage and search: NFKC, lower case, without hash sign, spaces and punctuation other than
 * the underscore, without duplicates.
 */
public final class Hashtags {

    /** In characters; composing can make a short tag long. */
    private static final int LONGEST = 50;

    /** Joiners stay: words of some scripts are not written without them. */
    private static final Pattern NOT_PART = Pattern.compile("[\\s\\p{P}\\p{C}\\p{Z}&&[^_\u200c\u200d]]");

    private Hashtags() {}

    /** The normalized form of a tag; empty if nothing is left of it. */
    public static String normalize(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String tag = NOT_PART.matcher(composed).replaceAll("").toLowerCase(Locale.ROOT);
        return tag.codePointCount(0, tag.length()) <= LONGEST
                ? tag
                : tag.substring(0, tag.offsetByCodePoints(0, LONGEST));
    }

    /** The normalized tags without duplicates and empty ones. */
    public static List<String> clean(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream()
                        .map(Hashtags::normalize)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }
}
