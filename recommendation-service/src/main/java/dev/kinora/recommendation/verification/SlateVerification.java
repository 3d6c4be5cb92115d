package dev.kinora.recommendation.verification;

import dev.kinora.recommendation.verification.StoredSlate.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Computes the slots of one slate again. */
final class SlateVerification {

    private static final String NO_EVIDENCE = "no evidence";

    private final StoredSlate slate;
    private final CatalogTexts texts;
    private final Features.Sources sources;

    /**
     * The verification of a slate.
     *
     * @param texts of all videos that the evidence names, as far as they are stored
     * @param sources what may have ranked it
     */
    SlateVerification(StoredSlate slate, CatalogTexts texts, Features.Sources sources) {
        this.slate = slate;
        this.texts = texts;
        this.sources = sources;
    }

    /** What was computed of each slot; a slot without an entry has nothing of this kind that could be. */
    record Result(Map<Check, List<@Nullable Outcome>> outcomes) {

        @Nullable Outcome of(Check check, int place) {
            var all = outcomes.get(check);
            return all == null ? null : all.get(place);
        }
    }

    Result run() {
        var outcomes = new EnumMap<Check, List<@Nullable Outcome>>(Check.class);
        var evidence = slate.evidence();
        if (evidence == null) {
            for (var check : List.of(Check.SCORE, Check.RANK, Check.PROPENSITY)) {
                outcomes.put(check, Collections.nCopies(slate.slots().size(), new Outcome.Unknown(NO_EVIDENCE)));
            }
            return new Result(outcomes);
        }
        var composed = slate.slots().stream()
                .filter(slot -> !slot.source().equals(StoredSlate.REWATCH))
                .toList();
        var order = new Order(composed, evidence);
        var next = new Next(evidence, composed, order);
        var computed = new Propensities(composed, evidence);
        outcomes.put(Check.RANK, next.outcomes());
        outcomes.put(Check.PROPENSITY, propensities(evidence, computed, next));
        outcomes.put(Check.SCORE, scores(evidence, order, next, computed.auditioned()));
        return new Result(outcomes);
    }

    /** What each ranked slot has to show. */
    private final class Next {

        private final List<Slot> composed;
        private final Order order;
        private final Map<UUID, Integer> families;
        private final boolean cold;
        private final boolean seed;
        private @Nullable List<@Nullable UUID> videos;
        private String missing = "";

        Next(StoredEvidence evidence, List<Slot> composed, Order order) {
            this.composed = composed;
            this.order = order;
            var copies = evidence.copies();
            this.families = copies == null ? Map.of() : copies.byVideo();
            this.cold = evidence.ranking().equals("cold");
            this.seed = evidence.ranking().equals("seed");
            try {
                if (!cold) {
                    var mix = new Taste(evidence, texts).mix();
                    this.videos = seed ? order.preferred(mix) : order.calibrated(mix);
                }
            } catch (MissingException e) {
                this.missing = String.valueOf(e.getMessage());
            }
        }

        Optional<IntPredicate> fillsUp() {
            return videos == null ? Optional.empty() : Optional.of(this::isRest);
        }

        /** Whether a slot of the arm {@code seed} was filled after the preferred categories were used up. */
        boolean isRest(int place) {
            var known = videos;
            return seed && known != null && known.get(place) == null;
        }

        List<@Nullable Outcome> outcomes() {
            var outcomes = new ArrayList<@Nullable Outcome>();
            for (var place = 0; place < slate.slots().size(); place++) {
                var source = slate.slots().get(place).source();
                var ranked = !cold && !source.equals(StoredSlate.EXPLORE) && !source.equals(StoredSlate.REWATCH);
                outcomes.add(copyOf(place).orElse(ranked ? outcome(place) : null));
            }
            return outcomes;
        }

        /** What is wrong with a slot that shows the pictures of a slot before it, whatever chose its video. */
        private Optional<@Nullable Outcome> copyOf(int place) {
            var family = families.get(slate.slots().get(place).video());
            return family == null
                    ? Optional.empty()
                    : slate.slots().subList(0, place).stream()
                            .map(Slot::video)
                            .filter(before -> family.equals(families.get(before)))
                            .findFirst()
                            .map(before -> new Outcome.Disagrees("has the pictures of " + before + " before it"));
        }

