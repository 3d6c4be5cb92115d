package dev.kinora.moderation.audit;

import java.util.regex.Pattern;

/**
 * Where the chain stands, or stood.
 *
 * @param seq number of the last entry; 0 if there is none
 * @param hash its hash, 64 digits of lower-case hex
 */
public record ChainHead(long seq, String hash) {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");

    /** The head of a chain without entries. */
    static final ChainHead NONE = new ChainHead(0, ChainHash.START);

    /**
     * Reads {@code SEQ:HASH}, as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ChainHead parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A head is written SEQ:HASH, with a hash of 64 digits in lower-case hex");
        }
        int colon = text.indexOf(':');
        return new ChainHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    ChainHead next(AuditFacts facts) {
        return new ChainHead(seq + 1, ChainHash.of(hash, facts));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
