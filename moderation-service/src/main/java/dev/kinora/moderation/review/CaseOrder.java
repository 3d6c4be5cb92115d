package dev.kinora.moderation.review;

import dev.kinora.moderation.review.ReviewCases.Filter;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.paging.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the ids of a page of cases along an index, without reading what is not on the page: waiting cases by priority and then
 * age, decided ones newest first.
 */
@Component
class CaseOrder {

    private static final String WAITING = "priority desc, opened_at, id";
    private static final String DECIDED = "decided_at desc, id desc";

    private final JdbcClient jdbc;

    CaseOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code limit} ids behind a position, which is a priority, an instant and an id. */
    List<UUID> ids(Filter filter, @Nullable Cursor after, Instant now, int limit) {
        boolean decided = filter.state() == CaseState.DECIDED;
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        narrow(filter, conditions, parameters);
        if (after != null) {
            conditions.add(decided ? olderThan(after, parameters) : behind(after, parameters));
        }
        var order = decided ? DECIDED : WAITING;
        var selects = stored(filter.state()).stream()
                .map(state -> select(state, conditions, order))
                .toList();
        parameters.put("now", Timestamp.from(now));
        parameters.put("limit", limit);
        var sql = selects.size() == 1
                ? selects.getFirst()
                : "select id from (" + String.join(" union all ", selects) + ") some order by " + order
                        + " limit :limit";
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> BinaryIds.read(row, "id"))
                .list();
    }

    private static String select(String state, List<String> conditions, String order) {
        List<String> all = new ArrayList<>(conditions);
        all.add(state);
        return "(select id, priority, opened_at, decided_at from review_case where " + String.join(" and ", all)
                + " order by " + order + " limit :limit)";
    }

    /** What a state is in the table; open cases lie in two places of it, as an expired claim counts as open. */
    private static List<String> stored(@Nullable CaseState state) {
        return switch (state) {
            case null -> List.of("true");
            case OPEN -> List.of("state = 'OPEN'", "state = 'CLAIMED' and claim_expires_at <= :now");
            case CLAIMED -> List.of("state = 'CLAIMED' and claim_expires_at > :now");
            case DECIDED -> List.of("state = 'DECIDED'");
            case WITHDRAWN -> List.of("state = 'WITHDRAWN'");
        };
    }

    private static void narrow(Filter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.purpose() != null) {
            conditions.add("purpose = :purpose");
            parameters.put("purpose", filter.purpose().name());
        }
        if (filter.queue() != null) {
            conditions.add("queue = :queue");
            parameters.put("queue", filter.queue().stored());
        }
        if (filter.kind() != null) {
            conditions.add("kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.contentId() != null) {
            conditions.add("content_id = :content");
            parameters.put("content", BinaryIds.bytes(filter.contentId()));
        }
    }

    private static String behind(Cursor after, Map<String, Object> parameters) {
        parameters.put("priority", after.number(0));
        position(after, parameters);
        return "priority <= :priority and (priority < :priority or opened_at > :at or (opened_at = :at and id > :id))";
    }

    private static String olderThan(Cursor after, Map<String, Object> parameters) {
        position(after, parameters);
        return "decided_at <= :at and (decided_at < :at or id < :id)";
    }

    private static void position(Cursor after, Map<String, Object> parameters) {
        parameters.put("at", Timestamp.from(after.instant(1)));
        parameters.put("id", BinaryIds.bytes(after.uuid(2)));
    }
}
