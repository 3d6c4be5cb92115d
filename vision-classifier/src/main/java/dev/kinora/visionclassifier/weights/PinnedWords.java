package dev.kinora.visionclassifier.weights;

/** The data with which Tesseract reads English: the integer form of its best model, from an npm package. */
public final class PinnedWords {

    static final PinnedPackage PACKAGE = new PinnedPackage(
            "@tesseract.js-data/eng",
            "1.0.0",
            "sha512-mbTumm6KQPUHyzTPQaF3ObXYnx0SqqfV2nabqFVQBwD6Kl7PhGSLSzOlfFTWy0P3BjghaSKA2W9GB19Jk+ZcTg==");

    /** Where it lies in the package, compressed. */
    static final String PLACE = "package/4.0.0_best_int/eng.traineddata.gz";

    static final PinnedFile FILE = new PinnedFile(
            "eng.traineddata", "5dc5d8d640a212c9d6184921ba103b186f50e0fed9ee716c53e6b312b400d747", PACKAGE);

    /** Names the language and the first digits of the digest. */
    public static final String VERSION = "eng-4.0.0-best-int-" + FILE.sha256().substring(0, 12);

    private PinnedWords() {}

    /**
     * The data on the class path.
     *
     * @throws WeightsException when they are missing or damaged
     */
    public static byte[] shipped() {
        return FILE.shipped();
    }

    /**
     * The same data.
     *
     * @param name where they come from, for the message
     * @throws WeightsException when they are any other
     */
    public static byte[] requireKnown(String name, byte[] content) {
        return FILE.requireKnown(name, content);
    }
}
