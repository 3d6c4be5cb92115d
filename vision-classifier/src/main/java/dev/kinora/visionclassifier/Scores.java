package dev.kinora.visionclassifier;

/** How likely each {@link Category} is; the five add up to 1. */
public record Scores(float drawing, float hentai, float neutral, float porn, float sexy) {

    /** The probability of one category. */
    public float probability(Category category) {
        return switch (category) {
            case DRAWING -> drawing;
            case HENTAI -> hentai;
            case NEUTRAL -> neutral;
            case PORN -> porn;
            case SEXY -> sexy;
        };
    }

    /** Nudity or sexual acts, photographed or drawn. */
    public float explicit() {
        return porn + hentai;
    }
}
