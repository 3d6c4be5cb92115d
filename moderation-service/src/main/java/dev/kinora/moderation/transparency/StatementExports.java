package dev.kinora.moderation.transparency;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the statements of reasons of a year, a line of JSON each and some rows at a time. A decision that only confirms
 * the one before is none of its own.
 */
@Component
class StatementExports {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String GROUND = "DECISION_GROUND_INCOMPATIBLE_CONTENT";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    StatementExports(
            JdbcClient jdbc, Policies policies, AuditLog audit, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    private record Row(UUID id, Timestamp at, PublicStatement statement) {}

    /** Writes the statements about content, then those about accounts, each in the order of their time. */
    void write(Year year, Actor by, Writer to) throws IOException {
        transaction.executeWithoutResult(_ -> audit.append(
                AuditLog.Entry.of(by, AuditAction.STATEMENTS_EXPORTED, "statements", String.valueOf(year.number()))));
        write(year, this::decisions, to);
        write(year, this::suspensions, to);
        to.flush();
    }

    @FunctionalInterface
    private interface Source {
        List<Row> after(Timestamp at, UUID id, Year year);
    }

    private void write(Year year, Source source, Writer to) throws IOException {
        var at = year.begin();
        var last = FIRST;
        List<Row> some;
        do {
            some = source.after(at, last, year);
            for (var row : some) {
                to.write(json.writeValueAsString(row.statement()));
                to.write('\n');
                at = row.at();
                last = row.id();
            }
        } while (some.size() == AT_ONCE);
    }

    private List<Row> decisions(Timestamp at, UUID last, Year year) {
        return jdbc.sql("""
                        select d.id, d.content_kind, d.outcome, d.reason_code, d.actor_id, d.policy_version, d.decided_at,
                            d.restrictions, json_length(d.evidence) > 0 as found, c.purpose,
                            (select min(first.opened_at) from review_case first
                                where first.kind = d.content_kind and first.content_id = d.content_id) as content_at,
                            exists (select 1 from report r where r.case_id = d.case_id and r.illegal) as illegal
                        from decision d
                            left join review_case c on c.id = d.case_id
                            left join decision before_it on before_it.content_id = d.content_id and before_it.version = (
                                select max(earlier.version) from decision earlier
                                where earlier.content_id = d.content_id and earlier.version < d.version
                                    and earlier.outcome is not null)
                        where d.decided_at >= :at and d.decided_at < :end and (d.decided_at > :at or d.id > :last)
                            and d.outcome in ('REJECTED', 'RESTRICTED')
                            and (before_it.outcome is null or before_it.outcome <> d.outcome
                                or not (before_it.restrictions <=> d.restrictions))
                        order by d.decided_at, d.id limit :max""")
                .param("at", at)
                .param("last", BinaryIds.bytes(last))
                .param("end", year.end())
                .param("max", AT_ONCE)
                .query((row, number) -> decision(row))
                .list();
    }

    private Row decision(ResultSet row) throws SQLException {
        var kind = ContentKind.valueOf(row.getString("content_kind"));
        var reason = ReasonCode.valueOf(row.getString("reason_code"));
        var purpose = row.getString("purpose");
        boolean automated = row.getBytes("actor_id") == null;
        var decidedAt = row.getTimestamp("decided_at");
        var contentAt = row.getTimestamp("content_at");
        var rule = rule(row.getString("policy_version"), reason);
        var id = BinaryIds.read(row, "id");
        return new Row(
                id,
                decidedAt,
                new PublicStatement(
                        StatementWords.visibility(
                                Outcome.valueOf(row.getString("outcome")), restrictions(row.getString("restrictions"))),
                        null,
                        null,
                        null,
                        GROUND,
                        rule.map(PolicyCategory::name).orElse(reason.label()),
                        rule.map(PolicyCategory::definition).orElse(reason.statement()),
                        StatementWords.yesOrNo(false),
                        facts(kind == ContentKind.VIDEO ? "video" : "comment", automated, reason),
                        StatementWords.contentType(kind),
                        null,
                        StatementWords.category(reason),
                        StatementWords.keywords(reason),
                        date((contentAt == null ? decidedAt : contentAt).toInstant()),
                        date(decidedAt.toInstant()),
                        StatementWords.source(
                                purpose == null ? CasePurpose.SCREENING : CasePurpose.valueOf(purpose),
                                row.getBoolean("illegal")),
                        StatementWords.yesOrNo(automated || row.getBoolean("found")),
                        automated ? "AUTOMATED_DECISION_FULLY" : "AUTOMATED_DECISION_NOT_AUTOMATED",
                        id.toString()));
    }

    private @Nullable Restrictions restrictions(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Restrictions.class);
    }

    private List<Row> suspensions(Timestamp at, UUID last, Year year) {
        return jdbc.sql("""
                        select id, source, reason, policy_version, starts_at, ends_at from account_suspension
                        where starts_at >= :at and starts_at < :end and (starts_at > :at or id > :last)
                        order by starts_at, id limit :max""")
                .param("at", at)
                .param("last", BinaryIds.bytes(last))
                .param("end", year.end())
                .param("max", AT_ONCE)
                .query((row, number) -> suspension(row))
                .list();
    }

    private Row suspension(ResultSet row) throws SQLException {
        var reason = ReasonCode.valueOf(row.getString("reason"));
        var startsAt = row.getTimestamp("starts_at");
        var endsAt = row.getTimestamp("ends_at");
        var rule = rule(row.getString("policy_version"), reason);
        var id = BinaryIds.read(row, "id");
        return new Row(
                id,
                startsAt,
                new PublicStatement(
                        null,
                        "DECISION_ACCOUNT_SUSPENDED",
                        "ACCOUNT_TYPE_PRIVATE",
                        endsAt == null ? null : date(endsAt.toInstant()),
                        GROUND,
                        rule.map(PolicyCategory::name).orElse(reason.label()),
                        rule.map(PolicyCategory::definition).orElse(reason.statement()),
                        StatementWords.yesOrNo(false),
                        facts("account", false, reason),
                        List.of("CONTENT_TYPE_OTHER"),
                        "account",
                        StatementWords.category(reason),
                        StatementWords.keywords(reason),
                        date(startsAt.toInstant()),
                        date(startsAt.toInstant()),
                        row.getString("source").equals("NOTICE")
                                ? "SOURCE_TYPE_OTHER_NOTIFICATION"
                                : "SOURCE_VOLUNTARY",
                        StatementWords.yesOrNo(false),
                        "AUTOMATED_DECISION_NOT_AUTOMATED",
                        id.toString()));
    }

    private static String facts(String what, boolean automated, ReasonCode reason) {
        return "A %s was looked at %s. %s"
                .formatted(what, automated ? "automatically" : "by a person", reason.statement());
    }

    private Optional<PolicyCategory> rule(@Nullable String policyVersion, ReasonCode reason) {
        return policyVersion == null
                ? Optional.empty()
                : policies.ofReference(policyVersion)
                        .flatMap(policy -> policy.rules().categories().stream()
                                .filter(category -> category.harm().name().equals(reason.name()))
                                .findFirst());
    }

    private static String date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
