package dev.kinora.moderation.precedent;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The nearest decided neighbors of a case: of each kind of likeness the nearest ones, in this order: frames, words, creator.
 * A case that is alike in several ways is one neighbor. It follows from the marks and the decisions alone.
 */
final class Neighborhood {

    /** Names how neighbors are chosen. */
    static final String METHOD = "precedents/1";

    private Neighborhood() {}

    /** A decision with the mark of its case. */
    record Candidate(Precedent precedent, Mark mark) {}

    /** A decided case that is like another one, and in what. */
    record Neighbor(Precedent precedent, List<Likeness> likenesses) {

        Neighbor {
            likenesses = List.copyOf(likenesses);
        }
    }

    private record Alike(Precedent precedent, Likeness likeness) {}

    /**
     * The neighbors of a case.
     *
     * @param candidates decisions about the same kind of content, the newest first; of those about the same content the
     *     newest counts
     */
    static List<Neighbor> of(
            ContentRef content, UUID ownerId, Mark mark, Collection<Candidate> candidates, PrecedentProperties limits) {
        List<Alike> frames = new ArrayList<>();
        List<Alike> words = new ArrayList<>();
        List<Alike> creator = new ArrayList<>();
        for (var candidate : inForce(content, candidates)) {
            var precedent = candidate.precedent();
            Likeness.ofFrames(mark, candidate.mark()).ifPresent(like -> frames.add(new Alike(precedent, like)));
            Likeness.ofWords(mark, candidate.mark(), limits.words())
                    .ifPresent(like -> words.add(new Alike(precedent, like)));
            if (precedent.ownerId().equals(ownerId)) {
                creator.add(new Alike(precedent, Likeness.byCreator()));
            }
        }
        frames.sort(Comparator.comparing((Alike one) -> number(one.likeness().frames()))
                .reversed()
                .thenComparing(one -> number(one.likeness().distance())));
        words.sort(Comparator.comparing((Alike one) -> number(one.likeness().similarity()))
                .reversed());
        Map<UUID, Neighbor> nearest = new LinkedHashMap<>();
        for (var alike : List.of(frames, words, creator)) {
            alike.stream()
                    .limit(limits.shown())
                    .forEach(one -> nearest.merge(
                            one.precedent().decisionId(),
                            new Neighbor(one.precedent(), List.of(one.likeness())),
                            Neighborhood::both));
        }
        return List.copyOf(nearest.values());
    }

    private static List<Candidate> inForce(ContentRef content, Collection<Candidate> newestFirst) {
        Set<UUID> seen = new HashSet<>(Set.of(content.id()));
        return newestFirst.stream()
                .filter(one -> seen.add(one.precedent().content().id()))
                .toList();
    }

    private static int number(@Nullable Integer value) {
        return Objects.requireNonNull(value);
    }

    private static Neighbor both(Neighbor one, Neighbor other) {
        List<Likeness> all = new ArrayList<>(one.likenesses());
        all.addAll(other.likenesses());
        return new Neighbor(one.precedent(), all);
    }

    /**
     * How an outcome stands to the neighbors.
     *
     * @param against number of neighbors with another outcome
     * @param of number of all neighbors
     * @param asks whether a decision with this outcome needs a note
     */
    record PrecedentStand(Outcome outcome, int against, int of, boolean asks) {

        static PrecedentStand of(Outcome outcome, List<Neighbor> neighbors, PrecedentProperties limits) {
            var against = (int) neighbors.stream()
                    .filter(one -> one.precedent().outcome() != outcome)
                    .count();
            boolean asks = neighbors.size() >= limits.least() && against >= limits.share() * neighbors.size();
            return new PrecedentStand(outcome, against, neighbors.size(), asks);
        }
    }
}
