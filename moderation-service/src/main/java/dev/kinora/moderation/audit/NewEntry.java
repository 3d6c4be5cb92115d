package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.ChainTable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is not written yet.
 *
 * @param at with microseconds, as the database stores it
 */
record NewEntry(UUID id, Instant at, AuditLog.Entry entry) {

    AuditFacts facts() {
        return new AuditFacts(
                id,
                AuditFacts.at(at),
                entry.actor() == null ? null : entry.actor().id(),
                entry.action().name(),
                entry.caseId(),
                entry.contentId(),
                entry.decisionId(),
                storable(entry.subject()),
                storable(entry.detail()));
    }

    @Nullable String handle() {
        return entry.actor() == null ? null : entry.actor().handle();
    }

    AuditLine line() {
        return new AuditLine(
                0,
                id,
                at,
                entry.actor(),
                entry.action(),
                entry.caseId(),
                entry.contentId(),
                entry.decisionId(),
                entry.subject(),
                entry.detail());
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : ChainTable.storable(text);
    }
}
