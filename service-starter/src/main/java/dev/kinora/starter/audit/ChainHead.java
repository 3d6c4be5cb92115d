package dev.kinora.starter.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain stands, or stood.
 *
 * @param seq number of the last entry; 0 if there is none
 * @param hash its hash, 64 digits of lower-case hex
 */
public record ChainHead(long seq, String hash) {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");

    /** The head of a chain without entries. */
    public static final ChainHead NONE = new ChainHead(0, ChainHash.START);

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

    /** The head after an entry with these facts. */
    public ChainHead next(List<@Nullable String> facts) {
        return new ChainHead(seq + 1, ChainHash.of(hash, facts));
    }

    /** Reads the columns {@code seq} and {@code hash}. */
    public static ChainHead read(ResultSet row) throws SQLException {
        return new ChainHead(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash")));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
