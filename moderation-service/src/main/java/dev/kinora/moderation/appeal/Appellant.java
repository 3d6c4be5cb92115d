package dev.kinora.moderation.appeal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who appeals: an account, or whoever made a report without one. Exactly one of the two is present. */
record Appellant(@Nullable UUID accountId, @Nullable UUID reportId) {

    Appellant {
        if ((accountId == null) == (reportId == null)) {
            throw new IllegalArgumentException("An appellant is an account, or a report without one");
        }
    }

    static Appellant account(UUID id) {
        return new Appellant(id, null);
    }

    static Appellant ofReport(UUID id) {
        return new Appellant(null, id);
    }
}
