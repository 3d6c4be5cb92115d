package dev.kinora.recommendation.engagement;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.recommendation.catalog.CatalogVideo;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Engagements that were just applied, in their order; published in their transaction.
 *
 * @param videos those of their videos that are known, by id
 */
public record EngagementsApplied(List<EngagementRecorded> events, Map<UUID, CatalogVideo> videos) {

    public EngagementsApplied {
        events = List.copyOf(events);
        videos = Map.copyOf(videos);
    }
}
