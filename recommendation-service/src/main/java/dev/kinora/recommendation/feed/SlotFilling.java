package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.ranking.AuditionPool;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.ExplorationPlan;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Fills the slots of a slate in order; each choice, and its probability, depends only on the slots before it. */
final class SlotFilling {

    private final VideoIndex.View videos;
    private final Exploration exploration;
    private final AuditionPool auditions;
    private final RandomGenerator random;
    private final SlateTrace trace;

    /** Fills from what is left to explore, and what looks for its audience. */
    SlotFilling(VideoIndex.View videos, Exploration exploration, AuditionPool auditions, RandomGenerator random) {
        this.videos = videos;
        this.exploration = exploration;
        this.auditions = auditions;
        this.random = random;
        this.trace = new SlateTrace(exploration, auditions);
    }

    Exploration exploration() {
        return exploration;
    }

    SlateTrace trace() {
        return trace;
    }

    /** How many slots of the next block are planned; the other one, if any, is for a video that looks for its audience. */
    int planned(int block) {
        return block > 1 && !auditions.isEmpty() ? block - 1 : block;
    }

    /** Takes out a video that gets a ranked slot of the next block in any case. */
    void settle(int item) {
        exploration.remove(item);
        auditions.remove(item);
    }

    /**
     * What happens in a slot that is next.
     *
     * @param audition probability that a video looks for its audience there
     * @param place what it is otherwise
     */
    private record Turn(double audition, ExplorationPlan.Place place) {}

    /** The next slots, as planned; where one more is asked for, a video looks for its audience in any of them, all equally likely. */
    List<Slot> fill(ExplorationPlan plan, int size, Picks picks, Set<Integer> known) {
        var planned = new ArrayDeque<>(plan.draw(random));
        var due = size > plan.size();
        var slots = new ArrayList<Slot>();
        for (var left = size; left > 0; left--) {
            var place = planned.isEmpty() ? ExplorationPlan.Place.RANKED : planned.peek();
            var turn = new Turn(due && !auditions.isEmpty() ? 1.0 / left : 0, place);
            if (turn.audition() > 0 && random.nextInt(left) == 0) {
                due = false;
                slots.add(auditioned(turn, picks));
            } else {
                planned.poll();
                fill(turn, picks, known).ifPresent(slots::add);
            }
        }
        return slots;
    }

    private Optional<Slot> fill(Turn turn, Picks picks, Set<Integer> known) {
        if (turn.place().explores() && !exploration.isEmpty()) {
            return exploration.draw().map(drawn -> {
                var slot = explored(drawn, chance(turn, drawn.item(), picks), known);
                take(drawn.item(), picks);
                return slot;
            });
        }
        return picks.next().map(pick -> {
            var slot = new Slot(
                    new Ranked(
                            videos.id(pick.item()), pick.score(), pick.reasons().get()),
                    pick.source(),
                    chance(turn, pick.item(), picks),
                    null);
            take(pick.item(), picks);
            return slot;
        });
    }

    private void take(int item, Picks picks) {
        trace.place(item, exploration.armOf(item));
        settle(item);
        picks.take(item);
    }

    private Slot.Chance chance(Turn turn, int item, Picks picks) {
        var explore = exploration.isEmpty() ? 0 : turn.place().exploreChance();
        var planned = explore * exploration.chanceOf(item) + (1 - explore) * picks.chanceOf(item);
        var others = 1 - turn.audition();
        return new Slot.Chance(
                turn.audition() + others * explore, turn.audition() * auditions.chanceOf(item) + others * planned);
    }

    private Slot auditioned(Turn turn, Picks picks) {
        var item = auditions.draw(random);
        var chance = auditions.chanceOf(item);
        var name = videos.items().categories().get(videos.items().category(item));
        var reason = new Reason(
                ReasonCode.AUDITION,
                "A new video that looks for its audience",
                chance,
                name.isEmpty() ? null : Matter.category(name));
        var slot = new Slot(
                new Ranked(videos.id(item), chance, List.of(reason)),
                Source.EXPLORE,
                chance(turn, item, picks),
                AuditionPool.KIND);
        take(item, picks);
        return slot;
    }

    /** A slot with a video that was drawn. */
    Slot explored(Exploration.Drawn drawn, Slot.Chance chance, Set<Integer> known) {
        var items = videos.items();
        var category = items.category(drawn.item());
        var text = known.contains(category) ? "Picked by chance from your interests: " : "Something else to try: ";
        var name = items.categories().get(category);
        var matter = name.isEmpty() ? null : Matter.category(name);
        var reason = new Reason(
                ReasonCode.EXPLORATION, text + (name.isEmpty() ? "no category" : name), drawn.sampled(), matter);
        return new Slot(
                new Ranked(videos.id(drawn.item()), drawn.sampled(), List.of(reason)),
                Source.EXPLORE,
                chance,
                drawn.arm());
    }
}
