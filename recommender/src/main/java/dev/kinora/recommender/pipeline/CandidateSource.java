package dev.kinora.recommender.pipeline;

/** Finds items that may be worth a slot. */
@FunctionalInterface
public interface CandidateSource {

    /** Numbers of items, without duplicates. */
    int[] candidates(Viewer viewer);
}
