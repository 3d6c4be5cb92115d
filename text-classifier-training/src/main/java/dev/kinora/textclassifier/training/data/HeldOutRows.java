package dev.kinora.textclassifier.training.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hashes of the rows that are reserved for the final test; training must not use them. */
final class HeldOutRows {

    private static final int HEX_DIGITS = 16;

    private final Set<String> hashes;

    HeldOutRows(Set<String> hashes) {
        this.hashes = Set.copyOf(hashes);
    }

    /** Reads a JSON list of the first 16 hexadecimal digits of each text's SHA-256. */
    static HeldOutRows read(Path file) {
        var hashes = JsonMapper.shared()
                .readTree(file)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        if (hashes.isEmpty()) {
            throw new IllegalArgumentException(file + " lists no held-out rows: refusing to train");
        }
        return new HeldOutRows(hashes);
    }

    boolean contains(String text) {
        return hashes.contains(hash(text));
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
