package dev.kinora.starter.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a verification came to.
 *
 * @param entries number of entries checked
 * @param firstSeq number of the first entry; 0 if there is none
 * @param head the head of the chain when the verification began; it has checked the entries up to there
 * @param faults number of faults
 * @param listed the first {@value #LISTED} faults
 */
public record AuditReport(long entries, long firstSeq, ChainHead head, long faults, List<AuditFault> listed) {

    public static final int LISTED = 50;

    /** Whether nothing was changed, removed or inserted. */
    public boolean isIntact() {
        return faults == 0;
    }

    static final class Builder {

        private final List<AuditFault> listed = new ArrayList<>();
        private long entries;
        private long firstSeq;
        private long faults;

        void entry(long seq) {
            firstSeq = entries == 0 ? seq : firstSeq;
            entries++;
        }

        void fault(AuditFault fault) {
            if (listed.size() < LISTED) {
                listed.add(fault);
            }
            faults++;
        }

        AuditReport build(ChainHead head) {
            return new AuditReport(entries, firstSeq, head, faults, List.copyOf(listed));
        }
    }
}
