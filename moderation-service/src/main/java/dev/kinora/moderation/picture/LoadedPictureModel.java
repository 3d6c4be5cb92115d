package dev.kinora.moderation.picture;

import dev.kinora.moderation.text.TextModel;
import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.Scores;
import dev.kinora.visionclassifier.VisionClassifier;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/** The built-in model, loaded and warmed up in the background, after the text model, for which comments wait. */
class LoadedPictureModel implements PictureModel {

    private static final Logger log = LoggerFactory.getLogger(LoadedPictureModel.class);

    private static final Picture BLACK = new Picture(1, 1, new byte[3]);

    private final TextModel before;
    private final Supplier<VisionClassifier> source;
    private final Duration patience;
    private final CompletableFuture<VisionClassifier> loaded = new CompletableFuture<>();

    /** Callers share it; closing excludes them, because the model lies in native memory. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private volatile Status status = new Status(State.LOADING, "builtin", "The model is being loaded");

    private volatile boolean closed;

    LoadedPictureModel(TextModel before, Supplier<VisionClassifier> source, Duration patience) {
        this.before = before;
        this.source = source;
        this.patience = patience;
    }

    @EventListener(ApplicationStartedEvent.class)
    void loadBesideStart() {
        before.settled()
                .whenComplete((_, _) -> Thread.ofPlatform()
                        .name("picture-model-loader")
                        .daemon()
                        .start(this::load));
    }

    private void load() {
        Lock loading = use.writeLock();
        loading.lock();
        try {
            if (closed) {
                return;
            }
            var classifier = source.get();
            classifier.classify(List.of(BLACK));
            status = new Status(State.LIVE, classifier.modelVersion(), "The built-in model; it knows nudity only");
            loaded.complete(classifier);
            log.info("Picture model {} is live", classifier.modelVersion());
        } catch (RuntimeException | LinkageError e) {
            status = new Status(State.UNAVAILABLE, "builtin", "Loading failed: " + e.getMessage());
            loaded.completeExceptionally(e);
            log.error("The picture model cannot be loaded; videos are screened without it", e);
        } finally {
            loading.unlock();
        }
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public List<Scores> classify(List<Picture> pictures) {
        var classifier = require();
        Lock using = use.readLock();
        using.lock();
        try {
            if (closed) {
                throw new PictureModelUnavailableException("The service is stopping");
            }
            return classifier.classify(pictures);
        } finally {
            using.unlock();
        }
    }

    private VisionClassifier require() {
        try {
            return loaded.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new PictureModelUnavailableException(status.reason());
        } catch (TimeoutException e) {
            throw new PictureModelUnavailableException("Loading takes longer than " + patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureModelUnavailableException("Interrupted");
        }
    }

    @PreDestroy
    void close() {
        Lock closing = use.writeLock();
        closing.lock();
        try {
            closed = true;
            if (loaded.isDone() && !loaded.isCompletedExceptionally()) {
                loaded.join().close();
            }
        } finally {
            closing.unlock();
        }
    }
}
