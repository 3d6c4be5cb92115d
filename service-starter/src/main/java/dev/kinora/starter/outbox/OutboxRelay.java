package dev.kinora.starter.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the stored events of a lane to Kafka; events with the same topic and key keep the order in which they were
 * stored. The relays of different lanes know nothing of each other: they have a thread, a lock and a producer each.
 *
 * <p>One replica of a service relays a lane at a time: it holds a row lock while it sends a batch, and deletes what Kafka
 * acknowledged in the same transaction. If the replica is killed in between, the batch is sent again, which consumers
 * expect.
 *
 * <p>A topic that currently accepts nothing is paused, so that events of other topics continue. An event that Kafka
 * permanently refuses is parked, and later events with its key are sent without it; otherwise they, for example a
 * takedown, would wait until an operator has repaired the parked one. For a consumer, the gap is like that of a
 * dead-lettered record.
 */
class OutboxRelay implements SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** An event that was committed just after another replica looked waits no longer than this. */
    private static final Duration WHILE_ANOTHER_RELAYS = Duration.ofMillis(50);

    private final Lane lane;
    private final OutboxRows rows;
    private final TransactionTemplate transaction;
    private final OutboxSender sender;
    private final OutboxProperties properties;
    private final InstantSource clock;
    private final Map<String, Instant> resting = new HashMap<>();
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OutboxRelay(
            Lane lane,
            OutboxRows rows,
            TransactionTemplate transaction,
            OutboxSender sender,
            OutboxProperties properties,
            InstantSource clock) {
        this.lane = lane;
        this.rows = rows;
        this.transaction = transaction;
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
    }

    void wake() {
        work.release();
    }

    @Override
    public synchronized void start() {
        // Known before it runs: it runs for as long as it is the known one.
        Thread relay = Thread.ofVirtual()
                .name("outbox-relay-" + lane.name().toLowerCase(Locale.ROOT))
                .unstarted(this::relayUntilStopped);
        thread = relay;
        relay.start();
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(properties.sendTimeout());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        // Stops after the web server and the listeners, whose last events it still sends.
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    @Override
    public void close() {
        sender.close();
    }

    private void relayUntilStopped() {
        Duration pause = properties.pollInterval();
        while (thread != null) {
            try {
                if (work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                pause = relayBatch();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                pause = properties.pollInterval();
                if (thread != null) {
                    log.warn("Events wait: a batch could not be relayed and will be tried again", e);
                }
            }
        }
    }

    /** Relays one batch; returns for how long the next one may wait if nothing is published meanwhile. */
    private Duration relayBatch() {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !until.isAfter(now));
        Optional<List<Delivery>> relayed = transaction.execute(status -> {
            if (!rows.lock(lane)) {
                return Optional.empty();
            }
            List<Delivery> made = sender.send(rows.next(lane, properties.batchSize(), resting.keySet()));
            settle(made);
            return Optional.of(made);
        });
        if (relayed.isEmpty()) {
            return WHILE_ANOTHER_RELAYS;
        }
        List<Delivery> deliveries = relayed.get();
        deliveries.forEach(this::note);
        return deliveries.size() == properties.batchSize() ? Duration.ZERO : properties.pollInterval();
    }

    /** Deletes sent events, except those that follow an unsent event with the same topic and key. */
    private void settle(List<Delivery> deliveries) {
        Set<Place> waiting = new HashSet<>();
        List<Long> done = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            OutboxRow row = delivery.row();
            switch (delivery) {
                case Delivery.Sent sent -> {
                    if (!waiting.contains(Place.of(sent.row()))) {
                        done.add(row.sequence());
                    }
                }
                case Delivery.Refused refused -> rows.park(row.sequence(), refused.cause());
                case Delivery.Failed failed -> waiting.add(Place.of(failed.row()));
                case Delivery.Untried untried -> waiting.add(Place.of(untried.row()));
            }
        }
        rows.remove(done);
    }

    private record Place(String topic, String key) {

        static Place of(OutboxRow row) {
            return new Place(row.topic(), row.key());
        }
    }

    private void note(Delivery delivery) {
        OutboxRow row = delivery.row();
        if (delivery instanceof Delivery.Refused(OutboxRow refused, Throwable cause)) {
            log.error(
                    "Parked event {} of topic {}, key {}: Kafka refuses it: {}",
                    refused.id(),
                    refused.topic(),
                    refused.key(),
                    cause.toString());
        } else if (delivery instanceof Delivery.Failed failed
                && resting.put(row.topic(), clock.instant().plus(properties.restAfterFailure())) == null) {
            log.warn("Events of topic {} wait: {}", row.topic(), rootOf(failed.cause()));
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
