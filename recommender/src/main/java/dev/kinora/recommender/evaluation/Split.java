package dev.kinora.recommender.evaluation;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.List;

/**
 * A data set cut into what is known and what is to be foretold.
 *
 * @param past what models may learn from
 * @param candidates numbers of the items that may be recommended, ascending
 * @param cases one per user of whom something is to be foretold
 */
public record Split(Dataset past, int[] candidates, List<Case> cases) {

    public Split {
        cases = List.copyOf(cases);
    }

    /**
     * What is to be foretold of one user.
     *
     * @param user number of the user
     * @param viewer what is known about them
     * @param wanted numbers of the items that they liked later, at least one, ascending and without those they had before
     * @param unwanted numbers of the items that they hid later and did not like, likewise; often none
     */
    public record Case(int user, Viewer viewer, int[] wanted, int[] unwanted) {}

    /** The latest instant that models may know, in milliseconds since 1970-01-01T00:00:00Z. */
    public long now() {
        var interactions = past.interactions();
        return interactions.size() == 0 ? 0 : interactions.time(interactions.size() - 1);
    }
}
