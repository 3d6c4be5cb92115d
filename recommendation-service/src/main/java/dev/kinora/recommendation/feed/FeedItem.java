package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Reason;
import java.util.List;
import java.util.UUID;

/** One item of a feed page. */
record FeedItem(UUID recommendationId, Source source, double score, List<Reason> reasons, FeedVideo video) {}
