package dev.kinora.moderation.verification;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.CreatorStanding;
import dev.kinora.moderation.assessment.DrawnVerdict;
import dev.kinora.moderation.assessment.Judge;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads stored verdicts and draws each of them again under the policy version that it was drawn under. Policy versions are
 * read once and kept, so an instance is for one pass and one thread.
 */
public final class StoredVerdicts {

    private static final UUID HIGHEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, Optional<PolicyRules>> policies = new HashMap<>();

    public StoredVerdicts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Up to {@code limit} rows in the order of their ids, behind one. */
    public List<ReadVerdict> after(UUID last, int limit) {
        return jdbc.sql("select * from assessment where id > :last order by id limit :page")
                .param("last", BinaryIds.bytes(last))
                .param("page", limit)
                .query((row, index) -> read(row))
                .list();
    }

    /** The rows with these ids, in their order. */
    public List<ReadVerdict> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from assessment where id in (:ids) order by id")
                        .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                        .query((row, index) -> read(row))
                        .list();
    }

    /**
     * Up to {@code limit} rows of a kind of content, the newest first.
     *
     * @param until rows from after this are left out
     * @param last the row behind which it continues; null begins with the newest
     */
    public List<ReadVerdict> newest(ContentKind kind, Instant until, @Nullable ReadVerdict last, int limit) {
        return jdbc.sql("""
                        select * from assessment
                        where kind = :kind and assessed_at <= :at and (assessed_at < :at or id < :id)
                        order by assessed_at desc, id desc limit :page""")
                .param("kind", kind.name())
                .param("at", Timestamp.from(last == null ? until : last.assessedAt()))
                .param("id", BinaryIds.bytes(last == null ? HIGHEST : last.id()))
                .param("page", limit)
                .query((row, index) -> read(row))
                .list();
    }

    /** What is wrong with a row; empty if the verdict that is drawn again is the stored one. */
    public Optional<String> problem(ReadVerdict row) {
        var stored = row.stored();
        return stored == null
                ? Optional.of("Assessment " + row.id() + " cannot be read: " + row.failure())
                : problem(stored);
    }

    private ReadVerdict read(ResultSet row) throws SQLException {
        var id = BinaryIds.read(row, "id");
        var at = row.getTimestamp("assessed_at").toInstant();
        try {
            return new ReadVerdict(id, at, parsed(row), null);
        } catch (JacksonException | IllegalArgumentException e) {
            return new ReadVerdict(id, at, null, e.getClass().getSimpleName());
        }
    }

    private StoredVerdict parsed(ResultSet row) throws SQLException {
        var content = new ContentRef(
                BinaryIds.read(row, "content_id"),
                ContentKind.valueOf(row.getString("kind")),
                row.getLong("content_version"));
        String creator = row.getString("creator");
        var assessment = new Assessment(
                BinaryIds.read(row, "id"),
                content,
                BinaryIds.read(row, "owner_id"),
                json.readValue(row.getString("stages"), new TypeReference<List<StageReport>>() {}),
                json.readValue(row.getString("breakdowns"), new TypeReference<List<Concern.Doubt>>() {}),
                creator == null ? null : json.readValue(creator, CreatorStanding.class),
                row.getTimestamp("assessed_at").toInstant());
        String reason = row.getString("reason_code");
        var verdict = new DrawnVerdict(
                row.getString("verdict"),
                reason == null ? null : ReasonCode.valueOf(reason),
                json.readValue(row.getString("concerns"), new TypeReference<List<Concern>>() {}));
        return new StoredVerdict(
                assessment, row.getString("policy_version"), verdict, row.getObject("propensity", Double.class));
    }

    private Optional<String> problem(StoredVerdict row) {
        var assessment = row.assessment();
        var broken = Judge.withoutPolicy(assessment);
        if (broken.isPresent()) {
            return difference(row, DrawnVerdict.of(broken.get()), null);
        }
        var rules = rules(row.policyVersion());
        if (rules.isEmpty()) {
            return Optional.of("Assessment " + assessment.id() + ": policy " + row.policyVersion() + " is not stored");
        }
        var propensity = Judge.propensity(assessment, rules.get());
        return difference(
                row,
                DrawnVerdict.of(Judge.judge(assessment, rules.get())),
                propensity.isPresent() ? propensity.getAsDouble() : null);
    }

    private static Optional<String> difference(StoredVerdict row, DrawnVerdict drawn, @Nullable Double propensity) {
        String stored = "Assessment " + row.assessment().id() + ": stored ";
        if (!drawn.sameAs(row.verdict())) {
            return Optional.of(stored + row.verdict().words() + ", recomputed " + drawn.words());
        }
        return Objects.equals(propensity, row.propensity())
                ? Optional.empty()
                : Optional.of(stored + "propensity " + row.propensity() + ", recomputed " + propensity);
    }

    private Optional<PolicyRules> rules(String reference) {
        return policies.computeIfAbsent(reference, this::readRules);
    }

    private Optional<PolicyRules> readRules(String reference) {
        int slash = reference.lastIndexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        try {
            String rules = jdbc.sql("select rules from policy_version where policy_id = :id and version = :version")
                    .param("id", reference.substring(0, slash))
                    .param("version", reference.substring(slash + 1))
                    .query(String.class)
                    .single();
            return Optional.of(json.readValue(rules, PolicyRules.class));
        } catch (EmptyResultDataAccessException e) {
            return Optional.empty();
        }
    }
}
