package dev.kinora.visionclassifier.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that the build puts on the class path, beside this class, with its digest in a file of the same name and
 * {@code .sha256}.
 *
 * @param origin the npm package that it comes from
 */
record PinnedFile(String name, String sha256, PinnedPackage origin) {

    /**
     * Its content.
     *
     * @throws WeightsException when it is missing or damaged
     */
    byte[] shipped() {
        try (var in = PinnedFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new WeightsException(name + " is not on the class path: build the module with Maven,"
                        + " which converts it from the npm package " + origin.name());
            }
            return requireKnown(name, in.readAllBytes());
        } catch (IOException e) {
            throw new WeightsException(name + " cannot be read from the class path", e);
        }
    }

    /**
     * The same content.
     *
     * @throws WeightsException if it is any other
     */
    byte[] requireKnown(String place, byte[] content) {
        var found = sha256(content);
        if (!found.equals(sha256)) {
            throw new WeightsException(
                    "%s is damaged or another version: its SHA-256 is %s, expected %s".formatted(place, found, sha256));
        }
        return content;
    }

    boolean isIn(Path classes) throws IOException {
        var file = folder(classes).resolve(name);
        return Files.exists(file) && sha256(Files.readAllBytes(file)).equals(sha256);
    }

    /** Writes it into the folder of the classes; a build that is killed meanwhile leaves nothing under its name. */
    void write(Path classes, byte[] content) throws IOException {
        requireKnown("What was converted from " + origin.name(), content);
        var folder = Files.createDirectories(folder(classes));
        var part = folder.resolve(name + ".part");
        Files.write(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(folder.resolve(name + ".sha256"), sha256 + "  " + name + "\n");
    }

    private static Path folder(Path classes) {
        return classes.resolve(PinnedFile.class.getPackageName().replace('.', '/'));
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest("SHA-256", content));
    }

    static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
