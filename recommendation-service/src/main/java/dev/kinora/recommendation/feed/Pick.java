package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Reason;
import java.util.List;
import java.util.function.Supplier;

/**
 * A video for a slot.
 *
 * @param item its number
 * @param reasons read off only for a video that gets the slot
 */
record Pick(int item, double score, Source source, Supplier<List<Reason>> reasons) {}
