package dev.kinora.moderation.review;

import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.CaseViews.CaseSummary;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases: waiting ones by severity and then age, decided ones newest first. */
@Component
class CaseQueue {

    private static final Sort WAITING =
            Sort.by(Sort.Order.desc("priority"), Sort.Order.asc("openedAt"), Sort.Order.asc("id"));
    private static final Sort DECIDED = Sort.by(Sort.Order.desc("decidedAt"), Sort.Order.desc("id"));

    private final ReviewCases cases;
    private final Decisions decisions;
    private final InstantSource clock;

    CaseQueue(ReviewCases cases, Decisions decisions, InstantSource clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<CaseSummary> page(ReviewCases.Filter filter, @Nullable String cursor, int limit) {
        var now = clock.instant();
        boolean decided = filter.state() == CaseState.DECIDED;
        var after = cursor == null ? null : Cursor.decode(cursor, 3);
        Specification<ReviewCase> specification = (root, query, build) -> {
            List<Predicate> all = new ArrayList<>(matching(filter, now, root, build));
            if (after != null) {
                all.add(decided ? olderThan(after, root, build) : behind(after, root, build));
            }
            return build.and(all);
        };
        var rows = cases.findBy(
                specification,
                found -> found.sortBy(decided ? DECIDED : WAITING)
                        .limit(limit + 1)
                        .all());
        var last = decisions.lastOfEach(rows.stream()
                .filter(one -> one.stateAt(now) == CaseState.DECIDED)
                .map(ReviewCase::id)
                .toList());
        return Page.of(rows, limit, one -> cursorOf(one, decided))
                .map(one -> CaseViews.summary(one, last.get(one.id()), now));
    }

    private static String cursorOf(ReviewCase one, boolean decided) {
        var time = decided ? one.decidedAt() : one.openedAt();
        return Cursor.encode(one.priority(), String.valueOf(time), one.id());
    }

    private static List<Predicate> matching(
            ReviewCases.Filter filter, Instant now, Root<ReviewCase> root, CriteriaBuilder build) {
        List<Predicate> all = new ArrayList<>();
        if (filter.state() != null) {
            all.add(inState(filter.state(), now, root, build));
        }
        if (filter.purpose() != null) {
            all.add(build.equal(root.get("purpose"), filter.purpose()));
        }
        if (filter.queue() != null) {
            all.add(build.equal(root.get("queue"), filter.queue().stored()));
        }
        if (filter.kind() != null) {
            all.add(build.equal(root.get("kind"), filter.kind()));
        }
        return all;
    }

    private static Predicate inState(CaseState state, Instant now, Root<ReviewCase> root, CriteriaBuilder build) {
        var stored = build.equal(root.get("state"), state);
        var claimed = build.equal(root.get("state"), CaseState.CLAIMED);
        return switch (state) {
            case OPEN -> build.or(stored, build.and(claimed, build.lessThanOrEqualTo(root.get("claimExpiresAt"), now)));
            case CLAIMED -> build.and(stored, build.greaterThan(root.get("claimExpiresAt"), now));
            case DECIDED, WITHDRAWN -> stored;
        };
    }

    private static Predicate behind(Cursor after, Root<ReviewCase> root, CriteriaBuilder build) {
        long priority = after.number(0);
        var sameTime = build.and(
                build.equal(root.get("openedAt"), after.instant(1)), build.greaterThan(root.get("id"), after.uuid(2)));
        var samePriority = build.and(
                build.equal(root.get("priority"), (int) priority),
                build.or(build.greaterThan(root.get("openedAt"), after.instant(1)), sameTime));
        return build.or(build.lessThan(root.get("priority"), (int) priority), samePriority);
    }

    private static Predicate olderThan(Cursor after, Root<ReviewCase> root, CriteriaBuilder build) {
        var sameTime = build.and(
                build.equal(root.get("decidedAt"), after.instant(1)), build.lessThan(root.get("id"), after.uuid(2)));
        return build.or(build.lessThan(root.get("decidedAt"), after.instant(1)), sameTime);
    }
}
