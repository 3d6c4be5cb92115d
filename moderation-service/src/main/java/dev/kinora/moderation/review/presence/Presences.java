package dev.kinora.moderation.review.presence;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.review.routing.RoutingTable;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.notify.ClientNotifications;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks at which case. A console says so every {@link #HEARTBEAT}; who falls silent is gone after {@link #EXPIRY}. Whoever works on
 * the queue of a case is told when somebody comes or goes, and that nobody is there any more when it leaves the queue. Cases that wait
 * for nobody have no viewers, and neither have those that are reviewed blind: nobody there is to know what others do.
 */
@Component
@Transactional
class Presences {

    /** How often a console should say that somebody looks at a case. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Two heartbeats may be lost. */
    static final Duration EXPIRY = Duration.ofSeconds(45);

    private final PresenceStore store;
    private final RoutingTable routing;
    private final ClientNotifications notifications;
    private final ErasedAccounts erased;
    private final InstantSource clock;

    Presences(
            PresenceStore store,
            RoutingTable routing,
            ClientNotifications notifications,
            ErasedAccounts erased,
            InstantSource clock) {
        this.store = store;
        this.routing = routing;
        this.notifications = notifications;
        this.erased = erased;
        this.clock = clock;
    }

    /** Notes that somebody looks at a case, and returns who else does. */
    List<Viewer> look(UUID caseId, Actor viewer) {
        if (store.keptQueue(caseId).isEmpty()) {
            return List.of();
        }
        if (store.put(caseId, viewer, now())) {
            announce(caseId);
        }
        erased.requireNotErasedAfterWriting(viewer.id());
        return store.of(caseId, seenSince()).stream()
                .filter(other -> !other.id().equals(viewer.id()))
                .toList();
    }

    void leave(UUID caseId, UUID accountId) {
        if (store.remove(caseId, accountId)) {
            announce(caseId);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseLeftQueue left) {
        if (store.removeAll(left.caseId())) {
            tell(left.queue(), left.caseId(), List.of());
        }
    }

    /** All cases that somebody looks at, with who does. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Viewer>> all() {
        return store.all(seenSince());
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void removeSilent() {
        store.removeSilent(seenSince()).forEach(this::announce);
    }

    /** The message has everything that a list shows, so that nobody has to ask for it. */
    private void announce(UUID caseId) {
        var viewers = store.of(caseId, seenSince()).stream()
                .map(viewer -> Map.of(
                        "id", viewer.id().toString(),
                        "handle", viewer.handle(),
                        "since", viewer.since().toString()))
                .toList();
        store.openQueue(caseId).forEach(queue -> tell(queue, caseId, viewers));
    }

    private void tell(String queue, UUID caseId, List<Map<String, String>> viewers) {
        routing.active()
                .rolesOf(queue)
                .forEach(role -> notifications.toRole(
                        role, "case.viewed", Map.of("caseId", caseId.toString(), "viewers", viewers)));
    }

    private Instant seenSince() {
        return now().minus(EXPIRY);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
