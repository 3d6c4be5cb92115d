package dev.kinora.recommendation.catalog;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The listed videos as they are stored, for a process that needs no catalog in memory. */
public final class ListedVideos {

    private final CatalogStore store;

    public ListedVideos(JdbcClient jdbc, InstantSource clock) {
        this.store = new CatalogStore(jdbc, clock);
    }

    /** Passes all of them to a consumer, one after the other. */
    public void forEach(Consumer<CatalogEntry> consumer) {
        store.forEachListed(consumer);
    }
}
