package dev.kinora.moderation.childsafety;

import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wants two people for what may be about harm to children: what the first one decides is stored as a proposal, and takes effect
 * when another decides the same. To remove it, to hold it back and to escalate it one person is enough.
 */
@Component
public class SecondPerson {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final TransactionTemplate apart;

    SecondPerson(
            JdbcClient jdbc,
            JsonMapper json,
            AuditLog audit,
            MeterRegistry meters,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Proposal(UUID by, @Nullable String handle) {}

    /** What waits for a second person about a case; empty if nothing does. */
    @Transactional(readOnly = true)
    public Optional<ProposedDecision> proposal(UUID caseId) {
        return jdbc.sql("""
                        select content_version, action, reason_code, restrictions, note, proposed_by, proposed_handle, proposed_at
                        from child_safety_proposal where case_id = :case""")
                .param("case", BinaryIds.bytes(caseId))
                .query((row, number) -> proposed(row))
                .optional();
    }

    private ProposedDecision proposed(ResultSet row) throws SQLException {
        var restrictions = row.getString("restrictions");
        var handle = row.getString("proposed_handle");
        return new ProposedDecision(
                row.getLong("content_version"),
                Action.valueOf(row.getString("action")),
                ReasonCode.valueOf(row.getString("reason_code")),
                restrictions == null ? null : json.readValue(restrictions, Restrictions.class),
                row.getString("note"),
                new Actor(BinaryIds.read(row, "proposed_by"), handle == null ? "" : handle),
                row.getTimestamp("proposed_at").toInstant());
    }

    /**
     * Takes a proposal away because this person, who may be its author, does not agree with it.
     *
     * @throws ProblemException NOTHING_PROPOSED
     */
    @Transactional
    public void dismiss(Subject subject, String reason, Actor by) {
        var waiting = proposal(subject.caseId())
                .orElseThrow(() -> new ProblemException(
                        ChildSafetyProblem.NOTHING_PROPOSED, "It was decided, replaced or dismissed meanwhile."));
        forget(subject.caseId());
        note(
                subject,
                AuditAction.PROPOSAL_DISMISSED,
                by,
                waiting.action() + " proposed by " + waiting.by().id() + ": " + reason);
        meters.counter("kinora.child-safety.dismissed").increment();
    }

    /**
     * Requires that another person has proposed this decision. Otherwise it is stored as the proposal, whatever becomes of the
     * transaction of the caller; it replaces an earlier one.
     *
     * @throws ProblemException SECOND_PERSON_NEEDED
     */
    public void require(Subject subject, Ruling ruling, Actor by) {
        if (isEnoughAlone(ruling.action())) {
            return;
        }
        var proposal = find(subject, ruling).filter(found -> !found.by().equals(by.id()));
        if (proposal.isEmpty()) {
            apart.executeWithoutResult(status -> propose(subject, ruling, by));
            throw new ProblemException(
                    ChildSafetyProblem.SECOND_PERSON_NEEDED,
                    "Your proposal is stored. It takes effect when another person decides the same.");
        }
        note(
                subject,
                AuditAction.PROPOSAL_CONFIRMED,
                by,
                "proposed by " + proposal.get().by());
        forget(subject.caseId());
    }

    /** Forgets what was proposed about a case, because it is decided. */
    public void forget(UUID caseId) {
        jdbc.sql("delete from child_safety_proposal where case_id = :case")
                .param("case", BinaryIds.bytes(caseId))
                .update();
    }

    private static boolean isEnoughAlone(Action action) {
        return switch (action) {
            case REJECT, HOLD, ESCALATE -> true;
            case APPROVE, RESTRICT -> false;
        };
    }

    /** The proposal of just this decision about this version. */
    private Optional<Proposal> find(Subject subject, Ruling ruling) {
        return jdbc
                .sql("""
                        select proposed_by, proposed_handle, restrictions from child_safety_proposal
                        where case_id = :case and content_version = :version and action = :action
                            and reason_code = :reason""")
                .param("case", BinaryIds.bytes(subject.caseId()))
                .param("version", subject.content().version())
                .param("action", ruling.action().name())
                .param("reason", ruling.reason().name())
                .query((row, number) -> {
                    var stored = row.getString("restrictions");
                    boolean same = stored == null
                            ? ruling.restrictions() == null
                            : json.readTree(stored).equals(json.valueToTree(ruling.restrictions()));
                    return same
                            ? Optional.of(
                                    new Proposal(BinaryIds.read(row, "proposed_by"), row.getString("proposed_handle")))
                            : Optional.<Proposal>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void propose(Subject subject, Ruling ruling, Actor by) {
        forget(subject.caseId());
        jdbc.sql("""
                        insert into child_safety_proposal (case_id, content_version, action, reason_code, restrictions,
                            note, proposed_by, proposed_handle, proposed_at)
                        values (:case, :version, :action, :reason, :restrictions, :note, :by, :handle, :now)""")
                .param("case", BinaryIds.bytes(subject.caseId()))
                .param("version", subject.content().version())
                .param("action", ruling.action().name())
                .param("reason", ruling.reason().name())
                .param(
                        "restrictions",
                        ruling.restrictions() == null ? null : json.writeValueAsString(ruling.restrictions()))
                .param("note", ruling.note())
                .param("by", BinaryIds.bytes(by.id()))
                .param("handle", by.handle())
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        note(subject, AuditAction.PROPOSED, by, ruling.action() + ": " + ruling.reason());
        meters.counter("kinora.child-safety.proposals").increment();
    }

    private void note(Subject subject, AuditAction action, Actor by, String detail) {
        audit.append(AuditLog.Entry.ofCase(
                by, action, subject.caseId(), subject.content().id(), detail));
    }
}
