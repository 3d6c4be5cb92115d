package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import smile.util.SparseArray;

/** A TF-IDF model as it serves: its space, and the vectors of the videos seen so far. Safe for many threads. */
public final class ServingModel {

    private final @Nullable UUID modelId;
    private final VectorSpace space;
    private final Map<UUID, Versioned> vectors = new ConcurrentHashMap<>();

    /**
     * Serves this model.
     *
     * @param modelId its version; null for one that was learned from the catalog on the fly
     */
    public ServingModel(@Nullable UUID modelId, TfidfModel model) {
        this.modelId = modelId;
        this.space = new VectorSpace(model);
    }

    /** The trained version; empty where nothing was trained yet. */
    public Optional<UUID> modelId() {
        return Optional.ofNullable(modelId);
    }

    /** The space of all vectors of this model. */
    VectorSpace space() {
        return space;
    }

    /** The vector of this video, computed once per version of its words. */
    public SparseArray vector(CatalogVideo video) {
        var known = vectors.get(video.id());
        if (known != null && known.version == video.version()) {
            return known.vector;
        }
        var vector = space.vector(video.text());
        vectors.put(video.id(), new Versioned(video.version(), vector));
        return vector;
    }

    /** Forgets the vectors of all other videos. */
    public void retain(Collection<CatalogVideo> videos) {
        Set<UUID> kept = videos.stream().map(CatalogVideo::id).collect(Collectors.toSet());
        vectors.keySet().retainAll(kept);
    }

    private record Versioned(long version, SparseArray vector) {}
}
