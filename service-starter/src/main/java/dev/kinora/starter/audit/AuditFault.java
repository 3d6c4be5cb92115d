package dev.kinora.starter.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the audit log is not what was written.
 *
 * @param seq number of the entry concerned, the first of several; 0 for an entry without a number
 * @param lastSeq number of the last entry concerned
 * @param entryId id of the entry concerned; null if there is no row
 */
public record AuditFault(
        Kind kind, long seq, long lastSeq, @Nullable UUID entryId) {

    /** What is wrong. */
    public enum Kind {
        /** The entry does not follow from the one before it: one of them was changed, or what was between is not there. */
        CHANGED,
        /** Entries are missing. */
        REMOVED,
        /** The entry is not part of the chain. */
        INSERTED,
        /** The head of the chain is not that of its last entry. */
        HEAD,
        /** An entry that was noted earlier is not part of the chain any more: what comes after it was written anew. */
        REWRITTEN
    }

    static AuditFault of(Kind kind, ChainedRow entry) {
        return new AuditFault(kind, entry.seq(), entry.seq(), entry.id());
    }

    static AuditFault removed(long first, long last) {
        return new AuditFault(Kind.REMOVED, first, last, null);
    }

    static AuditFault at(Kind kind, long seq) {
        return new AuditFault(kind, seq, seq, null);
    }

    /** The fault in a sentence. */
    public String sentence() {
        String entry = "Entry " + seq + (entryId == null ? "" : " (" + entryId + ")");
        return switch (kind) {
            case CHANGED ->
                entry + " was changed, or what stood before it was: it does not follow from the entry before it.";
            case REMOVED ->
                seq == lastSeq
                        ? "Entry " + seq + " is missing."
                        : "Entries " + seq + " to " + lastSeq + " are missing.";
            case INSERTED -> entry + " was inserted: it is not part of the chain.";
            case HEAD -> "The head of the chain at entry " + seq + " was changed, or that entry was.";
            case REWRITTEN ->
                "Entry " + seq + " is not the one that was noted: the chain was shortened or written anew.";
        };
    }
}
