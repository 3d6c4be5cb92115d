package dev.kinora.recommendation.experiment;

import dev.kinora.recommender.experiment.SequentialTest;

/** What is compared between variants; each is a mean over viewers of what happened per slot or per day. */
enum Outcome {
    /** Share of slots watched to the end. */
    COMPLETION(0.03),
    /** Likes per slot. */
    LIKES(0.01),
    /** Share of slots that were skipped, not interesting, or whose creator was hidden. */
    REFUSALS(0.02),
    /** Videos' worth of watching per viewer and day with a slot. */
    WATCHING(1),
    /** Share of slots that go to creators outside of the most shown tenth. */
    CREATOR_REACH(0.03);

    private static final double LEVEL = 0.05;

    private final double expected;

    Outcome(double expected) {
        this.expected = expected;
    }

    /**
     * The test of differences to the control; they are looked for in the size that matters.
     *
     * @param differences number of differences that are decided by, over which the level is divided
     */
    SequentialTest test(int differences) {
        return new SequentialTest(LEVEL / differences, expected);
    }
}
