package dev.kinora.moderation.hash.exchange;

import dev.kinora.moderation.hash.entry.HashAlgorithm;
import java.util.Locale;

/** How hashes are written for other platforms: one a line, UTF-8. */
enum ExchangeFormat {
    /**
     * Type and hash, such as {@code pdq f8f8…}: what python-threatexchange, the library of Hasher-Matcher-Actioner, reads from a
     * file of signals.
     */
    SIGNALS {
        @Override
        String line(HashAlgorithm algorithm, String hash, String category) {
            return algorithm.name().toLowerCase(Locale.ROOT) + " " + hash;
        }
    },
    /** A descriptor of ThreatExchange as JSON; the category of harm is a tag. */
    DESCRIPTORS {
        @Override
        String line(HashAlgorithm algorithm, String hash, String category) {
            return "{\"raw_indicator\":\"%s\",\"type\":\"HASH_%s\",\"status\":\"MALICIOUS\",\"tags\":[\"%s\"]}"
                    .formatted(hash, algorithm.name(), category);
        }
    };

    /** One hash; none of the values needs escaping. */
    abstract String line(HashAlgorithm algorithm, String hash, String category);
}
