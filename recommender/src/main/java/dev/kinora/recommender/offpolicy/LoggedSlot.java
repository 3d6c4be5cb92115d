package dev.kinora.recommender.offpolicy;

/**
 * A slot that was served, with its outcome.
 *
 * @param viewer slots of one viewer are not independent of each other; a number per viewer
 * @param logged probability with which the serving policy put this item into the slot, over 0 up to 1
 * @param target probability with which the other policy would have, 0 to 1
 * @param outcome what the slot earned, for example 1 for a completion and 0 for none; finite
 * @param predicted what a model foretells for this item in this slot; 0 without a model
 * @param predictedForTarget the mean of what the model foretells for the items of the other policy; 0 without a model
 */
public record LoggedSlot(
        long viewer, double logged, double target, double outcome, double predicted, double predictedForTarget) {

    public LoggedSlot {
        if (!(logged > 0 && logged <= 1) || !(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("No probabilities: logged %s, target %s".formatted(logged, target));
        }
        if (!Double.isFinite(outcome) || !Double.isFinite(predicted) || !Double.isFinite(predictedForTarget)) {
            throw new IllegalArgumentException(
                    "Not finite: outcome %s, predicted %s and %s".formatted(outcome, predicted, predictedForTarget));
        }
    }

    /** A slot without a model of outcomes. */
    public static LoggedSlot of(long viewer, double logged, double target, double outcome) {
        return new LoggedSlot(viewer, logged, target, outcome, 0, 0);
    }

    /** How many slots of the other policy this one stands for. */
    double weight() {
        return target / logged;
    }
}
