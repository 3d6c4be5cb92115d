package dev.kinora.preference.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store of personal data. Each feature with personal data has one bean of this type. */
public interface PersonalRecords {

    /** Name of this data in an export, camelCase. */
    String name();

    /** Everything stored about the account, as a value that Jackson can write; null if nothing is stored. */
    @Nullable Object export(UUID accountId);

    /**
     * Deletes a batch of what is stored about the account, in the transaction of the caller.
     *
     * @param limit most rows per table
     * @return number of deleted rows; 0 when nothing is left
     */
    int eraseSome(UUID accountId, int limit);
}
