package dev.kinora.moderation.insight;

import dev.kinora.starter.retention.OldRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures of whole days in UTC that are over. They are counted when somebody first asks for them, and kept: what was decided and
 * what came in on such a day changes no more. The rest of a period is counted each time.
 */
@Component
class KeptDays {

    /** Until then a transaction of the day may still be committed. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(Period.MOST_DAYS + 34);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    KeptDays(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept of each day. */
    enum Figure {
        INFLOW,
        SOURCES,
        ON_TIME,
        DECIDED,
        REASONS,
        POLICIES,
        PEOPLE,
        LABELS
    }

    /**
     * The rows of a period: those of its whole days, and those of the rest. Equal groups of two days are two rows.
     *
     * @param count counts a period; also the days are counted with it
     */
    <T> List<T> of(Period period, Figure figure, Class<T> type, Function<Period, List<T>> count) {
        var first = midnightFrom(period.from());
        var end = earlier(
                midnightBefore(period.to()), midnightBefore(clock.instant().minus(SETTLED)));
        if (period.step() == Period.Step.HOUR || !first.isBefore(end)) {
            return count.apply(period);
        }
        List<T> rows = new ArrayList<>();
        if (period.from().isBefore(first)) {
            rows.addAll(count.apply(period.part(period.from(), first)));
        }
        var kept = kept(figure, first, end);
        for (var day = first; day.isBefore(end); day = day.plus(1, ChronoUnit.DAYS)) {
            var text = kept.get(date(day));
            rows.addAll(
                    text == null
                            ? keep(figure, day, count.apply(period.part(day, day.plus(1, ChronoUnit.DAYS))))
                            : read(text, type));
        }
        if (end.isBefore(period.to())) {
            rows.addAll(count.apply(period.part(end, period.to())));
        }
        return rows;
    }

    private Map<LocalDate, String> kept(Figure figure, Instant first, Instant end) {
        Map<LocalDate, String> kept = new HashMap<>();
        jdbc.sql("select day, counted from insight_day where figure = :figure and day >= :first and day < :end")
                .param("figure", figure.name())
                .param("first", date(first))
                .param("end", date(end))
                .query(row -> {
                    kept.put(row.getObject("day", LocalDate.class), row.getString("counted"));
                });
        return kept;
    }

    /** Another instance may have kept it meanwhile. */
    private <T> List<T> keep(Figure figure, Instant day, List<T> rows) {
        jdbc.sql("insert ignore into insight_day (figure, day, counted) values (:figure, :day, :counted)")
                .param("figure", figure.name())
                .param("day", date(day))
                .param("counted", json.writeValueAsString(rows))
                .update();
        return rows;
    }

    private <T> List<T> read(String text, Class<T> type) {
        return json.readValue(text, json.getTypeFactory().constructCollectionType(List.class, type));
    }

    private static LocalDate date(Instant midnight) {
        return LocalDate.ofInstant(midnight, ZoneOffset.UTC);
    }

    private static Instant midnightBefore(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }

    private static Instant midnightFrom(Instant at) {
        var before = midnightBefore(at);
        return before.equals(at) ? at : before.plus(1, ChronoUnit.DAYS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT50M")
    void forgetOld() {
        new OldRows(jdbc, "insight_day", "day").deleteBefore(clock.instant().minus(KEPT));
    }
}
