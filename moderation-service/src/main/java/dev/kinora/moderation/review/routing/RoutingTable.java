package dev.kinora.moderation.review.routing;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The routing rules in force. They are read again every {@value #SECONDS} seconds, so that a change reaches all instances by then, and
 * the one that made it at once.
 */
@Component
public class RoutingTable {

    private static final int SECONDS = 2;
    private static final int CHANGES = 100;

    private final RoutingVersions versions;
    private final AuditLog audit;
    private final InstantSource clock;
    private volatile @Nullable Read read;

    RoutingTable(RoutingVersions versions, AuditLog audit, InstantSource clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    private record Read(Routing routing, Instant at) {}

    /** The rules in force. */
    public Routing active() {
        var known = read;
        var now = clock.instant();
        if (known != null && Duration.between(known.at(), now).toSeconds() < SECONDS) {
            return known.routing();
        }
        var newest = newest();
        read = new Read(newest, now);
        return newest;
    }

    /** The newest rules, as they are stored. */
    Routing newest() {
        return versions.findFirstByOrderByVersionDesc()
                .map(RoutingVersion::routing)
                .orElseGet(() -> new Routing(0, RoutingRules.shipped()));
    }

    /** The newest versions, the newest first. */
    @Transactional(readOnly = true)
    List<RoutingChange> changes() {
        return versions.findAllByOrderByVersionDesc(Limit.of(CHANGES)).stream()
                .map(RoutingVersion::change)
                .toList();
    }

    /**
     * A version as it was stored; 0 is what comes with the service.
     *
     * @throws ProblemException ROUTING_VERSION_NOT_FOUND
     */
    @Transactional(readOnly = true)
    Routing version(long version) {
        return version == 0
                ? new Routing(0, RoutingRules.shipped())
                : versions.findById(version)
                        .map(RoutingVersion::routing)
                        .orElseThrow(() -> new ProblemException(
                                RoutingProblem.ROUTING_VERSION_NOT_FOUND, "There is no version " + version + "."));
    }

    /**
     * Goes back to the rules of an earlier version, as the next one. Queues that came since stay, because cases may lie in them.
     *
     * @throws ProblemException ROUTING_VERSION_NOT_FOUND, PRECONDITION_FAILED if there is a newer version than expected
     */
    @Transactional
    Routing restore(long version, ExpectedVersion expected, Actor by) {
        var present = newest();
        expected.requireMatch(present.version());
        return store(present, version(version).rules().with(present.rules().queues()), version, by);
    }

    /**
     * Stores the next version. Cases that wait stay where they are.
     *
     * @throws ProblemException PRECONDITION_FAILED if the change is not based on the newest version, QUEUE_MISSING if a queue is
     *     left out
     */
    @Transactional
    Routing change(ExpectedVersion expected, RoutingRules rules, Actor by) {
        var present = newest();
        expected.requireMatch(present.version());
        var missing = new TreeSet<>(present.rules().codes());
        missing.removeAll(rules.codes());
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    RoutingProblem.QUEUE_MISSING,
                    "Keep " + String.join(", ", missing) + "; without a rule that names it a queue gets no new cases.");
        }
        return store(present, rules, null, by);
    }

    private Routing store(Routing present, RoutingRules rules, @Nullable Long restoredFrom, Actor by) {
        try {
            var changed = versions.saveAndFlush(new RoutingVersion(
                            present.version() + 1,
                            rules,
                            restoredFrom,
                            by,
                            clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .routing();
            audit.append(AuditLog.Entry.of(
                    by,
                    AuditAction.ROUTING_CHANGED,
                    "routing:" + changed.version(),
                    restoredFrom == null ? null : "from routing:" + restoredFrom));
            return changed;
        } catch (DataIntegrityViolationException e) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_FAILED, "There are newer rules than those that you changed.");
        }
    }

    /** Reads the rules again at the next use. */
    void forget() {
        read = null;
    }
}
