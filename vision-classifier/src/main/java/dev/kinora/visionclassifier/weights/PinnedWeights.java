package dev.kinora.visionclassifier.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The one npm package that is converted, and the one file that comes of it. */
public final class PinnedWeights {

    static final String PACKAGE = "nsfwjs";
    static final String PACKAGE_VERSION = "4.3.0";
    static final String INTEGRITY =
            "sha512-WTKDte0vp1X97N1h34P79G/hG+sVT3+TnDz9di1WseIJR93v11E4viNX7Vg9WsO6HYoR772Nzq2iM8jo3XBZ+g==";

    /** A TorchScript archive; beside it lies its digest in a file with this name and {@code .sha256}. */
    static final String RESOURCE = "mobile_net_v2.pt";

    static final String SHA_256 = "df8b1d44717ea6477d4a773948cb4528909796e5379b04b78afada041725c971";

    /** Names package, model and the first digits of the digest. */
    public static final String VERSION = PACKAGE + "-" + PACKAGE_VERSION + "-mobilenet-v2-" + SHA_256.substring(0, 12);

    private PinnedWeights() {}

    /**
     * The weights on the class path.
     *
     * @throws WeightsException when they are missing or damaged
     */
    public static byte[] shipped() {
        try (var in = PinnedWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new WeightsException(RESOURCE + " is not on the class path: build the module with Maven,"
                        + " which converts it from the npm package " + PACKAGE);
            }
            return requireKnown(RESOURCE, in.readAllBytes());
        } catch (IOException e) {
            throw new WeightsException(RESOURCE + " cannot be read from the class path", e);
        }
    }

    /**
     * The weights in a file.
     *
     * @throws WeightsException when the file cannot be read or has any other content
     */
    public static byte[] read(Path file) {
        try {
            return requireKnown(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new WeightsException(file + " cannot be read", e);
        }
    }

    static byte[] requireKnown(String name, byte[] content) {
        var found = sha256(content);
        if (!found.equals(SHA_256)) {
            throw new WeightsException(
                    "%s is damaged or another version: its SHA-256 is %s, expected %s".formatted(name, found, SHA_256));
        }
        return content;
    }

    static byte[] requireIntegrity(Path file, byte[] content) {
        var found = "sha512-" + Base64.getEncoder().encodeToString(digest("SHA-512", content));
        if (!found.equals(INTEGRITY)) {
            throw new WeightsException(
                    "%s is damaged or not %s %s: its integrity is %s, expected %s; delete it and build again"
                            .formatted(file, PACKAGE, PACKAGE_VERSION, found, INTEGRITY));
        }
        return content;
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest("SHA-256", content));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
