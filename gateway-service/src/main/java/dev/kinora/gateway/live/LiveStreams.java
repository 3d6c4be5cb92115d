package dev.kinora.gateway.live;

import dev.kinora.gateway.browser.SessionLease;
import dev.kinora.gateway.browser.SessionsEnded;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All browsers that listen on this replica, and what they may have missed. */
@Component
class LiveStreams {

    private final LiveProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<LiveStream> streams = new HashSet<>();
    private final RecentEvents recent;

    LiveStreams(LiveProperties properties) {
        this.properties = properties;
        this.recent = new RecentEvents(properties.remembered());
    }

    /**
     * Opens a stream that begins after the event which the browser saw last.
     *
     * @throws ProblemException RATE_LIMITED when the account or the replica has too many
     */
    LiveStream open(CurrentAccount account, SessionLease lease, @Nullable UUID last) {
        lock.lock();
        try {
            long own = streams.stream()
                    .filter(stream -> stream.account().id().equals(account.id()))
                    .count();
            if (own >= properties.perAccount() || streams.size() >= properties.most()) {
                throw new ProblemException(CommonProblem.RATE_LIMITED, "Close another live stream first.");
            }
            // Room for the whole replay, which is bounded by what is remembered.
            var stream = new LiveStream(account, lease, properties.queue() + properties.remembered());
            if (last != null) {
                replay(stream, recent.after(last));
            }
            streams.add(stream);
            return stream;
        } finally {
            lock.unlock();
        }
    }

    private static void replay(LiveStream stream, Optional<List<LiveEvent>> missed) {
        if (missed.isEmpty()) {
            stream.send(LiveStream.RESET);
        }
        missed.stream()
                .flatMap(List::stream)
                .filter(event -> event.isFor(stream.account()))
                .forEach(event -> stream.send(event.frame()));
    }

    void closed(LiveStream stream) {
        lock.lock();
        try {
            streams.remove(stream);
        } finally {
            lock.unlock();
        }
    }

    /** Sends an event to everybody it is for; one that was sent before is ignored. */
    void broadcast(LiveEvent event) {
        lock.lock();
        try {
            if (recent.add(event)) {
                streams.stream()
                        .filter(stream -> event.isFor(stream.account()))
                        .forEach(stream -> stream.send(event.frame()));
            }
        } finally {
            lock.unlock();
        }
    }

    @EventListener
    void onSessionsEnded(SessionsEnded ended) {
        lock.lock();
        try {
            streams.stream()
                    .filter(stream -> stream.account().id().equals(ended.accountId()))
                    .forEach(LiveStream::check);
        } finally {
            lock.unlock();
        }
    }

    /** Before the web server waits for running requests to end. */
    @EventListener
    void onShutdown(ContextClosedEvent event) {
        lock.lock();
        try {
            streams.forEach(LiveStream::close);
        } finally {
            lock.unlock();
        }
    }
}
