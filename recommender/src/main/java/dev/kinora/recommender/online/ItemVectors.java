package dev.kinora.recommender.online;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The vector of an item: its own, plus those of its terms divided by the root of their number. */
final class ItemVectors {

    private ItemVectors() {}

    /** The vector; the item may have no row, and so may its terms. */
    static float[] of(int width, @Nullable ItemRow item, long[] terms, LongFunction<@Nullable TermRow> rows) {
        var vector = new float[width];
        if (item != null) {
            item.wanted().addTo(vector, 1);
        }
        for (var term : terms) {
            var row = rows.apply(term);
            if (row != null) {
                row.vector().addTo(vector, termWeight(terms.length));
            }
        }
        return vector;
    }

    static float termWeight(int terms) {
        return 1 / (float) Math.sqrt(terms);
    }
}
