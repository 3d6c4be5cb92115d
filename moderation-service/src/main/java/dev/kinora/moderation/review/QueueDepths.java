package dev.kinora.moderation.review;

import dev.kinora.moderation.review.MetricsController.Undecided;
import dev.kinora.moderation.review.routing.RoutingTable;
import dev.kinora.starter.notify.ClientNotifications;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever works on a queue how many cases wait in it, at most once a second and queue: counting takes time, and under load
 * every transaction changes the numbers. They come with the message, so that no console has to ask. A process that ends before it
 * has counted loses a hint; consoles read the numbers from the API when they connect.
 */
@Component
class QueueDepths {

    private final ReviewCases cases;
    private final RoutingTable routing;
    private final ClientNotifications notifications;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    QueueDepths(
            ReviewCases cases,
            RoutingTable routing,
            ClientNotifications notifications,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.cases = cases;
        this.routing = routing;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The number of waiting cases changes when the present transaction is committed. */
    void changes(String queue) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.add(queue);
            }
        });
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void tell() {
        for (var queue : List.copyOf(changed)) {
            changed.remove(queue);
            transaction.executeWithoutResult(status -> tell(queue));
        }
    }

    private void tell(String queue) {
        var depths = cases.depths(List.of(queue), clock.instant());
        Map<String, Object> payload = Map.of(
                "queue",
                queue,
                "open",
                depths.stream().mapToLong(ReviewCases.Depth::count).sum(),
                "overdue",
                depths.stream()
                        .filter(ReviewCases.Depth::late)
                        .mapToLong(ReviewCases.Depth::count)
                        .sum(),
                "undecided",
                Undecided.of(depths).stream().map(QueueDepths::line).toList());
        routing.active().rolesOf(queue).forEach(role -> notifications.toRole(role, "queue.depth", payload));
    }

    private static Map<String, Object> line(Undecided line) {
        return Map.of(
                "state", line.state().name(),
                "queue", line.queue(),
                "kind", line.kind().name(),
                "count", line.count());
    }
}
