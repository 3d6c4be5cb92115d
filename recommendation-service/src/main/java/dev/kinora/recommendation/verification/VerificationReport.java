package dev.kinora.recommendation.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pass over logged slots found.
 *
 * @param counts by what was verified
 * @param problems one sentence each, the first {@value #LISTED} of them
 */
record VerificationReport(Map<Check, Counts> counts, List<String> problems) {

    private static final int LISTED = 50;

    /**
     * Numbers of slots; those of which this says nothing are left out.
     *
     * @param unknown slots of which it cannot be computed, by the reason
     */
    record Counts(long agreeing, long disagreeing, Map<String, Long> unknown) {

        long unknowns() {
            return unknown.values().stream().mapToLong(Long::longValue).sum();
        }

        long checked() {
            return agreeing + disagreeing + unknowns();
        }
    }

    /** Whether everything that can be computed again agrees. */
    boolean isClean() {
        return counts.values().stream().allMatch(one -> one.disagreeing() == 0);
    }

    static final class Builder {

        private final List<String> problems = new ArrayList<>();
        private final Map<Check, Counting> counting = new EnumMap<>(Check.class);

        private static final class Counting {

            private long agreeing;
            private long disagreeing;
            private final Map<String, Long> unknown = new TreeMap<>();
        }

        Builder() {
            for (var check : Check.values()) {
                counting.put(check, new Counting());
            }
        }

        /** Counts what was found of a slot, which is named so in problems. */
        void add(Check check, String slot, Outcome outcome) {
            var counts = counting.computeIfAbsent(check, missing -> new Counting());
            switch (outcome) {
                case Outcome.Agrees() -> counts.agreeing++;
                case Outcome.Unknown(var why) -> counts.unknown.merge(why, 1L, Long::sum);
                case Outcome.Disagrees(var what) -> {
                    counts.disagreeing++;
                    if (problems.size() < LISTED) {
                        problems.add("Slot " + slot + ": " + what);
                    }
                }
            }
        }

        VerificationReport build() {
            var counts = new EnumMap<Check, Counts>(Check.class);
            counting.forEach((check, one) ->
                    counts.put(check, new Counts(one.agreeing, one.disagreeing, Map.copyOf(one.unknown))));
            return new VerificationReport(counts, List.copyOf(problems));
        }
    }
}
