package dev.kinora.recommendation.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes how likely each slot was what it is, given the slots before it. */
final class Propensities {

    private final List<StoredSlate.Slot> slots;
    private final StoredEvidence evidence;
    private final AuditionDraw auditions;
    private final Map<Integer, Double> auditioned = new HashMap<>();

    /**
     * The slots of a slate.
     *
     * @param slots without those that are rewatched
     */
    Propensities(List<StoredSlate.Slot> slots, StoredEvidence evidence) {
        this.slots = slots;
        this.evidence = evidence;
        this.auditions = new AuditionDraw(evidence.auditions());
    }

    /**
     * Slots that are ranked by scores.
     *
     * @param next the video that each slot shows if it does not explore; null if that cannot be computed
     */
    List<Outcome> ranked(@Nullable List<@Nullable UUID> next) {
        return mixed(new Ranked() {
            @Override
            public Outcome compare(int place, double explore, double drawn) {
                var slot = slots.get(place);
                if (next != null || !slot.source().equals(StoredSlate.EXPLORE)) {
                    var first = next == null || slot.video().equals(next.get(place)) ? 1 : 0;
                    var certain = slot.source().equals(StoredSlate.EXPLORE) ? first : 1;
                    return Outcome.compare(slot.propensity(), drawn + (1 - explore) * certain);
                }
                // Without the mix of the viewer nobody knows whether the best one was drawn.
                var first = drawn + 1 - explore;
                return Outcome.same(slot.propensity(), first)
                        ? Outcome.AGREES
                        : Outcome.compare(slot.propensity(), drawn);
            }

            @Override
            public boolean isCertain() {
                return true;
            }

            @Override
            public void take(UUID video) {}
        });
    }

    /** Slots for who is not known. */
    List<Outcome> cold() {
        var draw = new ColdDraw(evidence);
        return mixed(new Ranked() {
            @Override
            public Outcome compare(int place, double explore, double drawn) {
                var slot = slots.get(place);
                return Outcome.compare(slot.propensity(), drawn + (1 - explore) * draw.chanceOf(slot.video()));
            }

            @Override
            public boolean isCertain() {
                return false;
            }

            @Override
            public void take(UUID video) {
                draw.take(video);
            }
        });
    }

    /** What a slot shows that does not explore. */
    private interface Ranked {

        /**
         * Compares the probability of a slot.
         *
         * @param explore probability that the slot is not ranked
         * @param drawn probability that it is not ranked and shows its video
         */
        Outcome compare(int place, double explore, double drawn);

        /** Whether the first ranked slots of a block are so in any case. */
        boolean isCertain();

        void take(UUID video);
    }

    private List<Outcome> mixed(Ranked ranked) {
        var outcomes = new ArrayList<Outcome>();
        var contest = new Contest(evidence.kinds());
        for (var from = 0; from < slots.size(); from += Order.BLOCK) {
            block(from, contest, ranked, outcomes);
        }
        return outcomes;
    }

    private void block(int from, Contest contest, Ranked ranked, List<Outcome> outcomes) {
        var size = Math.min(Order.BLOCK, slots.size() - from);
        var due = size > 1 && !auditions.isOver();
        var plan = new BlockPlan(
                due ? size - 1 : size, contest.appeal(), evidence.parameters().exploration());
        var removed = new boolean[size];
        var inAnyCase = ranked.isCertain() ? plan.ranked() : 0;
        for (var place = 0; place < size && inAnyCase > 0; place++) {
            var slot = slots.get(from + place);
            if (!slot.source().equals(StoredSlate.EXPLORE)) {
                inAnyCase--;
                removed[place] = true;
                contest.take(evidence.held().get(from + place));
                auditions.take(slot.video());
            }
        }
        var pattern = new boolean[plan.size()];
        var planned = 0;
        for (var place = 0; place < size; place++) {
            var slot = slots.get(from + place);
            var held = removed[place] ? null : evidence.held().get(from + place);
            var turn = new Turn(
                    due && !auditions.isOver() ? 1.0 / (size - place) : 0,
                    contest.isOver() || planned == plan.size() ? 0 : plan.chance(Arrays.copyOf(pattern, planned)),
                    held);
            outcomes.add(outcome(from + place, turn, contest, ranked));
            if (slot.auditions()) {
                auditioned.put(from + place, auditions.chanceOf(slot.video()));
                due = false;
            } else if (planned < plan.size()) {
                pattern[planned++] = slot.source().equals(StoredSlate.EXPLORE);
            }
            contest.take(held);
            auditions.take(slot.video());
            ranked.take(slot.video());
        }
    }

