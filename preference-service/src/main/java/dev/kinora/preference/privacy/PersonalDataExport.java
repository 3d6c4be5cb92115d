package dev.kinora.preference.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Everything this service holds about one account.
 *
 * @param accountId whose data it is
 * @param generatedAt as of when
 * @param data one entry per kind of data: profile, engagements
 */
record PersonalDataExport(UUID accountId, Instant generatedAt, Map<String, Object> data) {

    PersonalDataExport {
        data = Map.copyOf(data);
    }
}
