package dev.kinora.video.media;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files and tables in step although no transaction spans both. What is about to be stored is condemned first;
 * the transaction that refers to it pardons it. What a transaction no longer needs is removed after it committed. So a
 * kill at any moment leaves files that are swept in time, and never a reference to a file that is gone.
 */
@Component
public class MediaRemovals {

    private static final Logger log = LoggerFactory.getLogger(MediaRemovals.class);
    private static final Duration UNLESS_PARDONED_WITHIN = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    private final MediaStore store;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    MediaRemovals(MediaStore store, JdbcClient jdbc, InstantSource clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes, at once and for good, that this key goes unless it is pardoned within a day. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void condemn(String key) {
        removeAfter(key, UNLESS_PARDONED_WITHIN);
    }

    /** The caller's transaction refers to this key: it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pardon(String key) {
        jdbc.sql("delete from media_removal where object_key = :key")
                .param("key", key)
                .update();
    }

    /** Removes the key, and all below it, soon after the caller's transaction commits. */
    @Transactional
    public void remove(String key) {
        removeAfter(key, Duration.ZERO);
    }

    /** Removes what is due. Several replicas may do so at once: removing twice is harmless. */
    @Scheduled(fixedDelayString = "PT2S")
    void removeDue() {
        List<String> due = jdbc.sql("select object_key from media_removal where due_at <= :now limit " + AT_ONCE)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
        for (String key : due) {
            try {
                store.delete(key);
                jdbc.sql("delete from media_removal where object_key = :key and due_at <= :now")
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
            } catch (RuntimeException e) {
                log.warn("{} could not be removed and is tried again", key, e);
            }
        }
    }

    private void removeAfter(String key, Duration delay) {
        jdbc.sql("insert into media_removal (object_key, due_at) values (:key, :due) "
                        + "on duplicate key update due_at = :due")
                .param("key", key)
                .param("due", Timestamp.from(clock.instant().plus(delay)))
                .update();
    }
}
