package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Reason;
import java.util.List;
import java.util.UUID;

/** A slot of a feed page as it is served. */
record FeedItem(UUID recommendationId, Source source, double score, List<Reason> reasons, FeedVideo video) {}
