package dev.kinora.recommender.online;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model had learned at one instant. Never changes; any number of threads may read it. */
public final class OnlineSnapshot {

    private static final long[] NO_TERMS = {};

    private final OnlineParameters parameters;
    private final Table.View<ItemRow> items;
    private final Table.View<TermRow> terms;
    private final Table.View<TextRow> texts;
    private final Map<Integer, Long> positions;
    private final long clock;

    OnlineSnapshot(OnlineParameters parameters, OnlineModel.State state, long clock) {
        this.parameters = parameters;
        this.items = state.items().snapshot();
        this.terms = state.terms().snapshot();
        this.texts = state.texts().snapshot();
        this.positions = state.positions().offsets();
        this.clock = clock;
    }

    /** How it was learned. */
    public OnlineParameters parameters() {
        return parameters;
    }

    Table.View<ItemRow> items() {
        return items;
    }

    /** The vector of an item with its terms; zero for one of which nothing is known. */
    float[] vector(long item) {
        return ItemVectors.of(parameters.embeddings().width(), items.find(item), terms(item), terms::find);
    }

    /** The last offset of each partition that went into it. */
    public Map<Integer, Long> positions() {
        return positions;
    }

    /** Time of the newest event, in milliseconds since 1970-01-01T00:00:00Z. */
    public long clock() {
        return clock;
    }

    /**
     * What was learned about an item, for whoever computes with it on their own.
     *
     * @param likes of it
     * @param wanted vector of the item as one to be wanted, without its terms
     * @param liked vector of what the item tells about those who liked it
     * @param neighbors how often others were liked with it, by key
     */
    public record Learned(float likes, float[] wanted, float[] liked, Map<Long, Float> neighbors) {}

    /** What was learned about the item with this key; null for nothing. */
    public @Nullable Learned item(long key) {
        var row = items.find(key);
        return row == null
                ? null
                : new Learned(
                        row.likes(),
                        row.wanted().numbers().clone(),
                        row.liked().numbers().clone(),
                        row.neighbors().asMap());
    }

    /** The keys of the terms of an item; none of one that was not published. */
    public long[] terms(long item) {
        var text = texts.find(item);
        return text == null ? NO_TERMS : text.terms().clone();
    }

    /** Users who like an item. */
    float likes(long item) {
        var row = items.find(item);
        return row == null ? 0 : row.likes();
    }

    /** Users who hid an item. */
    public float hides(long item) {
        var text = texts.find(item);
        return text == null ? 0 : text.hides();
    }

    /** The vector of a term; null if there is none. */
    public float @Nullable [] term(long key) {
        var row = terms.find(key);
        return row == null ? null : row.vector().numbers().clone();
    }
}
