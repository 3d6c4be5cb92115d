package dev.kinora.moderation.review;

import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.CaseViews.CaseSummary;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases: waiting ones by severity and then age, decided ones newest first. */
@Component
class CaseQueue {

    private final ReviewCases cases;
    private final CaseOrder order;
    private final Decisions decisions;
    private final InstantSource clock;

    CaseQueue(ReviewCases cases, CaseOrder order, Decisions decisions, InstantSource clock) {
        this.cases = cases;
        this.order = order;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<CaseSummary> page(ReviewCases.Filter filter, @Nullable String cursor, int limit) {
        var now = clock.instant();
        var ids = order.ids(filter, cursor == null ? null : Cursor.decode(cursor, 3), now, limit + 1);
        var found = cases.findAllById(ids).stream().collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        var rows = ids.stream().map(found::get).filter(Objects::nonNull).toList();
        var last = decisions.lastOfEach(rows.stream()
                .filter(one -> one.stateAt(now) == CaseState.DECIDED)
                .map(ReviewCase::id)
                .toList());
        return Page.of(rows, limit, one -> cursorOf(one, filter.state() == CaseState.DECIDED))
                .map(one -> CaseViews.summary(one, last.get(one.id()), now));
    }

    private static String cursorOf(ReviewCase one, boolean decided) {
        var time = decided ? one.decidedAt() : one.openedAt();
        return Cursor.encode(one.priority(), String.valueOf(time), one.id());
    }
}
