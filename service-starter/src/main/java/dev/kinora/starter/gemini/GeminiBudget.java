package dev.kinora.starter.gemini;

import dev.kinora.starter.gemini.GeminiProperties.Calls;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Limits calls and money per UTC day over all replicas of a service, counted in the database. What a call costs is known
 * after it: the calls that run at the moment at which the money is spent may exceed it.
 */
public class GeminiBudget implements CallBudget, MeterBinder {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final int perDay;
    private final @Nullable Long microUsdPerDay;

    GeminiBudget(JdbcClient jdbc, InstantSource clock, Calls limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.perDay = limits.dailyBudget();
        BigDecimal usd = limits.dailyUsd();
        this.microUsdPerDay = usd == null
                ? null
                : usd.multiply(MILLION).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** Most calls per day. */
    public int perDay() {
        return perDay;
    }

    /** Most money per day, in millionths of a US dollar; null if only calls are limited. */
    public @Nullable Long microUsdPerDay() {
        return microUsdPerDay;
    }

    /**
     * What was spent in a day.
     *
     * @param microUsd in millionths of a US dollar; calls without a known price add nothing
     */
    public record Spent(int calls, long microUsd) {}

    /** What was spent today, over all replicas. */
    public Spent spent() {
        return jdbc.sql("select calls, micro_usd from gemini_budget where day = :day")
                .param("day", today())
                .query((row, number) -> new Spent(row.getInt("calls"), row.getLong("micro_usd")))
                .optional()
                .orElse(new Spent(0, 0));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.gemini.budget.spent", this::share)
                .description("The share of today's budget that is spent, of calls or of money, whichever is more")
                .register(registry);
    }

    private double share() {
        Spent spent = spent();
        var calls = (double) spent.calls() / Math.max(1, perDay);
        double money = microUsdPerDay == null ? 0 : (double) spent.microUsd() / Math.max(1, microUsdPerDay);
        return Math.max(calls, money);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Takes one call from today's budget; returns false when no call or no money is left. */
    @Override
    public boolean take() {
        LocalDate today = today();
        begin(today);
        return jdbc.sql("""
                        update gemini_budget set calls = calls + 1
                        where day = :day and calls < :perDay and micro_usd < :microUsd""")
                        .param("day", today)
                        .param("perDay", perDay)
                        .param("microUsd", microUsdPerDay == null ? Long.MAX_VALUE : microUsdPerDay)
                        .update()
                == 1;
    }

    /** Adds the cost to the day on which the answer came. */
    @Override
    public void charge(Bill bill) {
        Long microUsd = bill.microUsd();
        if (microUsd == null || microUsd == 0) {
            return;
        }
        LocalDate today = today();
        begin(today);
        jdbc.sql("update gemini_budget set micro_usd = micro_usd + :microUsd where day = :day")
                .param("microUsd", microUsd)
                .param("day", today)
                .update();
    }

    private void begin(LocalDate day) {
        jdbc.sql("insert ignore into gemini_budget (day, calls) values (:day, 0)")
                .param("day", day)
                .update();
    }
}
