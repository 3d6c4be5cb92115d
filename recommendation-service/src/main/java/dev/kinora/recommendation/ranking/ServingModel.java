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

/** A TF-IDF model in use: its vector space and the cached vectors of videos. Thread-safe. */
public final class ServingModel {

    private final @Nullable UUID modelId;
    private final VectorSpace space;
    private final Map<UUID, Versioned> vectors = new ConcurrentHashMap<>();

    /** Creates a model to serve. */
    public ServingModel(@Nullable UUID modelId, TfidfModel model) {
        this.modelId = modelId;
        this.space = new VectorSpace(model);
    }

    /** The id of the trained version; empty for a model learned on the fly. */
    public Optional<UUID> modelId() {
        return Optional.ofNullable(modelId);
    }

    /** The space of all vectors of this model. */
    VectorSpace space() {
        return space;
    }

    /** The vector of this video, cached per video version. */
    public SparseArray vector(CatalogVideo video) {
        var known = vectors.get(video.id());
        if (known != null && known.version == video.version()) {
            return known.vector;
        }
        var vector = space.vector(video.text());
        vectors.put(video.id(), new Versioned(video.version(), vector));
        return vector;
    }

    /** Drops the cached vectors of all other videos. */
    public void retain(Collection<CatalogVideo> videos) {
        Set<UUID> kept = videos.stream().map(CatalogVideo::id).collect(Collectors.toSet());
        vectors.keySet().retainAll(kept);
    }

    private record Versioned(long version, SparseArray vector) {}
}
