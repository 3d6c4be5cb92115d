package dev.kinora.moderation.hash.exchange;

import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.policy.HarmCategory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a file of hashes: a signal as python-threatexchange reads it ({@code pdq <hex>}), or a descriptor of ThreatExchange
 * as JSON. Nothing in it is trusted.
 */
sealed interface ExchangeLine {

    /** Longer lines are not looked at. */
    int LONGEST = 8192;

    /** The names of types in both forms, in lower case. */
    Map<String, HashAlgorithm> TYPES = Map.of(
            "pdq", HashAlgorithm.PDQ,
            "hash_pdq", HashAlgorithm.PDQ,
            "sha256", HashAlgorithm.SHA256,
            "hash_sha256", HashAlgorithm.SHA256);

    /** Nothing: an empty line or a comment. */
    record Nothing() implements ExchangeLine {}

    /**
     * A hash.
     *
     * @param hash in lower-case hex, of the form of its algorithm
     * @param category the first tag that is one; null if none is
     */
    record Signal(
            HashAlgorithm algorithm, String hash, @Nullable HarmCategory category) implements ExchangeLine {}

    /** It cannot be taken. */
    record Refused(Fault fault) implements ExchangeLine {}

    /** Why a line is not taken. */
    enum Fault {
        /** It is neither a signal nor a descriptor. */
        MALFORMED,
        /** It is a hash of a type that screening does not compare, such as MD5. */
        UNSUPPORTED_TYPE,
        /** The hash does not have the form of its type. */
        HASH_MALFORMED,
        /** The descriptor does not say MALICIOUS. */
        NOT_MALICIOUS,
        /** People here have taken this hash off the list. */
        REMOVED_HERE,
        /** The list has no room. */
        HASH_LIST_FULL,
        /** The file has more rows than are taken at once. */
        TOO_MANY_ROWS
    }

    /** Reads a line. */
    static ExchangeLine read(String line) {
        String text = line.replace("\uFEFF", "").strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return new Nothing();
        }
        if (text.length() > LONGEST) {
            return new Refused(Fault.MALFORMED);
        }
        return text.startsWith("{") ? descriptor(text) : signal(text);
    }

    private static ExchangeLine signal(String text) {
        String[] words = text.split("\\s+");
        return words.length == 2 ? signal(words[0], words[1], null) : new Refused(Fault.MALFORMED);
    }

    private static ExchangeLine descriptor(String text) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return new Refused(Fault.MALFORMED);
        }
        if (!json.path("status").asString("MALICIOUS").equals("MALICIOUS")) {
            return new Refused(Fault.NOT_MALICIOUS);
        }
        String hash = json.path("raw_indicator").asString(json.path("indicator").asString(""));
        return signal(json.path("type").asString(""), hash, category(json.path("tags")));
    }

    private static ExchangeLine signal(String type, String hash, @Nullable HarmCategory category) {
        var algorithm = TYPES.get(type.toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return new Refused(Fault.UNSUPPORTED_TYPE);
        }
        String lower = hash.toLowerCase(Locale.ROOT);
        return algorithm.fits(lower) ? new Signal(algorithm, lower, category) : new Refused(Fault.HASH_MALFORMED);
    }

    private static @Nullable HarmCategory category(JsonNode tags) {
        return tags.valueStream()
                .map(tag -> HarmCategory.ofCode(tag.asString("").toUpperCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
