package dev.kinora.starter.gemini;

import dev.kinora.starter.gemini.GeminiResult.Bill;

/** Bounds what the questions of a service may cost. */
@FunctionalInterface
public interface CallBudget {

    /** Takes one call; false when none is left. */
    boolean take();

    /** Notes what an answer costs. */
    default void charge(Bill bill) {}
}
