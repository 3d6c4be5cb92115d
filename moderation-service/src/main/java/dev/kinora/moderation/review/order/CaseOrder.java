package dev.kinora.moderation.review.order;

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
 * Finds the ids of a page of cases along an index, without reading what is not on the page: waiting cases by their standing and then
 * age, or by the time when they are due, decided ones newest first. Where several queues, reasons or places of the table are asked
 * for, the beginnings of their parts are merged.
 */
@Component
public class CaseOrder {

    private final JdbcClient jdbc;

    CaseOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private enum Order {
        STANDING("standing desc, opened_at, id"),
        DUE("due_at, id"),
        DECIDED("decided_at desc, id desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Up to {@code limit} ids behind a position, which is a standing, an instant and an id.
     *
     * @param queues the queues to which the list is confined; null for all
     */
    public List<UUID> ids(
            CaseFilter filter, @Nullable List<String> queues, @Nullable Cursor after, Instant now, int limit) {
        var order = order(filter);
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        narrow(filter, conditions, parameters);
        if (after != null) {
            conditions.add(behind(order, after, parameters));
        }
        List<String> selects = new ArrayList<>();
        for (var part : parts(filter, queues, conditions, parameters)) {
            stored(filter.state()).forEach(state -> selects.add(select(part, state, conditions, order)));
        }
        if (selects.isEmpty()) {
            return List.of();
        }
        parameters.put("now", Timestamp.from(now));
        parameters.put("limit", limit);
        var sql = selects.size() == 1
                ? selects.getFirst()
                : "select id from (" + String.join(" union all ", selects) + ") some order by " + order.sql
                        + " limit :limit";
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> BinaryIds.read(row, "id"))
                .list();
    }

    public static boolean isByDecision(CaseFilter filter) {
        return filter.state() == CaseState.DECIDED;
    }

    private static Order order(CaseFilter filter) {
        if (isByDecision(filter)) {
            return Order.DECIDED;
        }
        return filter.sort() == CaseFilter.Sort.DUE ? Order.DUE : Order.STANDING;
    }

    private static String select(String part, String state, List<String> conditions, Order order) {
        List<String> all = new ArrayList<>(conditions);
        all.add(part);
        all.add(state);
        return "(select id, standing, opened_at, due_at, decided_at from review_case where " + String.join(" and ", all)
                + " order by " + order.sql + " limit :limit)";
    }

    /** Conditions of which each has an index: one per reason, or one per queue. */
    private static List<String> parts(
            CaseFilter filter, @Nullable List<String> queues, List<String> conditions, Map<String, Object> parameters) {
        var reasons = filter.about().reasons();
        if (reasons.isEmpty()) {
            return queues == null ? List.of("true") : equal("queue", queues, parameters);
        }
        if (queues != null) {
            if (queues.isEmpty()) {
                return List.of();
            }
            conditions.add("queue in (:queues)");
            parameters.put("queues", queues);
        }
        return equal("open_reason", reasons, parameters);
    }

    private static List<String> equal(String column, List<String> values, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        for (var value : values) {
            var name = column + parts.size();
            parameters.put(name, value);
            parts.add(column + " = :" + name);
        }
        return parts;
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

    private static void narrow(CaseFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.purpose() != null) {
            conditions.add("purpose = :purpose");
            parameters.put("purpose", filter.purpose().name());
        }
        if (filter.kind() != null) {
            conditions.add("kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.about().held()) {
            conditions.add("held_at is not null");
        }
        if (filter.about().contentId() != null) {
            conditions.add("content_id = :content");
            parameters.put("content", BinaryIds.bytes(filter.about().contentId()));
        }
        if (filter.about().ownerId() != null) {
            conditions.add("owner_id = :owner");
            parameters.put("owner", BinaryIds.bytes(filter.about().ownerId()));
        }
    }

    private static String behind(Order order, Cursor after, Map<String, Object> parameters) {
        parameters.put("at", Timestamp.from(after.instant(1)));
        parameters.put("id", BinaryIds.bytes(after.uuid(2)));
        return switch (order) {
            case STANDING -> {
                parameters.put("standing", after.number(0));
                yield "standing <= :standing and "
                        + "(standing < :standing or opened_at > :at or (opened_at = :at and id > :id))";
            }
            case DUE -> "due_at >= :at and (due_at > :at or id > :id)";
            case DECIDED -> "decided_at <= :at and (decided_at < :at or id < :id)";
        };
    }
}
