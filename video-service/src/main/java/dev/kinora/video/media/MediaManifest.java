package dev.kinora.video.media;

import dev.kinora.starter.media.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checksums of a set of files, in the format of {@code sha256sum -c}.
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

    /** Writes the manifest of a folder into it. */
    public static Path write(Path folder) throws IOException {
        Path manifest = folder.resolve(NAME);
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files(folder)) {
            if (!file.equals(manifest)) {
                sums.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.hex(file));
            }
        }
        return new MediaManifest(sums).writeTo(manifest);
    }

    /** Writes the manifest into a file, for what was not stored from one folder. */
    public Path writeTo(Path file) throws IOException {
        return Files.writeString(file, text());
    }

    /** Reads what {@link #write} wrote; a line that is none is left out. */
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
