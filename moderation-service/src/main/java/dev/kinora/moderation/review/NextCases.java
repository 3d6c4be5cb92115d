package dev.kinora.moderation.review;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.review.order.CaseFilter;
import dev.kinora.moderation.review.order.CaseOrder;
import dev.kinora.moderation.review.skip.CaseSkips;
import dev.kinora.moderation.review.skip.SparedGrades;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.security.CurrentAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Finds the next case for somebody: the first one in the order that nobody holds and that this person may decide. */
@Component
class NextCases {

    private static final int AT_ONCE = 50;

    /** Whoever has skipped or may not decide as many has to choose from the list. */
    private static final int MOST = 20 * AT_ONCE;

    private final CaseOrder order;
    private final CaseAccess access;
    private final CaseSkips skips;
    private final CaseTurns turns;
    private final ReviewCases cases;
    private final SparedGrades spared;
    private final InstantSource clock;

    NextCases(
            CaseOrder order,
            CaseAccess access,
            CaseSkips skips,
            CaseTurns turns,
            ReviewCases cases,
            SparedGrades spared,
            InstantSource clock) {
        this.order = order;
        this.access = access;
        this.skips = skips;
        this.turns = turns;
        this.cases = cases;
        this.spared = spared;
        this.clock = clock;
    }

    /**
     * The next case.
     *
     * @param caseId null if there is none
     * @param skipped how many cases before it, or in the whole list if there is none, stay away because this person skipped them
     * @param backAt when the first of those comes back; null without one
     */
    record NextCase(
            @Nullable UUID caseId, int skipped, @Nullable Instant backAt) {}

    /**
     * Finds it, and claims it if wanted. Cases of grades that this person has seen enough of come after all others.
     *
     * @param filter which cases; the state does not count
     * @param other a case that is not wanted, such as the one just decided
     */
    NextCase find(CaseFilter filter, @Nullable UUID other, boolean claim, CurrentAccount account) {
        var now = clock.instant();
        var queues = access.confines(filter.queue(), account);
        var skipped = skips.of(account.id(), now);
        var walk = new Walk(skipped);
        var grades = spared.of(account.id());
        var later = new LinkedHashSet<UUID>();
        @Nullable Cursor after = null;
        for (int seen = 0; seen < MOST; seen += AT_ONCE) {
            var ids = order.ids(filter, queues, after, now, AT_ONCE);
            var hard = grades.isEmpty() || ids.isEmpty() ? List.<UUID>of() : cases.ofGrades(ids, grades);
            for (var id : ids) {
                if (id.equals(other) || walk.skips(id)) {
                    continue;
                }
                if (hard.contains(id)) {
                    later.add(id);
                } else if (!claim || isClaimed(id, account)) {
                    return walk.found(id);
                }
            }
            if (ids.size() < AT_ONCE) {
                break;
            }
            after = behind(ids, filter);
            if (after == null) {
                break;
            }
        }
        return walk.found(later.stream()
                .filter(id -> !claim || isClaimed(id, account))
                .findFirst()
                .orElse(null));
    }

    private boolean isClaimed(UUID id, CurrentAccount account) {
        try {
            return turns.isClaimed(id, Actor.of(account));
        } catch (ConcurrencyFailureException e) {
            return false; // somebody else was faster
        }
    }

    private @Nullable Cursor behind(List<UUID> ids, CaseFilter filter) {
        return cases.findById(ids.getLast())
                .map(last -> Cursor.decode(CaseQueue.cursorOf(last, filter), 3))
                .orElse(null);
    }

    /** Counts what was skipped on the way. */
    private static final class Walk {

        private final Map<UUID, Instant> skipped;
        private int count;
        private @Nullable Instant backAt;

        Walk(Map<UUID, Instant> skipped) {
            this.skipped = skipped;
        }

        boolean skips(UUID id) {
            var until = skipped.get(id);
            if (until == null) {
                return false;
            }
            count++;
            backAt = backAt == null || until.isBefore(backAt) ? until : backAt;
            return true;
        }

        NextCase found(@Nullable UUID id) {
            return new NextCase(id, count, backAt);
        }
    }
}
