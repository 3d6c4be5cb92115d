package dev.kinora.moderation.policy;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Access to the current policies. Version 1 of {@value Policy#DEFAULT} comes with the service. */
@Component
public class Policies {

    private static final Logger log = LoggerFactory.getLogger(Policies.class);

    private static final int LISTED = 20;

    private static final Pattern REFERENCE = Pattern.compile("(.{1,40})/([0-9]{1,18})");

    private final PolicyVersions versions;
    private final AuditLog audit;
    private final JsonMapper json;
    private final InstantSource clock;

    Policies(PolicyVersions versions, AuditLog audit, JsonMapper json, InstantSource clock) {
        this.versions = versions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The newest version of the policy that screening uses. */
    public Policy active() {
        seed();
        return find(Policy.DEFAULT).orElseThrow(() -> new IllegalStateException("The policy has no version"));
    }

    /**
     * The newest version of a policy.
     *
     * @throws ProblemException NOT_FOUND for an unknown id
     */
    public Policy newest(String id) {
        return find(id).orElseThrow(
                        () -> new ProblemException(CommonProblem.NOT_FOUND, "There is no policy " + id + "."));
    }

    /**
     * A version of a policy.
     *
     * @throws ProblemException NOT_FOUND for an unknown id or version
     */
    public Policy version(String id, long version) {
        return versions.findById(new PolicyVersion.Key(id, version))
                .map(Policies::policy)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no version " + version + " of a policy " + id + "."));
    }

    /** The version with this reference, for example {@code default/3}; empty for what is no version. */
    public Optional<Policy> ofReference(String reference) {
        var parts = REFERENCE.matcher(reference);
        return parts.matches()
                ? versions.findById(new PolicyVersion.Key(parts.group(1), Long.parseLong(parts.group(2))))
                        .map(Policies::policy)
                : Optional.empty();
    }

    /** The last {@value #LISTED} versions, the newest first. */
    List<PolicyChange> changes(String id) {
        newest(id);
        return versions.findByKeyPolicyIdOrderByKeyVersionDesc(id, Limit.of(LISTED)).stream()
                .map(one -> new PolicyChange(
                        one.getId().version(),
                        one.rules().publishing(),
                        one.createdBy(),
                        one.publishedBy(),
                        one.restoredFrom(),
                        one.createdAt()))
                .toList();
    }

    /**
     * Stores the next version of a policy; whatever is judged from now on is judged under it.
     *
     * @param expected version on which the change is based
     * @throws ProblemException PRECONDITION_FAILED if it is not the newest version
     */
    @Transactional
    public Policy publish(String id, ExpectedVersion expected, PolicyRules rules, PolicyOrigin origin) {
        return store(id, expected, rules, origin);
    }

    /**
     * Puts the rules of an earlier version in force again, as the next version.
     *
     * @throws ProblemException NOT_FOUND for an unknown version, PRECONDITION_FAILED if there is a newer version than the
     *     expected one
     */
    @Transactional
    Policy restore(String id, long version, ExpectedVersion expected, Actor by) {
        return store(id, expected, version(id, version).rules(), PolicyOrigin.ofVersion(version, by));
    }

    private Policy store(String id, ExpectedVersion expected, PolicyRules rules, PolicyOrigin origin) {
        long present = newest(id).version();
        expected.requireMatch(present);
        try {
            var stored = policy(versions.saveAndFlush(version(id, present + 1, rules, origin)));
            var action = origin.restoredFrom() == null ? AuditAction.POLICY_CHANGED : AuditAction.POLICY_RESTORED;
            audit.append(
                    AuditLog.Entry.of(origin.publisher(), action, "policy:" + stored.reference(), origin.source(id)));
            return stored;
        } catch (DataIntegrityViolationException e) {
            throw stale(id);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void seed() {
        if (versions.existsById(new PolicyVersion.Key(Policy.DEFAULT, 1))) {
            return;
        }
        try {
            versions.saveAndFlush(version(Policy.DEFAULT, 1, shipped(json), null));
            log.info("Policy {} version 1 stored", Policy.DEFAULT);
        } catch (DataIntegrityViolationException e) {
            log.info("Policy {} version 1 was stored by another instance", Policy.DEFAULT);
        }
    }

    private PolicyVersion version(String id, long version, PolicyRules rules, @Nullable PolicyOrigin origin) {
        return new PolicyVersion(
                new PolicyVersion.Key(id, version),
                rules,
                origin,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The rules that come with the service. */
    public static PolicyRules shipped(JsonMapper json) {
        try (InputStream in = new ClassPathResource("policies/default.json").getInputStream()) {
            return json.readValue(in, PolicyRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The policy that comes with the service is not readable", e);
        }
    }

    private Optional<Policy> find(String id) {
        return versions.findFirstByKeyPolicyIdOrderByKeyVersionDesc(id).map(Policies::policy);
    }

    private static Policy policy(PolicyVersion stored) {
        return new Policy(stored.getId().policyId(), stored.getId().version(), stored.rules());
    }

    private static ProblemException stale(String id) {
        return new ProblemException(
                CommonProblem.PRECONDITION_FAILED, "Policy " + id + " has a newer version than the one you changed.");
    }
}
