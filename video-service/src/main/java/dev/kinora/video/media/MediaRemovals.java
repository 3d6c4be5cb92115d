package dev.kinora.video.media;

import dev.kinora.starter.media.MediaStore;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files and tables consistent, although no transaction spans both. A file is listed for removal before it is
 * stored, and the transaction that refers to it takes it off the list. Files that a transaction no longer needs are
 * removed after the commit. A kill at any moment therefore leaves files that are removed later, but never a reference
 * to a missing file.
 */
@Component
public class MediaRemovals {

    private static final Logger log = LoggerFactory.getLogger(MediaRemovals.class);
    private static final Duration UNLESS_KEPT_WITHIN = Duration.ofHours(24);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final MediaStore store;
    private final ObjectProvider<MediaLocks> locks;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ReentrantLock removing = new ReentrantLock();

    /** Creates them. Locks are looked up on demand, because they remove files, too. */
    MediaRemovals(MediaStore store, ObjectProvider<MediaLocks> locks, JdbcClient jdbc, InstantSource clock) {
        this.store = store;
        this.locks = locks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Commits immediately that this key is removed in a day, unless {@link #keep} is called for it before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void removeUnlessKept(String key) {
        removeAfter(key, UNLESS_KEPT_WITHIN);
    }

    /**
     * Notes that nothing refers to this key, which is removed in a day. An earlier note stays as it is.
     *
     * @return whether it is noted for the first time
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean removeOrphan(String key) {
        return jdbc.sql("insert ignore into media_removal (object_key, due_at) values (:key, :due)")
                        .param("key", key)
                        .param("due", Timestamp.from(clock.instant().plus(UNLESS_KEPT_WITHIN)))
                        .update()
                == 1;
    }

    /** Keeps this key, because the transaction of the caller refers to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String key) {
        jdbc.sql("delete from media_removal where object_key = :key")
                .param("key", key)
                .update();
    }

    /** Removes the key, and all below it, soon after the caller's transaction commits. */
    @Transactional
    public void remove(String key) {
        removeAfter(key, Duration.ZERO);
    }

    /**
     * Removes due objects. Several replicas may do so at the same time, because removing twice is harmless. A fixed-rate
     * method has its own thread, so a slow store delays nothing else; a run is skipped while the last one continues.
     */
    @Scheduled(fixedRateString = "PT2S")
    void removeDue() {
        if (!removing.tryLock()) {
            return;
        }
        try {
            due().forEach(this::removeNow);
        } finally {
            removing.unlock();
        }
    }

    private List<String> due() {
        return jdbc.sql("select object_key from media_removal where due_at <= :now order by due_at limit " + AT_ONCE)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    private void removeNow(String key) {
        try {
            if (locks.stream().anyMatch(all -> all.isLocked(key))) {
                log.warn("{} is locked and stays", key);
            } else {
                store.delete(key);
            }
        } catch (RuntimeException e) {
            // One key that cannot be removed does not hold up the others.
            log.warn("{} could not be removed and is tried again", key, e);
            jdbc.sql("update media_removal set due_at = :later where object_key = :key and due_at <= :now")
                    .param("key", key)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("later", Timestamp.from(clock.instant().plus(AGAIN_AFTER)))
                    .update();
            return;
        }
        jdbc.sql("delete from media_removal where object_key = :key and due_at <= :now")
                .param("key", key)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void removeAfter(String key, Duration delay) {
        jdbc.sql("insert into media_removal (object_key, due_at) values (:key, :due) "
                        + "on duplicate key update due_at = :due")
                .param("key", key)
                .param("due", Timestamp.from(clock.instant().plus(delay)))
                .update();
    }
}
