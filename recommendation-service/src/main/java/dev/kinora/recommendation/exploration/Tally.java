package dev.kinora.recommendation.exploration;

/**
 * Slots, added up.
 *
 * @param explored how many of them chance chose
 * @param chance sum of the probabilities that they explore
 */
record Tally(long slots, long explored, double chance) {

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(ServedSlots.Served slot) {
        return new Tally(1, slot.explored() ? 1 : 0, slot.exploreChance());
    }

    Tally plus(Tally other) {
        return new Tally(slots + other.slots, explored + other.explored, chance + other.chance);
    }
}
