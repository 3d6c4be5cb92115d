package dev.kinora.video.playback.purge;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the content delivery network to forget the files of a video. A purge is stored in the transaction that ends open
 * playback, and sent after its commit until it is accepted.
 */
@Component
public class CdnPurges {

    private final PurgeProperties properties;
    private final PurgeQueue queue;
    private final PurgeWorker worker;

    CdnPurges(PurgeProperties properties, PurgeQueue queue, PurgeWorker worker) {
        this.properties = properties;
        this.queue = queue;
        this.worker = worker;
    }

    /**
     * Requests a purge; does nothing where no webhook is configured.
     *
     * @param prefix address below which everything is forgotten, with a slash at the end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UUID playbackId, String prefix) {
        if (!properties.enabled()) {
            return;
        }
        queue.add(playbackId, prefix);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
