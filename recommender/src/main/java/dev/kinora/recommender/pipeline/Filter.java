package dev.kinora.recommender.pipeline;

import java.util.function.IntPredicate;

/** Leaves out items that a viewer must not get. */
@FunctionalInterface
public interface Filter {

    /** Tells for each item whether this viewer may get it. */
    IntPredicate allowed(Viewer viewer);

    /** A filter that leaves out what the viewer has had. */
    static Filter unseen() {
        return viewer -> {
            var seen = viewer.seen();
            return item -> !seen.contains(item);
        };
    }
}
