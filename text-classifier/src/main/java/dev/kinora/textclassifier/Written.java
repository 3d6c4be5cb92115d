package dev.kinora.textclassifier;

/**
 * How a text is written, and whether a model can read that.
 *
 * @param script of most of its letters, ISO 15924; {@code Zyyy} without letters
 * @param language BCP 47; {@code und} if it cannot be told
 * @param confidence how sure that is, 0 to 1
 */
public record Written(String script, String language, double confidence, Cover cover) {

    /** Whether a model can read a text. */
    public enum Cover {
        /** It knows the script, and the language as far as it can be told. */
        COVERED,
        /** It knows the script, but not the language. */
        OTHER_LANGUAGE,
        /** Too many letters are of scripts that it does not know. */
        OTHER_SCRIPT
    }

    /** The same of a name or a tag, whose language means nothing: only the script counts. */
    public Written ofName() {
        return new Written(script, "und", 0, cover == Cover.OTHER_SCRIPT ? cover : Cover.COVERED);
    }
}
