package dev.kinora.gateway.live;

import dev.kinora.gateway.session.SessionLease;
import dev.kinora.gateway.session.SessionsEnded;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All open streams of this replica, and the recent events for replay. */
@Component
class LiveStreams {

    private final LiveProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<LiveStream> streams = new LinkedHashSet<>();
    private final RecentEvents recent;

    LiveStreams(LiveProperties properties) {
        this.properties = properties;
        this.recent = new RecentEvents(properties.remembered());
    }

    /**
     * Opens a stream that starts after the last event the browser has seen. If the account or the address has too many
     * streams, the oldest ends: it may belong to a closed page, which is only noticed when something is written.
     *
     * @throws ProblemException RATE_LIMITED when the replica has too many
     */
    LiveStream open(CurrentAccount account, String address, SessionLease lease, @Nullable UUID last) {
        lock.lock();
        try {
            makeRoom(properties.perAccount(), stream -> stream.account().id().equals(account.id()));
            makeRoom(properties.perAddress(), stream -> stream.address().equals(address));
            if (streams.size() >= properties.most()) {
                throw new ProblemException(CommonProblem.RATE_LIMITED, "Too many event streams are open right now.");
            }
            // Room for the whole replay, which is bounded by what is remembered.
            var stream = new LiveStream(account, address, lease, properties.queue() + properties.remembered());
            if (last != null) {
                replay(stream, recent.after(last));
            }
            streams.add(stream);
            return stream;
        } finally {
            lock.unlock();
        }
    }

    private void makeRoom(int most, Predicate<LiveStream> which) {
        List<LiveStream> open = streams.stream().filter(which).toList();
        open.stream().limit(Math.max(0, open.size() - most + 1)).forEach(oldest -> {
            streams.remove(oldest);
            oldest.giveWay();
        });
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

    /** Sends an event to its recipients; an event that was sent before is ignored. */
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
