package dev.kinora.moderation.review.routing;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.routing.RoutingPreview.RoutingFlow;
import dev.kinora.moderation.review.routing.RoutingRule.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tries rules on the cases that wait. */
@Component
class RoutingPreviews {

    /** Cases that one preview looks at. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoutingPreviews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Waiting(String queue, boolean byPerson, Facts facts) {}

    private record Way(String from, String to, @Nullable String rule) {}

    /** Where these rules would send what waits. */
    @Transactional(readOnly = true)
    RoutingPreview of(RoutingRules rules) {
        var waiting = waiting();
        boolean complete = waiting.size() <= MOST;
        var looked = complete ? waiting : waiting.subList(0, MOST);
        Map<Way, Long> ways = new HashMap<>();
        Set<String> used = new HashSet<>();
        long escalated = 0;
        for (var one : looked) {
            if (one.byPerson()) {
                escalated++;
            } else {
                var rule = rules.deciding(one.facts()).orElse(null);
                if (rule != null) {
                    used.add(rule.name());
                }
                var to = rule == null ? rules.without(one.facts()) : rule.queue();
                ways.merge(new Way(one.queue(), to, rule == null ? null : rule.name()), 1L, Long::sum);
            }
        }
        return new RoutingPreview(
                looked.size(),
                complete,
                escalated,
                flows(ways),
                rules.rules().stream()
                        .map(RoutingRule::name)
                        .filter(name -> !used.contains(name))
                        .toList());
    }

    private static List<RoutingFlow> flows(Map<Way, Long> ways) {
        List<RoutingFlow> flows = new ArrayList<>();
        ways.forEach((way, cases) -> flows.add(new RoutingFlow(way.from(), way.to(), way.rule(), cases)));
        flows.sort(Comparator.comparingLong(RoutingFlow::cases)
                .reversed()
                .thenComparing(RoutingFlow::from)
                .thenComparing(RoutingFlow::to));
        return flows;
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select queue, routed_by, purpose, kind, severity, concerns, open_reason from review_case
                        where state in ('OPEN', 'CLAIMED') limit :most""")
                .param("most", MOST + 1)
                .query((row, number) -> waiting(row))
                .list();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var concerns = row.getString("concerns");
        var queue = row.getString("queue");
        return new Waiting(
                queue,
                queue.equals(Queues.DISAGREEMENTS)
                        || (queue.equals(Queues.ESCALATED) && row.getString("routed_by") == null),
                new Facts(
                        CasePurpose.valueOf(row.getString("purpose")),
                        ContentKind.valueOf(row.getString("kind")),
                        concerns == null
                                ? List.of(row.getString("open_reason"))
                                : json.readValue(concerns, new TypeReference<List<String>>() {}),
                        row.getInt("severity")));
    }
}
