package dev.kinora.starter.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last verification came to.
 *
 * @param checkedAt when it ended; null before the first one
 * @param intactAt when the log was last found intact; null if it never was
 * @param entries number of entries checked
 * @param headSeq number of the last entry checked
 * @param headHash hash of that entry
 * @param faults number of faults; 0 if the log is intact
 * @param listed the first {@value AuditReport#LISTED} faults
 */
public record AuditCheck(
        @Nullable Instant checkedAt,
        @Nullable Instant intactAt,
        long entries,
        long headSeq,

        @Schema(pattern = "[0-9a-f]{64}", example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String headHash,

        long faults,
        List<AuditFault> listed) {

    static final AuditCheck NONE = new AuditCheck(null, null, 0, 0, ChainHash.START, 0, List.of());
}
