package dev.kinora.moderation.review;

import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.security.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells moderators how many cases wait in a queue, at most once a second and queue: counting takes time, and under load every
 * transaction changes the number. A process that ends before it has counted loses a hint; consoles read the numbers from the API.
 */
@Component
class QueueDepths {

    private final ReviewCases cases;
    private final ClientNotifications notifications;
    private final TransactionTemplate transaction;
    private final Set<QueueName> changed = ConcurrentHashMap.newKeySet();

    QueueDepths(ReviewCases cases, ClientNotifications notifications, TransactionTemplate transaction) {
        this.cases = cases;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** The number of waiting cases changes when the present transaction is committed. */
    void changes(QueueName queue) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.add(queue);
            }
        });
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void tell() {
        take().forEach(queue -> transaction.executeWithoutResult(status -> tell(queue)));
    }

    /** The queues that have changed since the last call. */
    private Set<QueueName> take() {
        Set<QueueName> taken = EnumSet.noneOf(QueueName.class);
        for (var queue : QueueName.values()) {
            if (changed.remove(queue)) {
                taken.add(queue);
            }
        }
        return taken;
    }

    /** Both roles decide on cases, and neither implies the other. */
    private void tell(QueueName queue) {
        Map<String, Object> payload = Map.of("queue", queue.name(), "open", cases.depth(queue.stored()));
        notifications.toRole(Role.MODERATOR, "queue.depth", payload);
        notifications.toRole(Role.ADMIN, "queue.depth", payload);
    }
}
