package dev.kinora.recommendation.online;

import dev.kinora.recommendation.online.OnlineFiles.Stored;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.recommender.online.OnlineEvent;
import dev.kinora.recommender.online.OnlineModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Learns from the stream while this replica leads, and publishes checkpoints and snapshots. It goes on from the newest
 * checkpoint that can be used, else begins anew with what the tables know. A replica that loses the lead, or fails, forgets
 * what it did not publish.
 */
@Component
class OnlineLearner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OnlineLearner.class);

    /** A turn renews the lead, learns, and publishes if it is time. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    /** Publishing takes at most this share of the time. */
    private static final int PUBLISH_PAUSE = 10;

    /** Records that teach nothing need not be read again after a longer time. */
    private static final Duration MOVED = Duration.ofHours(1);

    /** A checkpoint is larger than a snapshot, and what came after it is learned again. */
    private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(5);

    private static final int KEPT = 2;
    private static final int ASKED_EVERY = 1_000;

    /** Whoever does not come back from a turn for so long leads no more. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

    /** Longer than an erasure takes to be known everywhere. */
    private static final Duration ERASURES = Duration.ofMinutes(10);

    private final OnlineLease lease;
    private final OnlineFiles files;
    private final OnlineStreams streams;
    private final Lessons lessons;
    private final StoredLikes storedLikes;
    private final OnlineProperties properties;
    private final OnlineMeters meters;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("online-learner").factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private @Nullable Learning learning;
    private Instant again = Instant.MIN;
    private volatile boolean running;
    private volatile boolean stopping;
    private volatile @Nullable Instant turnBegan;

    OnlineLearner(
            OnlineLease lease,
            OnlineFiles files,
            OnlineStreams streams,
            Lessons lessons,
            StoredLikes storedLikes,
            OnlineProperties properties,
            OnlineMeters meters,
            InstantSource clock) {
        this.lease = lease;
        this.files = files;
        this.streams = streams;
        this.lessons = lessons;
        this.storedLikes = storedLikes;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void start() {
        stopping = false;
        running = properties.enabled();
    }

    /** Another replica may lead at once. */
    @Override
    public void stop() {
        running = false;
        stopping = true;
        close();
    }

    private synchronized void close() {
        if (learning != null) {
            stepDown();
            lease.release(holder);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        if (running && busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    turn();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private synchronized void turn() {
        if (running && !clock.instant().isBefore(again)) {
            try {
                lead();
            } catch (RuntimeException e) {
                again = clock.instant().plus(PAUSE_AFTER_FAILURE);
                log.warn("Learning from the stream is interrupted: {}", e.toString());
                stepDown();
            }
        }
    }

    /** One turn, if this replica leads. */
    synchronized void lead() {
        if (!lease.take(holder)) {
            stepDown();
            return;
        }
        turnBegan = clock.instant();
        try {
            var current = learning == null ? begin() : learning;
            learning = current;
            current.learn();
            if ((current.isDue() && !current.publish()) || current.stream.lacksPartitions()) {
                stepDown();
                return;
            }
            var report = current.report();
            lease.report(holder, report);
            meters.leads(report);
        } finally {
            turnBegan = null;
        }
    }

    /** Keeps the lead while a turn takes long: reading or storing a large model, or beginning anew. */
    @Scheduled(fixedDelay = 5000)
    void renew() {
        var began = turnBegan;
        if (began != null && Duration.between(began, clock.instant()).compareTo(LONGEST_TURN) < 0) {
            lease.take(holder);
        }
    }

    private void stepDown() {
        if (learning != null) {
            learning.stream.close();
            learning = null;
            log.info("This replica does not learn from the stream any more");
        }
        meters.leadsNoMore();
    }

    private Learning begin() {
        var refused = 0;
        for (var stored : files.checkpoints()) {
            try {
                var model = files.load(stored.id(), properties.parameters());
                var stream = streams.after(model.positions());
                if (stream.isPresent()) {
                    log.info("Learning from the stream goes on from checkpoint {}", stored.id());
                    return new Learning(model, stream.get(), stored, refused);
                }
                log.warn("The stream does not continue after checkpoint {}", stored.id());
            } catch (DamagedArtifactException e) {
                log.error("Checkpoint {} cannot be used", stored.id(), e);
            }
            refused++;
            meters.refused();
        }
        return anew(refused);
    }

    /** What is both in the tables and in the stream is learned once, because a like counts once per viewer and video. */
    private Learning anew(int refused) {
        var model = new OnlineModel(properties.parameters());
        streams.stored().forEach(model::skip);
        var began = clock.instant();
        storedLikes.forEach(model, event -> {
            var learned = OnlineStreams.nextStored(model);
            model.apply(OnlineStreams.STORED, learned, event);
            if (learned % ASKED_EVERY == 0 && (stopping || !lease.take(holder))) {
                throw new IllegalStateException("Another replica leads now, or will");
            }
        });
        log.info("Learning from the stream begins anew with {}", model.sizes());
        var stream = streams.after(model.positions())
                .orElseThrow(() -> new IllegalStateException("The stream ends before what is stored"));
        var begun = new Learning(model, stream, new Stored(new UUID(0, 0), began), refused);
        begun.forgot = true;
        return begun;
    }

    /** What is known as long as this replica leads. */
    private final class Learning {

        private final OnlineModel model;
        private final OnlineStream stream;
        private final int refused;
        private Instant publishedAt;
        private Instant savedAt;
        private Duration publishingTook = Duration.ZERO;
        private boolean changed;
        private boolean unsaved;
        private boolean moved;
        private boolean forgot;
        private long learned;

        Learning(OnlineModel model, OnlineStream stream, Stored from, int refused) {
            this.model = model;
            this.stream = stream;
            this.refused = refused;
            this.publishedAt = from.storedAt();
            this.savedAt = from.storedAt();
        }

        void learn() {
            var until = clock.instant().plus(TURN);
            var records = stream.poll();
            while (!records.isEmpty()) {
                var events = 0;
                for (var lesson : lessons.of(records, model)) {
                    events += learn(lesson) ? 1 : 0;
                }
                moved = true;
                learned += events;
                changed |= events > 0;
                unsaved |= events > 0;
                meters.learned(events);
                records = clock.instant().isBefore(until) ? stream.poll() : List.of();
            }
            forgetErased();
        }

        private boolean learn(Lessons.Lesson lesson) {
            var learns = lesson.teach(model);
            forgot |= learns
                    && (lesson.event() instanceof OnlineEvent.UserForgotten
                            || lesson.event() instanceof OnlineEvent.UserErased);
            return learns;
        }

        private void forgetErased() {
            lessons.erasedSince(savedAt.minus(ERASURES)).stream()
                    .filter(model::names)
                    .forEach(user -> {
                        var event = new OnlineEvent.UserErased(user);
                        model.apply(OnlineStreams.STORED, OnlineStreams.nextStored(model), event);
                        forgot = true;
                    });
            forgot |= files.isAwaited();
        }

        boolean isDue() {
            var shortest = publishingTook.multipliedBy(PUBLISH_PAUSE);
            var every = shortest.compareTo(properties.publishEvery()) > 0 ? shortest : properties.publishEvery();
            return isOlder(publishedAt, every) && (changed || isToBeSaved());
        }

        private boolean isToBeSaved() {
            return forgot || (unsaved && isOlder(savedAt, CHECKPOINT_EVERY)) || (moved && isOlder(savedAt, MOVED));
        }

        private boolean isOlder(Instant then, Duration age) {
            return Duration.between(then, clock.instant()).compareTo(age) >= 0;
        }

        /** Whoever is forgotten is in no older checkpoint either. */
        boolean publish() {
            var began = clock.instant();
            var saves = isToBeSaved();
            if (!files.publish(holder, model, saves ? (forgot ? 1 : KEPT) : 0)) {
                return false;
            }
            publishedAt = clock.instant();
            publishingTook = Duration.between(began, publishedAt);
            meters.published(publishingTook);
            changed = false;
            if (saves) {
                savedAt = publishedAt;
                unsaved = false;
                moved = false;
                forgot = false;
            }
            return true;
        }

        OnlineLease.Report report() {
            return new OnlineLease.Report(stream.behind(), learned, model.sizes(), refused);
        }
    }
}
