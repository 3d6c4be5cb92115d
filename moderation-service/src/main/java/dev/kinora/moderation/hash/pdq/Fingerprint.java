package dev.kinora.moderation.hash.pdq;

/**
 * The hash of a picture and how much there is to recognize in it.
 *
 * @param quality 0 for a flat picture to 100; see {@link #telling()}
 */
public record Fingerprint(PdqHash hash, int quality) {

    private static final int LEAST_QUALITY = 50;

    /** Whether there is enough in the picture; the authors of PDQ ignore hashes with a quality of 49 or less. */
    public boolean telling() {
        return quality >= LEAST_QUALITY;
    }
}
