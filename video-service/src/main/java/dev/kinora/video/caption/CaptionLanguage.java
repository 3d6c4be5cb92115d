package dev.kinora.video.caption;

import dev.kinora.starter.problem.ProblemException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages of captions: BCP 47 tags of existing languages in canonical form, such as pt-BR. */
final class CaptionLanguage {

    private static final Set<String> REGIONS = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private CaptionLanguage() {}

    /**
     * The canonical form of a tag.
     *
     * @throws ProblemException UNKNOWN_LANGUAGE
     */
    static String normalize(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (isKnown(locale)) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            throw unknown(tag, e);
        }
        throw unknown(tag, null);
    }

    /** The name of a language in that language. */
    static String name(String tag) {
        var locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(locale)
                + name.substring(name.offsetByCodePoints(0, 1));
    }

    private static boolean isKnown(Locale locale) {
        String language = locale.getLanguage();
        boolean named = !language.isEmpty()
                && !language.equals("und")
                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
        String region = locale.getCountry();
        boolean somewhere = region.isEmpty() || region.length() == 3 || REGIONS.contains(region);
        return named && somewhere && locale.getVariant().isEmpty() && !locale.hasExtensions();
    }

    private static ProblemException unknown(String tag, @Nullable Exception cause) {
        return new ProblemException(
                CaptionProblem.UNKNOWN_LANGUAGE,
                "Use a BCP 47 language tag such as en, de or pt-BR; this is not one: "
                        + tag.substring(0, Math.min(tag.length(), 35)),
                cause);
    }
}
