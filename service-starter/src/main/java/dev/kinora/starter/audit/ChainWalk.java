package dev.kinora.starter.audit;

import dev.kinora.starter.audit.AuditFault.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the chain, entry by entry in the order of their numbers, and names what does not belong there. After a fault
 * it goes on from the hash that the entry has, so that one fault is not reported at all entries behind it.
 */
final class ChainWalk {

    private final AuditReport.Builder report;
    private final List<ChainHead> noted;
    private ChainHead before = ChainHead.NONE;
    private ChainHead last = ChainHead.NONE;

    /** The last entry if it does not follow from the one before it: what comes next says what happened to it. */
    private @Nullable ChainedRow doubtful;

    /**
     * Begins at the first entry.
     *
     * @param noted heads from earlier, which must be part of the chain
     */
    ChainWalk(AuditReport.Builder report, List<ChainHead> noted) {
        this.report = report;
        this.noted = List.copyOf(noted);
    }

    void next(ChainedRow entry) {
        report.entry(entry.seq());
        if (entry.seq() == last.seq()) {
            decideBetween(entry);
        } else if (entry.seq() > last.seq() + 1) {
            settle(Kind.CHANGED);
            report.fault(AuditFault.removed(last.seq() + 1, entry.seq() - 1));
            // What it follows from is not known, so it can only be taken as it is.
            advance(entry);
        } else if (doubtful != null && entry.follows(before.hash())) {
            settle(Kind.INSERTED);
            last = entry.place();
        } else if (entry.follows(last.hash())) {
            settle(Kind.CHANGED);
            advance(entry);
        } else {
            settle(Kind.CHANGED);
            advance(entry);
            doubtful = entry;
        }
        for (var head : noted) {
            if (head.seq() == entry.seq() && !head.equals(last)) {
                report.fault(AuditFault.at(Kind.REWRITTEN, head.seq()));
            }
        }
    }

    /** Ends the walk at the head that was read before it began; null if there is no head. */
    void end(@Nullable ChainHead head) {
        settle(head != null && head.hash().equals(before.hash()) ? Kind.INSERTED : Kind.CHANGED);
        if (head == null) {
            report.fault(AuditFault.at(Kind.HEAD, last.seq()));
        } else if (head.seq() > last.seq()) {
            report.fault(AuditFault.removed(last.seq() + 1, head.seq()));
        } else if (!head.equals(last)) {
            report.fault(AuditFault.at(Kind.HEAD, head.seq()));
        }
        for (var one : noted) {
            if (one.seq() > last.seq()) {
                report.fault(AuditFault.at(Kind.REWRITTEN, one.seq()));
            }
        }
    }

    /** Of two entries with one number the one that follows belongs to the chain. */
    private void decideBetween(ChainedRow second) {
        if (doubtful != null && second.follows(before.hash())) {
            settle(Kind.INSERTED);
            last = second.place();
        } else {
            report.fault(AuditFault.of(Kind.INSERTED, second));
        }
    }

    private void settle(Kind kind) {
        if (doubtful != null) {
            report.fault(AuditFault.of(kind, doubtful));
            doubtful = null;
        }
    }

    private void advance(ChainedRow entry) {
        before = last;
        last = entry.place();
    }
}
