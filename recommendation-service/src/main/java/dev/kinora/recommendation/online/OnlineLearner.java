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

    private static final int KEPT = 2;
    private static final int RENEWED_EVERY = 1_000;

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
        running = properties.enabled();
    }

    /** Another replica may lead at once. */
    @Override
    public void stop() {
        running = false;
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
        var current = learning == null ? begin() : learning;
        learning = current;
        current.learn();
        if (current.isDue() && !current.publish()) {
            stepDown();
            return;
        }
        var report = current.report();
        lease.report(holder, report);
        meters.leads(report);
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
        storedLikes.forEach(event -> {
            var learned = next(model);
            model.apply(OnlineStreams.STORED, learned, event);
            if (learned % RENEWED_EVERY == 0 && !lease.take(holder)) {
                throw new IllegalStateException("Another replica leads now");
            }
        });
        log.info("Learning from the stream begins anew with {}", model.sizes());
        var stream = streams.after(model.positions())
                .orElseThrow(() -> new IllegalStateException("The stream ends before what is stored"));
        var begun = new Learning(model, stream, new Stored(new UUID(0, 0), began), refused);
        begun.changed = true;
        return begun;
    }

    private static long next(OnlineModel model) {
        return model.positions().getOrDefault(OnlineStreams.STORED, -1L) + 1;
    }

    /** What is known as long as this replica leads. */
    private final class Learning {

        private final OnlineModel model;
        private final OnlineStream stream;
        private final int refused;
        private Instant publishedAt;
        private Duration publishingTook = Duration.ZERO;
        private boolean changed;
        private boolean moved;
        private boolean forgot;
        private long learned;

        Learning(OnlineModel model, OnlineStream stream, Stored from, int refused) {
            this.model = model;
            this.stream = stream;
            this.refused = refused;
            this.publishedAt = from.storedAt();
        }

        void learn() {
            var until = clock.instant().plus(TURN);
            var records = stream.poll();
            while (!records.isEmpty()) {
                var events = 0;
                for (var lesson : lessons.of(records)) {
                    events += learn(lesson) ? 1 : 0;
                }
                moved = true;
                learned += events;
                changed |= events > 0;
                meters.learned(events);
                records = clock.instant().isBefore(until) ? stream.poll() : List.of();
            }
            forgetErased();
        }

        private boolean learn(Lessons.Lesson lesson) {
            var event = lesson.event();
            if (event == null) {
                model.skip(lesson.position(), lesson.offset());
                return false;
            }
            forgot |= event instanceof OnlineEvent.UserForgotten(var user, var _) && model.knows(user);
            return model.apply(lesson.position(), lesson.offset(), event);
        }

        private void forgetErased() {
            lessons.erasedSince(publishedAt.minus(ERASURES)).stream()
                    .filter(model::knows)
                    .forEach(user -> {
                        var event = new OnlineEvent.UserForgotten(user, Long.MAX_VALUE);
                        model.apply(OnlineStreams.STORED, next(model), event);
                        forgot = true;
                        changed = true;
                    });
        }

        boolean isDue() {
            var shortest = publishingTook.multipliedBy(PUBLISH_PAUSE);
            var every = shortest.compareTo(properties.publishEvery()) > 0 ? shortest : properties.publishEvery();
            var age = Duration.between(publishedAt, clock.instant());
            return (changed && age.compareTo(every) >= 0) || (moved && age.compareTo(MOVED) >= 0);
        }

        /** Whoever is forgotten is in no older checkpoint either. */
        boolean publish() {
            var began = clock.instant();
            if (!files.publish(holder, model, forgot ? 1 : KEPT)) {
                return false;
            }
            publishedAt = clock.instant();
            publishingTook = Duration.between(began, publishedAt);
            meters.published(publishingTook);
            changed = false;
            moved = false;
            forgot = false;
            return true;
        }

        OnlineLease.Report report() {
            return new OnlineLease.Report(stream.behind(), learned, model.sizes(), refused);
        }
    }
}
