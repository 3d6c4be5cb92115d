package dev.kinora.moderation.transparency;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of the years, counted once an hour by one replica and read from a row by everybody: a request costs one row,
 * however much was decided. A year counts on for a month after its end, then its figures stay.
 */
@Component
class TransparencyReports {

    private static final Duration FRESH = Duration.ofHours(1);

    private final FigureQueries queries;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    TransparencyReports(FigureQueries queries, JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The figures of a year.
     *
     * @param countedAt when they were counted
     * @param isFinal whether they do not change any more
     * @param years the years with figures, the newest first
     */
    @Schema(name = "TransparencyReport")
    record Report(int year, Instant countedAt, boolean isFinal, Figures figures, List<Integer> years) {}

    /** The report of a year; empty if nothing was counted then. */
    @Transactional(readOnly = true)
    public Optional<Report> of(int year) {
        return jdbc.sql("select figures, computed_at from transparency_report where year = :year")
                .param("year", year)
                .query((row, number) -> {
                    var countedAt = row.getTimestamp("computed_at").toInstant();
                    return new Report(
                            year,
                            countedAt,
                            isFinal(new Year(year), countedAt),
                            json.readValue(row.getString("figures"), Figures.class),
                            years());
                })
                .optional();
    }

    private List<Integer> years() {
        return jdbc.sql("select year from transparency_report order by year desc")
                .query(Integer.class)
                .list();
    }

    private static boolean isFinal(Year year, Instant countedAt) {
        return !countedAt.isBefore(year.settled());
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10S")
    @Transactional
    public void count() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var current = Year.of(now);
        count(new Year(current.number() - 1), now);
        count(current, now);
    }

    private void count(Year year, Instant now) {
        if (takeTurn(year, now)) {
            jdbc.sql("update transparency_report set figures = :figures where year = :year")
                    .param("figures", json.writeValueAsString(queries.of(year)))
                    .param("year", year.number())
                    .update();
        }
    }

    /** Returns true for one replica at a time, if the figures are out of date and may change. */
    private boolean takeTurn(Year year, Instant now) {
        jdbc.sql("insert ignore into transparency_report (year, figures, computed_at) values (:year, '{}', :never)")
                .param("year", year.number())
                .param("never", Timestamp.from(Instant.EPOCH.plus(Duration.ofDays(1))))
                .update();
        return jdbc.sql("""
                                update transparency_report set computed_at = :now
                                where year = :year and computed_at < :before and computed_at < :settled""")
                        .param("now", Timestamp.from(now))
                        .param("year", year.number())
                        .param("before", Timestamp.from(now.minus(FRESH)))
                        .param("settled", Timestamp.from(year.settled()))
                        .update()
                == 1;
    }
}
