package dev.kinora.preference.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
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
record PersonalDataExport(
        UUID accountId,
        Instant generatedAt,

        @Schema(
                description = "One entry per kind of data; a later version may have more kinds",
                example = "{\"profile\": {\"declared\": [\"Music\"]}, \"engagements\": []}")
        Map<String, Object> data) {

    PersonalDataExport {
        data = Map.copyOf(data);
    }
}
