package dev.kinora.moderation.childsafety;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Instant;
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

/** Wants two people for what is in favor of an account that may be about harm to children: one proposes, another decides the same. */
@Component
public class AccountProposals {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final InstantSource clock;
    private final TransactionTemplate apart;

    AccountProposals(JdbcClient jdbc, AuditLog audit, InstantSource clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What takes effect when a second person decides the same. */
    public record AccountProposal(String action, @Nullable String note, Actor by, Instant at) {}

    /**
     * What is decided.
     *
     * @param id of the case, or of the suspension that is lifted without one
     * @param action code of the action
     */
    public record Decided(
            UUID id,
            UUID accountId,
            String action,
            @Nullable String note) {}

    /** What waits for a second person; empty if nothing does. */
    @Transactional(readOnly = true)
    public Optional<AccountProposal> of(UUID id) {
        return jdbc.sql("""
                        select action, note, proposed_by, proposed_handle, proposed_at from account_proposal
                        where subject_id = :id""")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> {
                    var handle = row.getString("proposed_handle");
                    return new AccountProposal(
                            row.getString("action"),
                            row.getString("note"),
                            new Actor(BinaryIds.read(row, "proposed_by"), handle == null ? "" : handle),
                            row.getTimestamp("proposed_at").toInstant());
                })
                .optional();
    }

    /**
     * Requires that another person has proposed this. Otherwise it is stored as the proposal, whatever becomes of the transaction of
     * the caller; it replaces an earlier one.
     *
     * @throws ProblemException SECOND_PERSON_NEEDED
     */
    public void require(Decided decided, Actor by) {
        var proposal = of(decided.id())
                .filter(found -> found.action().equals(decided.action()))
                .filter(found -> !found.by().id().equals(by.id()));
        if (proposal.isEmpty()) {
            apart.executeWithoutResult(status -> propose(decided, by));
            throw new ProblemException(
                    ChildSafetyProblem.SECOND_PERSON_NEEDED,
                    "Your proposal is stored. It takes effect when another person decides the same.");
        }
        note(
                decided,
                AuditAction.PROPOSAL_CONFIRMED,
                by,
                "proposed by " + proposal.get().by().id());
        forget(decided.id());
    }

    /** Forgets what was proposed, because it is decided. */
    public void forget(UUID id) {
        jdbc.sql("delete from account_proposal where subject_id = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    private void propose(Decided decided, Actor by) {
        forget(decided.id());
        jdbc.sql("""
                        insert into account_proposal (subject_id, action, note, proposed_by, proposed_handle, proposed_at)
                        values (:id, :action, :note, :by, :handle, :now)""")
                .param("id", BinaryIds.bytes(decided.id()))
                .param("action", decided.action())
                .param("note", decided.note())
                .param("by", BinaryIds.bytes(by.id()))
                .param("handle", by.handle())
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        note(decided, AuditAction.PROPOSED, by, decided.action());
    }

    private void note(Decided decided, AuditAction action, Actor by, String detail) {
        audit.append(AuditLog.Entry.of(by, action, "account:" + decided.accountId(), detail + ", " + decided.id()));
    }
}
