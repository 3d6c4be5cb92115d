package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Signal;

/** What the model is told, in the order of a stream. Users, items and terms are named by {@link Hashes keys}. */
public sealed interface OnlineEvent {

    /** Most terms of an item that count. */
    int MOST_TERMS = 16;

    /**
     * An item may be recommended from now on, or has other words.
     *
     * @param owner key of who published it and teaches nothing by liking it; 0 for nobody
     * @param terms of the item's words and category, at most {@link #MOST_TERMS}; see {@link ItemTerms}
     */
    record ItemPublished(long item, long owner, long[] terms) implements OnlineEvent {

        public ItemPublished {
            if (item == Hashes.NONE || terms.length > MOST_TERMS) {
                throw new IllegalArgumentException("No item: %d terms".formatted(terms.length));
            }
            terms = terms.clone();
        }
    }

    /**
     * A viewer did something with an item; nothing is learned about one that was not published before.
     *
     * @param value of the signal, finite
     * @param time when the stream took it, in milliseconds since 1970-01-01T00:00:00Z, not negative; no clock of a client
     */
    record Interaction(long user, long item, Signal signal, float value, long time) implements OnlineEvent {

        public Interaction {
            if (user == Hashes.NONE || item == Hashes.NONE || !Float.isFinite(value) || time < 0) {
                throw new IllegalArgumentException("No interaction: value %s, time %d".formatted(value, time));
            }
        }

        boolean isPositive() {
            return signal.isPositive(value);
        }
    }

    /**
     * A user is erased, or wants to be forgotten: no likes of theirs are kept. What these taught about items stays.
     *
     * @param before whoever liked nothing earlier than this, in milliseconds since 1970-01-01T00:00:00Z, keeps all
     */
    record UserForgotten(long user, long before) implements OnlineEvent {}

    /** An item is not shown any more; published again, it is new. */
    record ItemRemoved(long item) implements OnlineEvent {}
}
