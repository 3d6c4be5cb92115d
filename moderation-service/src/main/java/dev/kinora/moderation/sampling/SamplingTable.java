package dev.kinora.moderation.sampling;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rates and their versions. Instances read them again every {@value #SECONDS} seconds, sooner than a new version begins; so the
 * version of a decision follows from the instant of the decision alone.
 */
@Component
class SamplingTable {

    private static final int SECONDS = 10;
    private static final int SALT = 16;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final SamplingVersion shipped;
    private final SamplingProperties properties;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Read read;

    SamplingTable(
            JdbcClient jdbc, JsonMapper json, AuditLog audit, SamplingProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.shipped = shipped(properties.enabled());
        this.properties = properties;
        this.clock = clock;
    }

    private record Read(List<SamplingVersion> newestFirst, Instant at) {}

    private static SamplingVersion shipped(boolean enabled) {
        return new SamplingVersion(0, enabled ? SamplingRates.SHIPPED : SamplingRates.NONE, "", Instant.EPOCH, null);
    }

    /** The version that applies to a decision of this instant. */
    SamplingVersion at(Instant decidedAt) {
        return known().stream()
                .filter(version -> !version.inForceAt().isAfter(decidedAt))
                .findFirst()
                .orElse(shipped);
    }

    /** The newest version, which may not have begun yet. */
    SamplingVersion newest() {
        return stored().stream().findFirst().orElse(shipped);
    }

    private List<SamplingVersion> known() {
        var last = read;
        var now = clock.instant();
        if (last != null && Duration.between(last.at(), now).toSeconds() < SECONDS) {
            return last.newestFirst();
        }
        var stored = stored();
        read = new Read(stored, now);
        return stored;
    }

    private List<SamplingVersion> stored() {
        return jdbc.sql("select * from sampling_version order by version desc")
                .query((row, number) -> version(row))
                .list();
    }

    private SamplingVersion version(ResultSet row) throws SQLException {
        return new SamplingVersion(
                row.getLong("version"),
                json.readValue(row.getString("rates"), SamplingRates.class),
                row.getString("salt"),
                row.getTimestamp("in_force_at").toInstant(),
                row.getString("created_by"));
    }

    /**
     * Stores the next version, with a new salt.
     *
     * @throws ProblemException PRECONDITION_FAILED if the change is not based on the newest version
     */
    @Transactional
    SamplingVersion change(ExpectedVersion expected, SamplingRates rates, Actor by) {
        var present = newest();
        expected.requireMatch(present.version());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var begins = now.plus(properties.notice());
        var changed = new SamplingVersion(
                present.version() + 1,
                rates,
                salt(),
                begins.isAfter(present.inForceAt()) ? begins : present.inForceAt(),
                by.handle());
        try {
            store(changed, by, now);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_FAILED, "There are newer rates than those that you changed.");
        }
        audit.append(AuditLog.Entry.of(
                by,
                AuditAction.SAMPLING_CHANGED,
                "sampling:" + changed.version(),
                differences(present.rates(), rates)));
        return changed;
    }

    private void store(SamplingVersion changed, Actor by, Instant now) {
        jdbc.sql("""
                        insert into sampling_version (version, rates, salt, in_force_at, created_by, created_by_id, created_at)
                        values (:version, :rates, :salt, :begins, :by, :byId, :now)""")
                .param("version", changed.version())
                .param("rates", json.writeValueAsString(changed.rates()))
                .param("salt", changed.salt())
                .param("begins", Timestamp.from(changed.inForceAt()))
                .param("by", by.handle())
                .param("byId", BinaryIds.bytes(by.id()))
                .param("now", Timestamp.from(now))
                .update();
    }

    private String salt() {
        byte[] bytes = new byte[SALT];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String differences(SamplingRates before, SamplingRates after) {
        List<String> changes = new ArrayList<>();
        for (var stratum : Stratum.values()) {
            if (before.of(stratum) != after.of(stratum)) {
                changes.add(stratum + " " + before.of(stratum) + " to " + after.of(stratum));
            }
        }
        if (before.perDay() != after.perDay()) {
            changes.add("a day " + before.perDay() + " to " + after.perDay());
        }
        return String.join(", ", changes);
    }

    /** Reads the rates again at the next use. */
    void forget() {
        read = null;
    }
}
