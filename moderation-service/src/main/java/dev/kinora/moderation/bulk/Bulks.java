package dev.kinora.moderation.bulk;

import dev.kinora.moderation.bulk.BulkView.BulkCounts;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.review.CaseRulings;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulks of the person who asks: nobody sees or confirms those of somebody else. */
@Component
@Transactional
class Bulks {

    private static final String BAD_ID = "BAD_ID";
    private static final String TWICE = "TWICE";
    private static final int LONGEST_ID = 64;

    private final BulkStore store;
    private final CaseRulings rulings;
    private final BulkProperties properties;
    private final Ids ids;
    private final InstantSource clock;

    Bulks(BulkStore store, CaseRulings rulings, BulkProperties properties, Ids ids, InstantSource clock) {
        this.store = store;
        this.rulings = rulings;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins the dry run of a bulk.
     *
     * @throws ProblemException BULK_BUSY, REASON_NOT_APPLICABLE
     */
    BulkView create(List<String> caseIds, Ruling ruling, CurrentAccount creator) {
        rulings.requireFitting(ruling);
        store.forgetUnconfirmed(creator.id());
        if (store.countUnfinished(creator.id()) >= properties.atOnce()) {
            throw new ProblemException(BulkProblem.BULK_BUSY, "Wait until the other ones have ended.");
        }
        var bulk = new Bulk(ids.next(), creator, ruling, BulkPhase.CHECKING, now(), null, null);
        store.add(bulk);
        Set<UUID> seen = new HashSet<>();
        for (int position = 0; position < caseIds.size(); position++) {
            var given = caseIds.get(position);
            var id = parse(given).orElse(null);
            var problem = id == null ? BAD_ID : seen.add(id) ? null : TWICE;
            var shown = given.length() <= LONGEST_ID ? given : given.substring(0, LONGEST_ID);
            store.add(bulk.id(), position, shown, id, problem);
        }
        return view(bulk);
    }

    private static Optional<UUID> parse(String given) {
        try {
            var id = UUID.fromString(given);
            return id.toString().equalsIgnoreCase(given) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The bulk as it is now.
     *
     * @throws ProblemException BULK_NOT_FOUND
     */
    @Transactional(readOnly = true)
    BulkView read(UUID id, CurrentAccount account) {
        return view(own(id, account));
    }

    /** The items in the order in which they were given. */
    @Transactional(readOnly = true)
    Page<BulkItem> items(
            UUID id, @Nullable ItemState state, @Nullable String cursor, int limit, CurrentAccount account) {
        own(id, account);
        long after = cursor == null ? -1 : Cursor.decode(cursor, 1).number(0);
        return Page.of(store.items(id, state, after, limit + 1), limit, item -> Cursor.encode(item.position()));
    }

    /**
     * Lets the decisions be made. Confirming again changes nothing.
     *
     * @param note for the record of each case; null or blank to keep the one of the dry run
     * @throws ProblemException BULK_NOT_FOUND, BULK_PHASE
     */
    BulkView confirm(UUID id, @Nullable String note, CurrentAccount account) {
        var bulk = own(id, account);
        if (!store.confirm(id, account, note == null || note.isBlank() ? null : note, now())
                && bulk.confirmedAt() == null) {
            throw new ProblemException(BulkProblem.BULK_PHASE, "The dry run has not ended yet.");
        }
        return view(own(id, account));
    }

    /**
     * Undoes the decisions that still stand.
     *
     * @throws ProblemException BULK_NOT_FOUND, BULK_PHASE, BULK_UNDO_TOO_LATE
     */
    BulkView undo(UUID id, CurrentAccount account) {
        var bulk = own(id, account);
        if (bulk.phase() == BulkPhase.DONE && now().isAfter(undoUntil(bulk))) {
            throw new ProblemException(
                    BulkProblem.BULK_UNDO_TOO_LATE,
                    "A bulk can be undone for " + properties.undoWindow().toSeconds() + " seconds.");
        }
        if (!store.undo(id) && bulk.phase() != BulkPhase.UNDOING && bulk.phase() != BulkPhase.UNDONE) {
            throw new ProblemException(BulkProblem.BULK_PHASE, "Only a bulk that is done can be undone.");
        }
        return view(own(id, account));
    }

    private Bulk own(UUID id, CurrentAccount account) {
        return store.find(id)
                .filter(bulk -> bulk.creator().id().equals(account.id()))
                .orElseThrow(() -> new ProblemException(BulkProblem.BULK_NOT_FOUND, "There is no bulk " + id + "."));
    }

    private Instant undoUntil(Bulk bulk) {
        var end = bulk.finishedAt() == null ? bulk.createdAt() : bulk.finishedAt();
        return end.plus(properties.undoWindow());
    }

    private BulkView view(Bulk bulk) {
        var counts = store.count(bulk.id());
        var pending = bulk.phase().pending();
        return new BulkView(
                bulk.id(),
                bulk.phase(),
                bulk.ruling().action(),
                bulk.ruling().reason(),
                bulk.ruling().note(),
                new BulkCounts(
                        counts.values().stream().mapToInt(Integer::intValue).sum(),
                        pending == null ? 0 : counts.getOrDefault(pending, 0),
                        counts.getOrDefault(ItemState.POSSIBLE, 0),
                        bulk.phase() == BulkPhase.READY ? store.countAsking(bulk.id()) : 0,
                        counts.getOrDefault(ItemState.REFUSED, 0),
                        counts.getOrDefault(ItemState.DECIDED, 0),
                        counts.getOrDefault(ItemState.UNDONE, 0),
                        counts.getOrDefault(ItemState.KEPT, 0)),
                bulk.createdAt(),
                bulk.phase() == BulkPhase.DONE ? undoUntil(bulk) : null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
