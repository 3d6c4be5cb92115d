package dev.kinora.preference.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that this service stores about one account.
 *
 * @param accountId the exported account
 * @param generatedAt time of the export
 * @param data one entry per store: profile, engagements
 */
record PersonalDataExport(UUID accountId, Instant generatedAt, Map<String, Object> data) {

    PersonalDataExport {
        data = Map.copyOf(data);
    }
}
