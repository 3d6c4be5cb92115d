package dev.kinora.visionclassifier.weights;

import java.nio.file.Path;
import java.util.Base64;

/**
 * One version of an npm package, and no other.
 *
 * @param integrity as npm states it: {@code sha512-} and the digest in Base64
 */
record PinnedPackage(String name, String version, String integrity) {

    /** The name under which {@code npm pack} puts it into a folder. */
    String fileName() {
        return name.replace("@", "").replace('/', '-') + "-" + version + ".tgz";
    }

    /**
     * The same content.
     *
     * @throws WeightsException if it is any other
     */
    byte[] requireIntegrity(Path file, byte[] content) {
        var found = "sha512-" + Base64.getEncoder().encodeToString(PinnedFile.digest("SHA-512", content));
        if (!found.equals(integrity)) {
            throw new WeightsException(
                    "%s is damaged or not %s %s: its integrity is %s, expected %s; delete it and build again"
                            .formatted(file, name, version, found, integrity));
        }
        return content;
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
