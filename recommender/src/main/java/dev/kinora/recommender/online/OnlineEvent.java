package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Signal;

/** What the model is told, in the order of a stream. Users, items and terms are named by {@link Hashes keys}. */
public sealed interface OnlineEvent {

    /** Most terms of an item that count. */
    int MOST_TERMS = 16;

    /**
     * A viewer did something with an item.
     *
     * @param value of the signal, finite
     * @param time when the stream took it, in milliseconds since 1970-01-01T00:00:00Z, not negative; no clock of a client
     * @param terms of the item's words and category, at most {@link #MOST_TERMS}; see {@link ItemTerms}
     */
    record Interaction(long user, long item, Signal signal, float value, long time, long[] terms)
            implements OnlineEvent {

        public Interaction {
            if (user == Hashes.NONE
                    || item == Hashes.NONE
                    || !Float.isFinite(value)
                    || time < 0
                    || terms.length > MOST_TERMS) {
                throw new IllegalArgumentException(
                        "No interaction: value %s, time %d, %d terms".formatted(value, time, terms.length));
            }
            terms = terms.clone();
        }

        boolean isPositive() {
            return signal.isPositive(value);
        }
    }

    /** A user is erased: nothing of them is kept by name. What their likes taught about items stays. */
    record UserErased(long user) implements OnlineEvent {}

    /** An item is taken down for good. */
    record ItemRemoved(long item) implements OnlineEvent {}
}
