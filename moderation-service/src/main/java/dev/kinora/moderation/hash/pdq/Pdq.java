package dev.kinora.moderation.hash.pdq;

import dev.kinora.visionclassifier.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * Hashes pictures with PDQ: their luminance is averaged down to 64 × 64, of its cosine transform the 16 × 16 lowest
 * frequencies without the mean are kept, and each gives a bit: whether it is above their median. The hash stands encoding,
 * scaling to another shape, changes of color and small marks. Mirroring, turning and borders are looked through by
 * {@link #toFind}, and cropping by what {@link #toList} adds to the list.
 */
public final class Pdq {

    /**
     * What is cut off a listed picture at the left, top, right and bottom, so that its crops are found too: a hash stands only
     * about a hundredth at each side by itself.
     */
    private static final double[][] CUTS = {
        {0.01, 0.01, 0.01, 0.01},
        {0.02, 0.02, 0.02, 0.02},
        {0.03, 0.03, 0.03, 0.03},
        {0.04, 0.04, 0.04, 0.04},
        {0.05, 0.05, 0.05, 0.05},
        {0.02, 0, 0.02, 0},
        {0.04, 0, 0.04, 0},
        {0, 0.02, 0, 0.02},
        {0, 0.04, 0, 0.04},
        {0, 0.033, 0, 0},
        {0, 0.067, 0, 0},
        {0, 0.1, 0, 0},
        {0, 0, 0, 0.033},
        {0, 0, 0, 0.067},
        {0, 0, 0, 0.1},
    };

    private Pdq() {}

    /** The whole picture's fingerprint, as other implementations of PDQ make it. */
    public static Fingerprint of(Picture picture) {
        return Spectrum.of(Luminance.of(picture)).fingerprint();
    }

    /**
     * The telling fingerprints under which a picture may be listed: without its border if it has one and as a whole, each in
     * all eight orientations. Empty for a flat picture.
     */
    public static List<Fingerprint> toFind(Picture picture) {
        List<Fingerprint> found = new ArrayList<>();
        for (Luminance part : bare(picture)) {
            var spectrum = Spectrum.of(part);
            for (Orientation orientation : Orientation.values()) {
                found.add(new Fingerprint(spectrum.hash(orientation), spectrum.quality(), orientation));
            }
        }
        return telling(found);
    }

    /**
     * The telling fingerprints by which a picture is listed: without its border if it has one and as a whole, each as it
     * is and with up to a tenth of its width or height cut off. Empty for a flat picture.
     */
    public static List<Fingerprint> toList(Picture picture) {
        List<Fingerprint> listed = new ArrayList<>();
        for (Luminance part : bare(picture)) {
            listed.add(Spectrum.of(part).fingerprint());
            for (double[] cut : CUTS) {
                listed.add(Spectrum.of(part.cut(cut[0], cut[1], cut[2], cut[3])).fingerprint());
            }
        }
        return telling(listed);
    }

    private static List<Luminance> bare(Picture picture) {
        var whole = Luminance.of(picture);
        var inner = Borders.crop(whole);
        return inner == whole ? List.of(whole) : List.of(inner, whole);
    }

    private static List<Fingerprint> telling(List<Fingerprint> fingerprints) {
        return fingerprints.stream().filter(Fingerprint::telling).toList();
    }
}