        private Outcome outcome(int place) {
            var known = videos;
            if (!order.isSorted()) {
                return new Outcome.Disagrees("the videos are not in the order of their scores");
            }
            if (known == null) {
                return new Outcome.Unknown(missing);
            }
            if (isRest(place)) {
                return new Outcome.Unknown("ranked among what no preferred category had left");
            }
            var shown = composed.get(place).video();
            var expected = known.get(place);
            return shown.equals(expected) ? Outcome.AGREES : Outcome.disagrees("video " + shown, "video " + expected);
        }
    }

    private List<@Nullable Outcome> propensities(StoredEvidence evidence, Propensities computed, Next next) {
        var composed = next.composed;
        if (evidence.held().size() != composed.size()) {
            return Collections.nCopies(
                    slate.slots().size(),
                    new Outcome.Disagrees(
                            "evidence of " + evidence.held().size() + " slots, but there are " + composed.size()));
        }
        var outcomes = new ArrayList<@Nullable Outcome>(
                switch (evidence.ranking()) {
                    case "cold" -> computed.cold();
                    case "seed" -> computed.seed(next.fillsUp());
                    default -> computed.ranked(next.videos);
                });
        slate.slots()
                .subList(composed.size(), slate.slots().size())
                .forEach(slot -> outcomes.add(Propensities.certain(slot)));
        return outcomes;
    }

    private List<@Nullable Outcome> scores(
            StoredEvidence evidence, Order order, Next next, Map<Integer, Double> auditioned) {
        var measures = new Measures(evidence);
        var features = new Ranked(evidence);
        var outcomes = new ArrayList<@Nullable Outcome>();
        for (var place = 0; place < slate.slots().size(); place++) {
            var slot = slate.slots().get(place);
            var looked = order.placeOf(slot.video());
            outcomes.add(
                    switch (slot.source()) {
                        case StoredSlate.REWATCH -> Outcome.compare(slot.score(), 0);
                        case StoredSlate.EXPLORE -> drawn(slot, auditioned.get(place));
                        case "POPULAR" ->
                            looked == null ? unseen() : Outcome.compare(slot.score(), measures.hot(looked));
                        case "FRESH" ->
                            looked == null ? unseen() : Outcome.compare(slot.score(), measures.fresh(looked));
                        default ->
                            next.isRest(place)
                                    ? new Outcome.Unknown("ranked among what no preferred category had left")
                                    : looked == null ? unseen() : features.compare(slot, looked);
                    });
        }
        return outcomes;
    }

    /**
     * Of an exploratory slot the score is what was drawn for its kind; of the arm {@code seed}, and of a video that looks for its
     * audience, its chance among those that might have been drawn.
     */
    private static Outcome drawn(Slot slot, @Nullable Double audition) {
        if (audition != null) {
            return Outcome.compare(slot.score(), audition);
        }
        if ("uniform".equals(slot.kind())) {
            return Outcome.compare(slot.score(), slot.propensity());
        }
        return slot.score() > 0 && slot.score() < 1
                ? new Outcome.Unknown("drawn at random")
                : new Outcome.Disagrees("a draw of " + slot.score());
    }

    private static Outcome unseen() {
        return new Outcome.Disagrees("the video is none of those that were looked at");
    }

    /** Scores of ranked slots. */
    private final class Ranked {

        private final StoredEvidence evidence;
        private @Nullable Scores scores;

        Ranked(StoredEvidence evidence) {
            this.evidence = evidence;
        }

        Outcome compare(Slot slot, int place) {
            var kept = evidence.videos().scores()[place];
            if (!Outcome.same(slot.score(), kept)) {
                return new Outcome.Disagrees("stored " + slot.score() + ", but " + kept + " in the evidence");
            }
            try {
                var known = scores;
                if (known == null) {
                    known = new Features(evidence, texts, sources).scores();
                    scores = known;
                }
                var possible = known.of(place);
                if (possible.stream().noneMatch(score -> Outcome.same(slot.score(), score))) {
                    return Outcome.disagrees(slot.score(), possible.iterator().next());
                }
                return known.wrongFactor().<Outcome>map(Outcome.Disagrees::new).orElse(Outcome.AGREES);
            } catch (MissingException e) {
                return e.outcome();
            }
        }
    }
}
