package dev.kinora.preference.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store of data about people. Every feature that keeps such data has one bean of this type. */
public interface PersonalRecords {

    /** The name of this data in an export, camelCase. */
    String name();

    /** Everything held about the account, as a value that Jackson can write; null if nothing is held. */
    @Nullable Object export(UUID accountId);

    /** Deletes everything held about the account, in the transaction of the caller. Safe to repeat. */
    void erase(UUID accountId);
}
