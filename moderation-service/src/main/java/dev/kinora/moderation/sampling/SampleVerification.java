package dev.kinora.moderation.sampling;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws all stored draws again, from the version of the rates that they name and what was drawn before on their day, and compares
 * number and propensity.
 */
public final class SampleVerification {

    private static final int LISTED = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public SampleVerification(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What it came to.
     *
     * @param draws stored draws
     * @param agreeing those that are drawn the same again
     * @param problems one sentence each, the first {@value #LISTED} of them
     */
    public record Report(long draws, long agreeing, List<String> problems) {}

    private record Version(SamplingRates rates, String salt) {}

    private record Day(LocalDate day, Stratum stratum) {}

    /** Checks all draws. */
    public Report run() {
        var versions = versions();
        Map<Day, Integer> opened = new HashMap<>();
        List<String> problems = new ArrayList<>();
        long[] counts = new long[2];
        jdbc.sql("select * from sample order by day, stratum, drawn_before, id").query(row -> {
            var problem = problem(row, versions.get(row.getLong("sampling_version")), opened);
            counts[0]++;
            counts[1] += problem.isEmpty() ? 1 : 0;
            problem.filter(_ -> problems.size() < LISTED).ifPresent(problems::add);
        });
        return new Report(counts[0], counts[1], List.copyOf(problems));
    }

    private Map<Long, Version> versions() {
        Map<Long, Version> versions = new HashMap<>();
        versions.put(0L, new Version(SamplingRates.SHIPPED, ""));
        jdbc.sql("select version, rates, salt from sampling_version").query(row -> {
            versions.put(
                    row.getLong("version"),
                    new Version(json.readValue(row.getString("rates"), SamplingRates.class), row.getString("salt")));
        });
        return versions;
    }

    private static Optional<String> problem(ResultSet row, @Nullable Version version, Map<Day, Integer> opened)
            throws SQLException {
        var name = "Draw " + BinaryIds.read(row, "id") + ": ";
        var stratum = Stratum.valueOf(row.getString("stratum"));
        if (version == null) {
            return Optional.of(name + "rates " + row.getLong("sampling_version") + " are not stored");
        }
        double number = Draw.of(version.salt(), stratum, key(row, stratum));
        if (number != row.getDouble("draw")) {
            return Optional.of(differs(name, "number", row.getDouble("draw"), number));
        }
        var day = new Day(row.getObject("day", LocalDate.class), stratum);
        int before = opened.getOrDefault(day, row.getInt("drawn_before"));
        opened.put(day, before + 1);
        if (before != row.getInt("drawn_before")) {
            return Optional.of(name + "drawn before " + row.getInt("drawn_before") + ", counted " + before);
        }
        double propensity = DailyBudget.propensity(
                version.rates().of(stratum), version.rates().perDay(), before);
        if (propensity != row.getDouble("propensity")) {
            return Optional.of(differs(name, "propensity", row.getDouble("propensity"), propensity));
        }
        return number < propensity ? Optional.empty() : Optional.of(name + "it has a case, but was not drawn");
    }

    private static String key(ResultSet row, Stratum stratum) throws SQLException {
        return stratum.isOfMachines()
                ? BinaryIds.read(row, "content_id") + ":" + row.getLong("content_version")
                : BinaryIds.read(row, "decision_id").toString();
    }

    private static String differs(String name, String what, double stored, double computed) {
        return String.format(Locale.ROOT, "%sstored %s %s, recomputed %s", name, what, stored, computed);
    }
}
