package dev.kinora.visionclassifier.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The weights of the classifier: one npm package is converted, and one TorchScript archive comes of it. */
public final class PinnedWeights {

    static final PinnedPackage PACKAGE = new PinnedPackage(
            "nsfwjs",
            "4.3.0",
            "sha512-WTKDte0vp1X97N1h34P79G/hG+sVT3+TnDz9di1WseIJR93v11E4viNX7Vg9WsO6HYoR772Nzq2iM8jo3XBZ+g==");

    static final PinnedFile FILE = new PinnedFile(
            "mobile_net_v2.pt", "df8b1d44717ea6477d4a773948cb4528909796e5379b04b78afada041725c971", PACKAGE);

    /** Names package, model and the first digits of the digest. */
    public static final String VERSION = PACKAGE.name() + "-" + PACKAGE.version() + "-mobilenet-v2-"
            + FILE.sha256().substring(0, 12);

    private PinnedWeights() {}

    /**
     * The weights on the class path.
     *
     * @throws WeightsException when they are missing or damaged
     */
    public static byte[] shipped() {
        return FILE.shipped();
    }

    /**
     * The weights in a file.
     *
     * @throws WeightsException when the file cannot be read or has any other content
     */
    public static byte[] read(Path file) {
        try {
            return FILE.requireKnown(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new WeightsException(file + " cannot be read", e);
        }
    }
}
