package dev.kinora.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.audit.AuditFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Six entries, and what somebody who can write into the database may do to them. */
class ChainWalkTests {

    private final List<ChainedRow> chain = new ArrayList<>();
    private ChainHead head = ChainHead.NONE;

    ChainWalkTests() {
        for (int i = 0; i < 6; i++) {
            append("entry " + i);
        }
    }

    @Test
    void findsNothingInAChainThatIsIntact() {
        var report = walk(head, entry(2).place(), head);

        assertThat(report.isIntact()).isTrue();
        assertThat(report.entries()).isEqualTo(6);
        assertThat(report.firstSeq()).isEqualTo(1);
    }

    @Test
    void findsNothingInAnEmptyChain() {
        chain.clear();

        assertThat(walk(ChainHead.NONE).isIntact()).isTrue();
    }

    @Test
    void namesAChangedEntry() {
        set(3, row(entry(3).place(), facts("forged")));

        assertThat(faults()).containsExactly("CHANGED 3");
    }

    @Test
    void namesAChangedLastEntry() {
        set(6, row(entry(6).place(), facts("forged")));

        assertThat(faults()).containsExactly("CHANGED 6");
    }

    @Test
    void namesTheEntryBehindAForgedOneThatWasHashedAnew() {
        set(3, forged(3, entry(2)));

        assertThat(faults()).containsExactly("CHANGED 4");
    }

    @Test
    void namesTheHeadIfTheLastEntryWasHashedAnew() {
        set(6, forged(6, entry(5)));

        assertThat(faults()).containsExactly("HEAD 6");
    }

    @Test
    void namesRemovedEntries() {
        chain.subList(2, 4).clear();

        assertThat(faults()).containsExactly("REMOVED 3-4");
    }

    @Test
    void namesARemovedFirstAndLastEntry() {
        chain.removeFirst();
        chain.removeLast();

        assertThat(faults()).containsExactly("REMOVED 1", "REMOVED 6");
    }

    @Test
    void namesAGapThatWasClosed() {
        chain.remove(2);
        renumber();

        assertThat(faults()).containsExactly("CHANGED 3", "REMOVED 6");
    }

    @Test
    void namesAnInsertedEntry() {
        chain.add(2, forged(3, entry(2)));
        renumber();
        head = new ChainHead(7, head.hash());

        assertThat(faults()).containsExactly("CHANGED 4");

        set(3, row(new ChainHead(3, ChainHash.START), facts("forged")));
        assertThat(faults()).containsExactly("INSERTED 3");
    }

    @Test
    void namesACopyWithAnotherId() {
        var copy = facts(String.valueOf(entry(2).texts().getLast()));
        chain.add(2, row(entry(2).place(), copy));
        renumber();
        head = new ChainHead(7, head.hash());

        assertThat(faults()).containsExactly("INSERTED 3");
    }

    @Test
    void namesTheSecondOfTwoEntriesWithOneNumber() {
        chain.add(3, row(entry(3).place(), facts("forged")));

        assertThat(faults()).containsExactly("INSERTED 3");
    }

    @Test
    void namesTheFirstOfTwoEntriesWithOneNumberIfTheSecondBelongsThere() {
        chain.add(2, row(new ChainHead(3, ChainHash.START), facts("forged")));

        assertThat(faults()).containsExactly("INSERTED 3");
    }

    @Test
    void namesSwappedEntries() {
        var third = entry(3);
        set(3, row(new ChainHead(3, entry(4).hash()), entry(4).texts()));
        set(4, row(new ChainHead(4, third.hash()), third.texts()));

        assertThat(faults()).containsExactly("INSERTED 3", "CHANGED 5");
    }

    @Test
    void namesAChangedOrRemovedHead() {
        assertThat(names(walk(new ChainHead(6, ChainHash.START)))).containsExactly("HEAD 6");
        assertThat(names(walk(null))).containsExactly("HEAD 6");
    }

    @Test
    void namesAChainThatWasWrittenAnewFromSomeEntryOn() {
        var noted = entry(5).place();
        var before = entry(3);
        chain.subList(3, 6).clear();
        chain.add(forged(4, before));
        chain.add(forged(5, entry(4)));
        head = entry(5).place();

        assertThat(faults()).isEmpty();
        assertThat(names(walk(head, noted))).containsExactly("REWRITTEN 5");
    }

    @Test
    void namesAChainThatWasShortened() {
        var noted = head;
        chain.removeLast();
        head = entry(5).place();

        assertThat(faults()).isEmpty();
        assertThat(names(walk(head, noted))).containsExactly("REWRITTEN 6");
    }

    @Test
    void countsAllFaultsAndListsTheFirst() {
        for (int seq = 7; seq <= 200; seq++) {
            append("entry " + seq);
        }
        chain.replaceAll(entry -> row(entry.place(), facts("forged")));

        var report = walk(head);

        assertThat(report.faults()).isEqualTo(200);
        assertThat(report.listed()).hasSize(AuditReport.LISTED);
    }

    private void append(String detail) {
        var facts = facts(detail);
        head = head.next(facts);
        chain.add(row(head, facts));
    }

    private static List<@Nullable String> facts(String detail) {
        return Arrays.asList(UUID.randomUUID().toString(), "2026-11-30T09:15:00.000000Z", null, detail);
    }

    private static ChainedRow row(ChainHead place, List<@Nullable String> facts) {
        return new ChainedRow(place, UUID.fromString(String.valueOf(facts.getFirst())), facts);
    }

    private static ChainedRow forged(long seq, ChainedRow after) {
        var facts = facts("forged");
        return row(new ChainHead(seq, ChainHash.of(after.hash(), facts)), facts);
    }

    private ChainedRow entry(int seq) {
        return chain.get(seq - 1);
    }

    private void set(int seq, ChainedRow entry) {
        chain.set(seq - 1, entry);
    }

    private void renumber() {
        for (int i = 0; i < chain.size(); i++) {
            var entry = chain.get(i);
            chain.set(i, row(new ChainHead(i + 1, entry.hash()), entry.texts()));
        }
    }

    private List<String> faults() {
        return names(walk(head));
    }

    private AuditReport walk(@Nullable ChainHead end, ChainHead... noted) {
        var report = new AuditReport.Builder();
        var walk = new ChainWalk(report, List.of(noted));
        chain.forEach(walk::next);
        walk.end(end);
        return report.build(end == null ? ChainHead.NONE : end);
    }

    private static List<String> names(AuditReport report) {
        return report.listed().stream()
                .map(fault -> fault.kind() + " " + fault.seq()
                        + (fault.kind() == Kind.REMOVED && fault.lastSeq() > fault.seq() ? "-" + fault.lastSeq() : ""))
                .toList();
    }
}
