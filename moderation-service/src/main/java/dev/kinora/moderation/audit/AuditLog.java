package dev.kinora.moderation.audit;

import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.time.Ids;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who did what and when. Entries are append-only, and each carries a hash of itself and the one before it; only the
 * handle of an erased account is removed, which the hashes leave out.
 */
@Component
public class AuditLog {

    /**
     * An entry to be recorded.
     *
     * @param caseId the case concerned, if any
     * @param subject the object concerned if it is not a case, at most 100 characters, for example
     *     {@code policy:default/3}
     */
    public record Entry(
            @Nullable Actor actor,
            AuditAction action,
            @Nullable UUID caseId,
            @Nullable UUID contentId,
            @Nullable UUID decisionId,
            @Nullable String subject,
            @Nullable String detail) {

        /** An action on a case other than a decision. */
        public static Entry ofCase(
                @Nullable Actor actor, AuditAction action, UUID caseId, UUID contentId, @Nullable String detail) {
            return new Entry(actor, action, caseId, contentId, null, null, detail);
        }

        /** A decision on a case. */
        public static Entry ofDecision(
                @Nullable Actor actor,
                AuditAction action,
                UUID caseId,
                UUID contentId,
                UUID decisionId,
                String reason) {
            return new Entry(actor, action, caseId, contentId, decisionId, null, reason);
        }

        /** An action on something other than a case. */
        public static Entry of(@Nullable Actor actor, AuditAction action, String subject, @Nullable String detail) {
            return new Entry(actor, action, null, null, null, subject, detail);
        }
    }

    private final AuditEntries entries;
    private final PendingEntries pending;
    private final Ids ids;
    private final InstantSource clock;

    AuditLog(AuditEntries entries, PendingEntries pending, Ids ids, InstantSource clock) {
        this.entries = entries;
        this.pending = pending;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records an entry, in the transaction of the action and at its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Entry entry) {
        pending.add(new NewEntry(ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), entry));
    }

    /** The entries about a case, oldest first, with those that the transaction of the caller appends. */
    @Transactional(readOnly = true)
    public List<AuditLine> ofCase(UUID caseId) {
        var stored = entries.findByCaseIdOrderByIdAsc(caseId).stream().map(AuditEntry::line);
        var appended =
                pending.ofTransaction().stream().map(NewEntry::line).filter(line -> caseId.equals(line.caseId()));
        return Stream.concat(stored, appended).toList();
    }

    /** A page of the log, newest first. */
    @Transactional(readOnly = true)
    Page<AuditLine> newest(@Nullable UUID contentId, @Nullable String cursor, int limit) {
        var rows =
                read(contentId, cursor == null ? null : Cursor.decode(cursor, 1).uuid(0), Limit.of(limit + 1));
        return Page.of(rows, limit, entry -> Cursor.encode(entry.getId())).map(AuditEntry::line);
    }

    private List<AuditEntry> read(@Nullable UUID contentId, @Nullable UUID before, Limit limit) {
        if (contentId == null) {
            return before == null
                    ? entries.findAllByOrderByIdDesc(limit)
                    : entries.findByIdLessThanOrderByIdDesc(before, limit);
        }
        return before == null
                ? entries.findByContentIdOrderByIdDesc(contentId, limit)
                : entries.findByContentIdAndIdLessThanOrderByIdDesc(contentId, before, limit);
    }
}
