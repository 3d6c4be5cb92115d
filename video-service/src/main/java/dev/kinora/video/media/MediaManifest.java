package dev.kinora.video.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The checksums of what is stored together, in a file of its own that {@code sha256sum -c} reads as well.
 *
 * @param sums SHA-256 in hex by path below the folder
 */
public record MediaManifest(Map<String, String> sums) {

    /** Its name in the folder. */
    public static final String NAME = "SHA256SUMS";

    private static final String SEPARATOR = "  ";

    public MediaManifest {
        sums = Collections.unmodifiableMap(new TreeMap<>(sums));
    }

    /** Writes the manifest into a file. */
    public Path writeTo(Path file) throws IOException {
        return Files.writeString(file, text());
    }

    /** Reads what {@link #writeTo} wrote; a line that is none is left out. */
    public static MediaManifest parse(String text) {
        return new MediaManifest(text.lines()
                .filter(line -> line.matches("[0-9a-f]{64}  \\S+"))
                .map(line -> line.split(SEPARATOR, 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (first, second) -> second)));
    }

    private String text() {
        return sums.entrySet().stream()
                .map(entry -> entry.getValue() + SEPARATOR + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
