package dev.kinora.video.playback;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.kinora.starter.secret.Secret;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.video.playback.purge.CdnPurges;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever ends open playback requests a purge, once. */
@KinoraIT
class PurgedPlaybackIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID id = UUID.randomUUID();
    private final CdnPurges purges = mock();
    private Playback playback;

    @BeforeEach
    void show() {
        var secret = Secret.of("a key of this test");
        var properties = new PlaybackProperties(secret, Duration.ofMinutes(1), "https://media.example.org");
        playback = new Playback(jdbc, new PlaybackTokens(secret), properties, InstantSource.system(), purges);
        run(() -> playback.show(id, UUID.randomUUID()));
    }

    @Test
    void purgesWhatIsWithdrawnOnce() {
        run(() -> playback.open(id));
        verify(purges, never()).request(id, prefix());

        run(() -> playback.withdraw(id));
        run(() -> playback.restrict(id));
        run(() -> playback.close(id));

        verify(purges).request(id, prefix());
    }

    @Test
    void purgesWhatIsDeletedWhileItIsOpen() {
        run(() -> playback.open(id));

        run(() -> playback.close(id));

        verify(purges).request(id, prefix());
    }

    @Test
    void purgesNothingThatNobodyCouldSee() {
        run(() -> playback.restrict(id));
        run(() -> playback.close(id));

        verify(purges, never()).request(id, prefix());
    }

    private String prefix() {
        return "https://media.example.org/media/" + id + "/";
    }

    private void run(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }
}
