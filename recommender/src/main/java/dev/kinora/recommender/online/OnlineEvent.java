package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Signal;

/** What the model is told, in the order of a stream. Users, items and terms are named by {@link Hashes keys}. */
public sealed interface OnlineEvent {

    /** Most terms of an item that count. */
    int MOST_TERMS = 16;

    /**
     * An item may be recommended from now on, or has other words; no effect if as new a version of it is known, shown or not.
     *
     * @param owner key of who published it and teaches nothing by liking it; 0 for nobody
     * @param terms of the item's words and category, at most {@link #MOST_TERMS}; see {@link ItemTerms}
     * @param at when it was published, in milliseconds since 1970-01-01T00:00:00Z, not negative; where there is no room for
     *     all items, the newest and the liked ones stay
     */
    record ItemPublished(long item, long owner, long[] terms, long at, long version) implements OnlineEvent {

        public ItemPublished {
            if (item == Hashes.NONE || terms.length > MOST_TERMS || at < 0) {
                throw new IllegalArgumentException("No item: %d terms, time %d".formatted(terms.length, at));
            }
            terms = terms.clone();
        }
    }

    /**
     * A viewer did something with an item; nothing is learned about one that was not published before.
     *
     * @param value of the signal, finite
     * @param time when it was done, in milliseconds since 1970-01-01T00:00:00Z, not negative, and not later than the stream took it
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
     * A user wants to be forgotten: their likes are not kept, and what they did before an instant is not learned any more, even if it
     * comes later. What their likes taught about items stays.
     *
     * @param before in milliseconds since 1970-01-01T00:00:00Z; whoever liked nothing earlier keeps all.
     *     {@link Long#MAX_VALUE}: nothing is learned until the next event of this kind. 0: nothing is forgotten, and all is learned
     */
    record UserForgotten(long user, long before) implements OnlineEvent {

        public UserForgotten {
            if (user == Hashes.NONE || before < 0) {
                throw new IllegalArgumentException("Nothing to forget: before %d".formatted(before));
            }
        }
    }

    /** A user is erased: nothing that names them is kept. What their likes taught about items stays. */
    record UserErased(long user) implements OnlineEvent {}

    /** An item is not shown any more, unless a newer version of it is known; a newer one that is published is a new item. */
    record ItemRemoved(long item, long version) implements OnlineEvent {}
}
