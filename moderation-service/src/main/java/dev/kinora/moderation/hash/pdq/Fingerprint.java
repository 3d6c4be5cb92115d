package dev.kinora.moderation.hash.pdq;

/**
 * The hash of a picture and how much there is to recognize in it.
 *
 * @param quality 0 for a flat picture to 100; see {@link #telling()}
 * @param orientation how the picture was laid to have this hash
 */
public record Fingerprint(PdqHash hash, int quality, Orientation orientation) {

    private static final int LEAST_QUALITY = 50;

    /** Of a picture as it is. */
    public Fingerprint(PdqHash hash, int quality) {
        this(hash, quality, Orientation.UPRIGHT);
    }

    /** Whether there is enough in the picture; the authors of PDQ ignore hashes with a quality of 49 or less. */
    public boolean telling() {
        return quality >= LEAST_QUALITY;
    }
}
