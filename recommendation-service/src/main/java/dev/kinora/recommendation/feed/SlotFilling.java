package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.ExplorationPlan;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Fills the slots of a slate in order; each choice, and its probability, depends only on the slots before it. */
final class SlotFilling {

    private final VideoIndex.View videos;
    private final Exploration exploration;
    private final RandomGenerator random;
    private final SlateTrace trace;

    /** Fills from what is left to explore. */
    SlotFilling(VideoIndex.View videos, Exploration exploration, RandomGenerator random) {
        this.videos = videos;
        this.exploration = exploration;
        this.random = random;
        this.trace = new SlateTrace(exploration);
    }

    Exploration exploration() {
        return exploration;
    }

    SlateTrace trace() {
        return trace;
    }

    /** The next slots, as planned. */
    List<Slot> fill(ExplorationPlan plan, Picks picks, Set<Integer> known) {
        var slots = new ArrayList<Slot>();
        for (var place : plan.draw(random)) {
            if (place.explores() && !exploration.isEmpty()) {
                exploration.draw().ifPresent(drawn -> {
                    slots.add(explored(drawn, chance(place, drawn.item(), picks), known));
                    take(drawn.item(), picks);
                });
            } else {
                picks.next().ifPresent(pick -> {
                    slots.add(new Slot(
                            new Ranked(
                                    videos.id(pick.item()),
                                    pick.score(),
                                    pick.reasons().get()),
                            pick.source(),
                            chance(place, pick.item(), picks),
                            null));
                    take(pick.item(), picks);
                });
            }
        }
        return slots;
    }

    private void take(int item, Picks picks) {
        trace.place(item, exploration.armOf(item));
        exploration.remove(item);
        picks.take(item);
    }

    private Slot.Chance chance(ExplorationPlan.Place place, int item, Picks picks) {
        var explore = exploration.isEmpty() ? 0 : place.exploreChance();
        return new Slot.Chance(explore, explore * exploration.chanceOf(item) + (1 - explore) * picks.chanceOf(item));
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
