package dev.kinora.video.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.testsupport.KinoraIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files and rows keep in step although a process may be killed between any two steps. */
@KinoraIT
class MediaRemovalsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private MediaRemovals removals;

    @Autowired
    private MediaStore store;

    @Autowired
    private ObjectProvider<MediaLocks> locks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path temp;

    private final String key = MediaKeys.source(UUID.randomUUID());

    @Test
    void sweepsWhatWasStoredButNeverReferredTo() throws IOException {
        removals.removeUnlessKept(key);
        put(key);
        assertThat(dueAt(key))
                .singleElement()
                .satisfies(due -> assertThat(due).isAfter(Instant.now().plus(Duration.ofHours(23))));

        aDayPasses(key);

        await().atMost(PATIENCE)
                .until(() -> store.find(key).isEmpty() && dueAt(key).isEmpty());
    }

    @Test
    void keepsWhatIsReferredTo() throws IOException {
        removals.removeUnlessKept(key);
        put(key);

        inTransaction(() -> removals.keep(key));

        assertThat(dueAt(key)).isEmpty();
        removals.removeDue();
        assertThat(store.find(key)).isPresent();
    }

    @Test
    void staysCondemnedWhenTheTransactionThatPardonsFails() throws IOException {
        removals.removeUnlessKept(key);
        put(key);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            removals.keep(key);
            status.setRollbackOnly();
        });

        assertThat(dueAt(key)).hasSize(1);
    }

    @Test
    void removesNothingOfATransactionThatFails() throws IOException {
        put(key);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            removals.remove(key);
            status.setRollbackOnly();
        });

        assertThat(dueAt(key)).isEmpty();
        removals.removeDue();
        assertThat(store.find(key)).isPresent();
    }

    @Test
    void removesAfterTheCommitAlsoWhenTheProcessDiedBetween() throws IOException {
        put(key);
        jdbc.sql("insert into media_removal (object_key, due_at) values (:key, :due)")
                .param("key", key)
                .param("due", Instant.now().minusSeconds(600))
                .update();

        await().atMost(PATIENCE)
                .until(() -> store.find(key).isEmpty() && dueAt(key).isEmpty());
    }

    @Test
    void triesAgainWhatTheStoreRefusedOnceAndGoesOnWithTheRest() throws IOException {
        String other = MediaKeys.source(UUID.randomUUID());
        put(key);
        put(other);
        var failures = new AtomicInteger();
        Instant later = Instant.now().plus(Duration.ofHours(12));
        noted(key, later.minusSeconds(20));
        noted(other, later.minusSeconds(10));
        var inTheFuture = new MediaRemovals(failingOnce(failures), locks, jdbc, InstantSource.fixed(later));

        inTheFuture.removeDue();

        assertThat(failures).hasValue(1);
        assertThat(store.find(key)).isPresent();
        assertThat(dueAt(key)).hasSize(1);
        assertThat(store.find(other)).isEmpty();
        assertThat(dueAt(other)).isEmpty();

        new MediaRemovals(store, locks, jdbc, InstantSource.fixed(later.plusSeconds(120))).removeDue();
        assertThat(store.find(key)).isEmpty();
        assertThat(dueAt(key)).isEmpty();
    }

    @Test
    void leavesTheDayOfWhatIsCondemnedAlready() {
        removals.removeUnlessKept(key);
        List<Instant> first = dueAt(key);

        assertThat(removals.removeOrphan(key)).isFalse();

        assertThat(dueAt(key)).isEqualTo(first);
    }

    private MediaStore failingOnce(AtomicInteger failures) {
        return new ForwardingStore(store) {
            @Override
            public void delete(String object) {
                if (object.equals(key)) {
                    failures.incrementAndGet();
                    throw new MediaStoreException("away for a moment", new IOException());
                }
                super.delete(object);
            }
        };
    }

    private void noted(String object, Instant due) {
        removals.removeUnlessKept(object);
        jdbc.sql("update media_removal set due_at = :due where object_key = :key")
                .param("key", object)
                .param("due", due)
                .update();
    }

    private void aDayPasses(String object) {
        noted(object, Instant.now().minusSeconds(1));
    }

    private List<Instant> dueAt(String object) {
        return jdbc.sql("select due_at from media_removal where object_key = :key")
                .param("key", object)
                .query((row, index) -> row.getTimestamp("due_at").toInstant())
                .list();
    }

    private void put(String object) throws IOException {
        store.put(object, Files.writeString(temp.resolve(UUID.randomUUID().toString()), "bytes"));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