    /**
     * How a slot comes about.
     *
     * @param audition probability that a new video looks for its audience in it
     * @param explore probability that it explores if not
     * @param held the kind in whose pool its video was; null for none
     */
    private record Turn(
            double audition, double explore, @Nullable String held) {

        double notRanked() {
            return audition + (1 - audition) * explore;
        }
    }

    private Outcome outcome(int place, Turn turn, Contest contest, Ranked ranked) {
        var slot = slots.get(place);
        if (!Outcome.same(slot.explore(), turn.notRanked())) {
            return new Outcome.Disagrees(
                    "chance to explore stored " + slot.explore() + ", recomputed " + turn.notRanked());
        }
        if (slot.kind() != null && !slot.auditions() && !slot.kind().equals(turn.held())) {
            return new Outcome.Disagrees("drawn from " + slot.kind() + ", but it was in " + turn.held());
        }
        if (slot.auditions() && (turn.audition() == 0 || auditions.chanceOf(slot.video()) == 0)) {
            return new Outcome.Disagrees("the video did not look for its audience there");
        }
        try {
            var drawn = turn.audition() * auditions.chanceOf(slot.video())
                    + (1 - turn.audition()) * turn.explore() * contest.chanceOfOne(turn.held());
            return ranked.compare(place, turn.notRanked(), drawn);
        } catch (MissingException e) {
            return e.outcome();
        }
    }

    /** The probabilities with which videos were drawn that looked for their audience, by the place of the slot; known afterwards. */
    Map<Integer, Double> auditioned() {
        return auditioned;
    }

    /**
     * Slots of the arm {@code seed}: those of a block that explore are drawn from all that is left after its ranked ones, and before
     * those that fill it up.
     *
     * @param fillsUp whether a ranked slot was filled after the preferred categories were used up; empty if that is not known
     */
    List<Outcome> seed(Optional<IntPredicate> fillsUp) {
        var outcomes = new ArrayList<Outcome>();
        ToDoubleFunction<Integer> chance = before -> 1.0 / (evidence.found() - before);
        for (var from = 0; from < slots.size(); from += Order.BLOCK) {
            var block = slots.subList(from, Math.min(slots.size(), from + Order.BLOCK));
            var ranked = (int) IntStream.range(from, from + block.size())
                    .filter(place -> !slots.get(place).source().equals(StoredSlate.EXPLORE))
                    .filter(place -> !fillsUp.orElse(_ -> false).test(place))
                    .count();
            var drawn = 0;
            for (var slot : block) {
                if (!slot.source().equals(StoredSlate.EXPLORE)) {
                    outcomes.add(certain(slot));
                } else if (!evidence.viewer().turnedDown().isEmpty()) {
                    outcomes.add(new Outcome.Unknown("how many videos were not turned down is not stored"));
                } else if (fillsUp.isEmpty()) {
                    outcomes.add(new Outcome.Unknown("what the viewer prefers is not known"));
                } else {
                    var stored = slot.explore() == 1 ? slot.propensity() : Double.NaN;
                    outcomes.add(Outcome.compare(stored, chance.applyAsDouble(from + ranked + drawn)));
                    drawn++;
                }
            }
        }
        return outcomes;
    }

    static Outcome certain(StoredSlate.Slot slot) {
        return slot.explore() == 0 ? Outcome.compare(slot.propensity(), 1) : Outcome.disagrees(slot.explore(), 0);
    }
}
