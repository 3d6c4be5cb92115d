package dev.kinora.starter.audit;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row with its place in the chain, as the table says it.
 *
 * @param texts what is hashed of it, in the order of the hash
 */
record ChainedRow(ChainHead place, UUID id, List<@Nullable String> texts) {

    ChainedRow {
        texts = Arrays.asList(texts.toArray(String[]::new));
    }

    static ChainedRow of(ResultSet row, ChainTable table) throws SQLException {
        return new ChainedRow(
                ChainHead.read(row), BinaryIds.read(row, "id"), table.reader().read(row));
    }

    long seq() {
        return place.seq();
    }

    String hash() {
        return place.hash();
    }

    /** Whether it says what its hash says, after a row with this hash. */
    boolean follows(String previous) {
        return ChainHash.of(previous, texts).equals(hash());
    }
}
