package dev.kinora.textclassifier.checkpoint;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A published checkpoint with the digests of all its files; downloaded files are used only if they match.
 *
 * @param name {@code owner/model} on the hub
 * @param revision commit of the model's repository
 * @param files SHA-256 in hexadecimal digits by file name
 */
public record PinnedModel(String name, String revision, Map<String, String> files) {

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a name could lead out of the folder or a digest is invalid */
    public PinnedModel {
        require(NAME, "model", name);
        require(REVISION, "revision", revision);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No file of " + name + " is pinned");
        }
        files.forEach((file, digest) -> {
            require(FILE, "file", file);
            require(SHA_256, "SHA-256 of " + file, digest);
        });
        files = Map.copyOf(files);
    }

    /**
     * Reads {@code {"name":"owner/model","revision":"…","files":{"config.json":"<sha256>",…}}}.
     *
     * @throws CheckpointException if the file does not have this form
     */
    public static PinnedModel read(Path file) {
        var json = JsonFiles.object(file);
        Map<String, String> files = new LinkedHashMap<>();
        json.path("files")
                .properties()
                .forEach(pin -> files.put(pin.getKey(), pin.getValue().asString("")));
        try {
            return new PinnedModel(
                    json.path("name").asString(""), json.path("revision").asString("main"), files);
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(file, "is not a list of pinned files: " + e.getMessage(), e);
        }
    }

    /** The URL of a file on a hub with the paths of Hugging Face. */
    URI location(URI hub, String file) {
        var base = hub.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + name + "/resolve/" + revision + "/" + file);
    }

    /** The name of the cache folder, which depends on the pins. */
    String folderName() {
        var digest = DistilBertCheckpoint.newSha256();
        files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pin -> digest.update((pin.getKey() + pin.getValue()).getBytes(StandardCharsets.UTF_8)));
        var pins = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return name.replace('/', '-') + "-" + pins;
    }

    private static void require(Pattern pattern, String what, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid " + what + ": '" + value + "'");
        }
    }
}
