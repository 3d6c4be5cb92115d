package dev.kinora.moderation.lab;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyOrigin;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of a policy. One person writes a draft; another one puts it in force, after it was simulated as it is against the
 * version in force.
 */
@Component
public class Drafts {

    private static final int LISTED = 50;
    private static final int MOST_OPEN = 50;

    private final PolicyDrafts stored;
    private final Simulations simulations;
    private final Policies policies;
    private final AuditLog audit;
    private final Ids ids;
    private final InstantSource clock;

    Drafts(
            PolicyDrafts stored,
            Simulations simulations,
            Policies policies,
            AuditLog audit,
            Ids ids,
            InstantSource clock) {
        this.stored = stored;
        this.simulations = simulations;
        this.policies = policies;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The newest drafts, the newest first. */
    @Transactional(readOnly = true)
    List<PolicyDraft> newest(String policyId) {
        policies.newest(policyId);
        return stored.findByPolicyIdOrderByCreatedAtDescIdDesc(policyId, Limit.of(LISTED));
    }

    @Transactional(readOnly = true)
    PolicyDraft read(String policyId, UUID id) {
        return stored.findById(id)
                .filter(draft -> draft.policyId().equals(policyId))
                .orElseThrow(() -> new ProblemException(LabProblem.DRAFT_NOT_FOUND, "There is no draft " + id + "."));
    }

    /**
     * Writes a draft, based on the version in force.
     *
     * @return its id
     * @throws ProblemException NOT_FOUND for an unknown policy, NOTHING_CHANGED, TOO_MANY_DRAFTS
     */
    @Transactional
    public UUID create(String policyId, DraftContent content, Actor author) {
        return write(policyId, content, author).id();
    }

    @Transactional
    PolicyDraft write(String policyId, DraftContent content, Actor author) {
        var base = policies.newest(policyId);
        requireChange(base, content);
        if (stored.countByPolicyIdAndState(policyId, DraftState.OPEN) >= MOST_OPEN) {
            throw new ProblemException(
                    LabProblem.TOO_MANY_DRAFTS, "Publish or discard some of the " + MOST_OPEN + " open drafts first.");
        }
        var draft = stored.saveAndFlush(new PolicyDraft(ids.next(), policyId, base.version(), content, author, now()));
        note(draft, author, AuditAction.POLICY_DRAFTED, "on " + base.reference());
        return draft;
    }

    /** Replaces the content of a draft, which is based on the version in force from now on. */
    @Transactional
    PolicyDraft change(String policyId, UUID id, ExpectedVersion expected, DraftContent content, Actor by) {
        var draft = open(policyId, id, expected);
        requireAuthor(draft, by);
        var base = policies.newest(policyId);
        requireChange(base, content);
        draft.change(content, base.version(), now());
        stored.saveAndFlush(draft);
        simulations.cancelAllOf(draft.id());
        note(draft, by, AuditAction.POLICY_DRAFT_CHANGED, "on " + base.reference());
        return draft;
    }

    @Transactional
    void discard(String policyId, UUID id, ExpectedVersion expected, Actor by) {
        var draft = open(policyId, id, expected);
        requireAuthor(draft, by);
        draft.discard(now());
        stored.saveAndFlush(draft);
        simulations.cancelAllOf(draft.id());
        note(draft, by, AuditAction.POLICY_DRAFT_DISCARDED, null);
    }

    /** Begins to try a draft on the newest assessments. */
    @Transactional
    Simulation simulate(String policyId, UUID id, int perKind, Actor by) {
        var draft = open(policyId, id);
        requireCurrent(draft);
        var simulation = simulations.ask(draft, perKind);
        note(draft, by, AuditAction.POLICY_SIMULATED, "on " + perKind + " assessments of each kind");
        return simulation;
    }

    /**
     * Puts a draft in force as the next version.
     *
     * @param by somebody else than its author
     */
    @Transactional
    Policy publish(String policyId, UUID id, ExpectedVersion expected, Actor by) {
        var draft = open(policyId, id, expected);
        if (draft.author().id().equals(by.id())) {
            throw new ProblemException(
                    LabProblem.OWN_DRAFT, "You have written this draft; somebody else publishes it.");
        }
        requireCurrent(draft);
        if (!simulations.hasSucceeded(draft)) {
            throw new ProblemException(
                    LabProblem.NOT_SIMULATED,
                    "Simulate the draft first; the simulation must reproduce all recorded verdicts.");
        }
        var origin = PolicyOrigin.ofDraft(draft.id(), draft.author(), by);
        var policy = policies.publish(policyId, ExpectedVersion.of(draft.basedOn()), draft.rules(), origin);
        draft.publish(policy.version(), now());
        stored.saveAndFlush(draft);
        return policy;
    }

    private PolicyDraft open(String policyId, UUID id, ExpectedVersion expected) {
        var draft = open(policyId, id);
        expected.requireMatch(draft.version());
        return draft;
    }

    private PolicyDraft open(String policyId, UUID id) {
        var draft = read(policyId, id);
        if (draft.state() != DraftState.OPEN) {
            throw new ProblemException(LabProblem.DRAFT_CLOSED, "This draft is not open any more.");
        }
        return draft;
    }

    private void requireCurrent(PolicyDraft draft) {
        var inForce = policies.newest(draft.policyId());
        if (inForce.version() != draft.basedOn()) {
            throw new ProblemException(
                    LabProblem.DRAFT_OUTDATED,
                    "Version " + inForce.version() + " is in force; the draft was written on version " + draft.basedOn()
                            + ". Its author has to look at it again.");
        }
    }

    private static void requireAuthor(PolicyDraft draft, Actor by) {
        if (!draft.author().id().equals(by.id())) {
            throw new ProblemException(LabProblem.NOT_AUTHOR, "Write a draft of your own.");
        }
    }

    private static void requireChange(Policy base, DraftContent content) {
        if (base.rules().equals(content.rules())) {
            throw new ProblemException(
                    LabProblem.NOTHING_CHANGED, "These are the rules of version " + base.version() + ".");
        }
    }

    private void note(PolicyDraft draft, Actor by, AuditAction action, @Nullable String detail) {
        audit.append(AuditLog.Entry.of(by, action, "policy-draft:" + draft.id(), detail));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
