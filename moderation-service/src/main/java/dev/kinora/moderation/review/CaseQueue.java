package dev.kinora.moderation.review;

import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.CaseViews.CaseSummary;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.review.order.CaseFilter;
import dev.kinora.moderation.review.order.CaseOrder;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the cases of the queues that somebody sees. */
@Component
class CaseQueue {

    private final ReviewCases cases;
    private final CaseOrder order;
    private final CaseAccess access;
    private final Decisions decisions;
    private final BlindVeil veil;
    private final InstantSource clock;

    CaseQueue(
            ReviewCases cases,
            CaseOrder order,
            CaseAccess access,
            Decisions decisions,
            BlindVeil veil,
            InstantSource clock) {
        this.cases = cases;
        this.order = order;
        this.access = access;
        this.decisions = decisions;
        this.veil = veil;
        this.clock = clock;
    }

    @Transactional
    Page<CaseSummary> page(CaseFilter filter, @Nullable String cursor, int limit, CurrentAccount account) {
        var now = clock.instant();
        var after = cursor == null ? null : Cursor.decode(cursor, 3);
        var ids = order.ids(filter, access.confines(filter.queue(), account), after, now, limit + 1);
        var found = cases.findAllById(ids).stream().collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        var rows = ids.stream().map(found::get).filter(Objects::nonNull).toList();
        var last = decisions.lastOfEach(rows.stream()
                .filter(one -> one.stateAt(now) == CaseState.DECIDED)
                .map(ReviewCase::id)
                .toList());
        var asked = veil.asked(rows.stream().map(ReviewCase::contentId).toList());
        var page = Page.of(rows, limit, one -> cursorOf(one, filter));
        var shown = page.items().stream()
                .filter(one ->
                        one.isBlind() || !asked.contains(one.contentId()) || isHarmless(filter, one, account.id()))
                .map(one -> asked.contains(one.contentId())
                        ? CaseViews.coveredSummary(one, now)
                        : CaseViews.summary(one, last.get(one.id()), now))
                .toList();
        return new Page<>(shown, page.nextCursor());
    }

    /**
     * Whether it does not say what the line hides that a case is in the list. Who looks content or a creator up by purpose or queue
     * has seen it, and cannot answer blind from then on; who works on a queue sees that something waits there, unless they are the one
     * who is asked.
     */
    private boolean isHarmless(CaseFilter filter, ReviewCase one, UUID viewer) {
        var about = filter.about();
        if (!about.reasons().isEmpty() || about.held()) {
            return false;
        }
        if (filter.purpose() == null && filter.queue() == null) {
            return true;
        }
        boolean lookedUp = about.contentId() != null || about.ownerId() != null;
        return lookedUp ? !veil.hides(one.contentId(), viewer) : !veil.isAskedOf(one.contentId(), viewer);
    }

    static String cursorOf(ReviewCase one, CaseFilter filter) {
        var waiting = filter.sort() == CaseFilter.Sort.DUE ? one.place().dueAt() : one.openedAt();
        var time = CaseOrder.isByDecision(filter) ? one.decidedAt() : waiting;
        return Cursor.encode(one.standing(), String.valueOf(time), one.id());
    }
}
