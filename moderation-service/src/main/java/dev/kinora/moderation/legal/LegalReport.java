package dev.kinora.moderation.legal;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.preservation.PreservedItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to an authority. It is what its entries say; nothing in it changes any more.
 *
 * @param ownerId the account that posted the content
 * @param authority the hotline or police, such as NCMEC
 * @param state that of the last entry
 * @param entries the oldest first
 */
record LegalReport(
        UUID id,
        UUID caseId,
        Content content,
        UUID ownerId,
        String authority,
        ReportCategory category,
        ReportState state,
        Instant createdAt,
        List<Entry> entries) {

    LegalReport {
        entries = List.copyOf(entries);
    }

    /** The version of the content that it is about. */
    record Content(UUID id, ContentKind kind, long version) {}

    /**
     * A step of it.
     *
     * @param reference the number that the authority gave it
     * @param reportedAt when it was sent
     * @param items what was sent; only in the entry that says so
     * @param note for staff only
     */
    record Entry(
            ReportState state,
            @Nullable String reference,
            @Nullable Instant reportedAt,
            List<PreservedItem> items,
            @Nullable String note,
            Actor by,
            Instant at) {

        Entry {
            items = List.copyOf(items);
        }
    }

    /** Number of entries. */
    long version() {
        return entries.size();
    }
}
