package dev.kinora.moderation.sampling.estimate;

import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.sampling.Stratum;
import dev.kinora.moderation.sampling.estimate.Drift.ComparedRates;
import dev.kinora.moderation.sampling.estimate.SampleRow.State;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares how somebody decides with how the others do. */
@Component
class Drifts {

    private final SampleRows rows;
    private final JdbcClient jdbc;

    Drifts(SampleRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** What is counted of a month, of one person or of the others. */
    private static final class Counts {
        private final Map<Series, Rate.Count> counts = new HashMap<>();

        void add(Series series, boolean hit) {
            counts.computeIfAbsent(series, _ -> new Rate.Count()).add(hit, 1);
        }

        @Nullable Rate rate(Series series) {
            var count = counts.get(series);
            return count == null ? null : count.rate().orElse(null);
        }
    }

    private enum Series {
        APPROVALS,
        AGREEMENT,
        GOLD
    }

    private static final class Tally {
        private final UUID me;
        private final Map<YearMonth, Counts> mine = new HashMap<>();
        private final Map<YearMonth, Counts> others = new HashMap<>();
        private final Set<UUID> people = new HashSet<>();

        Tally(UUID me) {
            this.me = me;
        }

        void add(UUID by, Instant at, Series series, boolean hit) {
            boolean own = by.equals(me);
            if (!own) {
                people.add(by);
            }
            (own ? mine : others).computeIfAbsent(month(at), _ -> new Counts()).add(series, hit);
        }

        ComparedRates compared(YearMonth month, Series series) {
            var own = mine.get(month);
            var all = people.size() < Drift.OTHERS ? null : others.get(month);
            return new ComparedRates(own == null ? null : own.rate(series), all == null ? null : all.rate(series));
        }
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** The last months up to one, the oldest first. */
    @Transactional(readOnly = true)
    Drift of(UUID me, YearMonth last, int months) {
        var first = last.minusMonths(months - 1L);
        var from = first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var tally = new Tally(me);
        addDecisions(tally, from);
        for (var row : rows.since(List.of(Stratum.SECOND_REVIEW, Stratum.GOLD), from)) {
            var answer = row.state() == State.ANSWERED ? row.answer() : null;
            if (answer != null) {
                addAnswer(tally, row, answer);
            }
        }
        List<Drift.DriftMonth> all = new ArrayList<>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            all.add(new Drift.DriftMonth(
                    month.toString(),
                    tally.compared(month, Series.APPROVALS),
                    tally.compared(month, Series.AGREEMENT),
                    tally.compared(month, Series.GOLD)));
        }
        return new Drift(tally.people.size(), all);
    }

    private static void addAnswer(Tally tally, SampleRow row, SampleRow.Answer answer) {
        boolean same = answer.outcome() == row.outcome();
        if (row.stratum() == Stratum.GOLD) {
            if (answer.by() != null) {
                tally.add(answer.by().id(), row.at(), Series.GOLD, same);
            }
            return;
        }
        if (row.by() != null) {
            tally.add(row.by().id(), row.at(), Series.AGREEMENT, same);
        }
        if (answer.by() != null) {
            tally.add(answer.by().id(), row.at(), Series.AGREEMENT, same);
        }
    }

    private void addDecisions(Tally tally, Instant from) {
        jdbc.sql("""
                        select actor_id, outcome = 'APPROVED' as approved, date_format(decided_at, '%Y-%m-01') as month,
                            count(*) as decisions
                        from decision
                        where actor_id is not null and outcome is not null and decided_at >= :from
                        group by actor_id, outcome = 'APPROVED', date_format(decided_at, '%Y-%m-01')""").param("from", Timestamp.from(from)).query(row -> {
            var by = BinaryIds.read(row, "actor_id");
            var at = YearMonth.parse(row.getString("month").substring(0, 7))
                    .atDay(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            boolean approved = row.getBoolean("approved");
            long decisions = row.getLong("decisions");
            for (long i = 0; i < decisions; i++) {
                tally.add(by, at, Series.APPROVALS, approved);
            }
        });
    }
}
