package dev.kinora.recommender.online;

import java.util.Map;

/** What a model had learned at one instant. Never changes; any number of threads may read it. */
public final class OnlineSnapshot {

    private final OnlineParameters parameters;
    private final Table.View<ItemRow> items;
    private final Table.View<TermRow> terms;
    private final Map<Integer, Long> positions;
    private final long clock;

    OnlineSnapshot(OnlineParameters parameters, OnlineModel.State state, long clock) {
        this.parameters = parameters;
        this.items = state.items().snapshot();
        this.terms = state.terms().snapshot();
        this.positions = state.positions().offsets();
        this.clock = clock;
    }

    OnlineParameters parameters() {
        return parameters;
    }

    Table.View<ItemRow> items() {
        return items;
    }

    Table.View<TermRow> terms() {
        return terms;
    }

    /** The last offset of each partition that went into it. */
    public Map<Integer, Long> positions() {
        return positions;
    }

    /** Time of the newest event, in milliseconds since 1970-01-01T00:00:00Z. */
    public long clock() {
        return clock;
    }
}
