package dev.kinora.moderation.sampling;

/**
 * How the probability falls as the cases of a day are used up: by half whenever half of what was left is drawn, and after the last one
 * by half with each one more. So a day has hardly more cases than wanted, however many decisions it has, and yet each decision can
 * be drawn. The probability depends on nothing but what was drawn before; therefore weighting each answer by one over it stays
 * unbiased.
 */
final class DailyBudget {

    private DailyBudget() {}

    /**
     * The probability of the next decision.
     *
     * @param rate 0 to 1
     * @param perDay about how many are drawn on a day at most, at least 1
     * @param drawn how many were drawn on this day
     */
    static double propensity(double rate, int perDay, int drawn) {
        int left = perDay - drawn;
        int halvings = left > 0 ? log2(perDay / left) : log2(perDay) + 1 - left;
        return Math.scalb(rate, -halvings);
    }

    private static int log2(int number) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
    }
}
