package dev.kinora.moderation.picture;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.words.ReadLine;
import dev.kinora.visionclassifier.words.WordReader;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The built-in reader, loaded when it is needed first, which takes a fraction of a second. One picture at a time: a
 * reader is for one thread, and two would need the memory twice. A failure to load is final, as it would come again.
 */
class LoadedWordModel implements WordModel {

    private static final Logger log = LoggerFactory.getLogger(LoadedWordModel.class);

    private static final String LANGUAGE = "en";

    private final String version;
    private final Supplier<WordReader> source;
    private final Lock use = new ReentrantLock(true);

    /** These fields are written under the lock; the state is read without it, since reading a picture takes a while. */
    private volatile @Nullable WordReader reader;

    private volatile @Nullable String trouble;

    LoadedWordModel(String version, Supplier<WordReader> source) {
        this.version = version;
        this.source = source;
    }

    @Override
    public Status status() {
        var why = trouble;
        if (why != null) {
            return new Status(State.UNAVAILABLE, version, LANGUAGE, why);
        }
        return reader == null
                ? new Status(State.NOT_LOADED, version, LANGUAGE, "It is loaded when the first video needs it")
                : new Status(State.LIVE, version, LANGUAGE, "The reader that comes with the service");
    }

    @Override
    public List<ReadLine> read(Picture picture) {
        use.lock();
        try {
            return require().read(picture);
        } finally {
            use.unlock();
        }
    }

    private WordReader require() {
        if (reader == null && trouble == null) {
            load();
        }
        var loaded = reader;
        if (loaded == null) {
            throw new PictureModelUnavailableException(String.valueOf(trouble));
        }
        return loaded;
    }

    private void load() {
        try {
            reader = source.get();
            log.info("Word reader {} is live", version);
        } catch (RuntimeException | LinkageError e) {
            trouble = "Loading failed: " + e.getMessage();
            log.error("The word reader cannot be loaded; words in pictures are not read", e);
        }
    }

    @PreDestroy
    void close() {
        use.lock();
        try (var _ = reader) {
            reader = null;
            trouble = "The service is stopping";
        } finally {
            use.unlock();
        }
    }
}
