package dev.kinora.recommendation.verification;

import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.feed.ComposedSlates;
import dev.kinora.recommendation.feed.ComposedSlates.Composed;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.verification.StoredSlate.Slot;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Slates that the feed has composed, as a stranger computes them again. */
class SlateVerificationTests {

    private static final int SIZE = 45;
    private static final Set<Matter> TURNED_DOWN = Set.of(
            new Matter(Matter.Kind.VIDEO, id(9).toString()),
            new Matter(Matter.Kind.WORD, "bread"),
            new Matter(Matter.Kind.CATEGORY, GAMING),
            new Matter(Matter.Kind.CREATOR, id(1000 + 33).toString()),
            new Matter(Matter.Kind.POPULARITY, ""));

    private static final Features.Sources NO_SOURCES = new Features.Sources(() -> null, () -> null);

    /** Numbers of slots, and what was found. */
    private record Found(Map<Check, Integer> agreeing, Set<String> unknown, List<String> problems) {

        int agreeing(Check check) {
            return agreeing.getOrDefault(check, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void computesEveryScoreRankAndPropensityAgain(Arm arm) throws IOException {
        var composed = ComposedSlates.known(arm, Set.of(), SIZE);

        var found = verify(composed, UnaryOperator.identity());

        var ranked = ranked(composed);
        assertThat(found.problems()).isEmpty();
        assertThat(ranked).isBetween(20, SIZE - 1);
        assertThat(found.agreeing(Check.RANK)).isEqualTo(ranked);
        assertThat(found.agreeing(Check.PROPENSITY)).isEqualTo(SIZE);
        assertThat(found.agreeing(Check.SCORE)).isEqualTo(arm == Arm.SEED ? SIZE : ranked);
        assertThat(found.unknown()).isSubsetOf("drawn at random");
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void knowsWhatAViewerTurnedDown(Arm arm) throws IOException {
        var composed = ComposedSlates.known(arm, TURNED_DOWN, SIZE);

        var found = verify(composed, UnaryOperator.identity());

        assertThat(found.problems()).isEmpty();
        assertThat(found.agreeing(Check.RANK)).isEqualTo(ranked(composed));
        assertThat(found.agreeing(Check.SCORE)).isGreaterThanOrEqualTo(ranked(composed));
        assertThat(found.agreeing(Check.PROPENSITY)).isEqualTo(arm == Arm.SEED ? ranked(composed) : SIZE);
    }

    @Test
    void knowsThatSeedDrawsBeforeItFillsUp() throws IOException {
        var all = ComposedSlates.known(Arm.SEED, Set.of(), 140);

        var found = verify(all, UnaryOperator.identity());

        assertThat(found.problems()).isEmpty();
        assertThat(found.unknown()).contains("ranked among what no preferred category had left");
        assertThat(found.agreeing(Check.PROPENSITY)).isEqualTo(140);
    }

    @Test
    void computesTheDrawsForAStrangerAgain() throws IOException {
        var found = verify(ComposedSlates.unknown(SIZE), UnaryOperator.identity());

        assertThat(found.problems()).isEmpty();
        assertThat(found.agreeing(Check.PROPENSITY)).isEqualTo(SIZE);
        assertThat(found.agreeing(Check.SCORE)).isBetween(20, SIZE);
        assertThat(found.agreeing(Check.RANK)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"true, TFIDF", "true, HYBRID", "false, HYBRID"})
    void computesTheSlotsOfNewVideosAgain(boolean known, Arm arm) throws IOException {
        var composed = ComposedSlates.auditioning(known, arm, SIZE);

        var found = verify(composed, UnaryOperator.identity());

        assertThat(found.problems()).isEmpty();
        assertThat(StoredSlate.slots(composed.slots()).stream().filter(Slot::auditions))
                .hasSize(SIZE / Order.BLOCK + 1);
        assertThat(found.agreeing(Check.PROPENSITY)).isEqualTo(SIZE);
        assertThat(found.agreeing(Check.RANK)).isEqualTo(known ? ranked(composed) : 0);
        assertThat(found.agreeing(Check.SCORE)).isGreaterThanOrEqualTo(ranked(composed) + SIZE / Order.BLOCK + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsASlotWithThePicturesOfAnother(boolean exploring) throws IOException {
        var composed = ComposedSlates.known(Arm.HYBRID, Set.of(), SIZE);
        var slots = StoredSlate.slots(composed.slots());
        var place = IntStream.range(1, SIZE)
                .filter(one -> slots.get(one).source().equals(StoredSlate.EXPLORE) == exploring)
                .findFirst()
                .orElseThrow();
        var stored = StoredEvidence.read(composed.evidence(), new JsonMapper());
        var ids = new ByteArrayOutputStream();
        for (var one : List.of(0, place)) {
            ids.writeBytes(BinaryIds.bytes(slots.get(one).video()));
        }

        var found = found(new SlateVerification(
                new StoredSlate(
                        id(1),
                        0,
                        ComposedSlates.MODEL,
                        ComposedSlates.SNAPSHOT,
                        "arm",
                        slots,
                        null,
                        stored.with(new StoredEvidence.Copies(ids.toByteArray(), new int[] {4, 4}))),
                texts(composed),
                sources(composed)));

        assertThat(found.problems())
                .containsExactly("RANK " + place + ": has the pictures of "
                        + slots.getFirst().video() + " before it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"video", "kind", "score", "propensity", "explore", "place"})
    void findsAFaultInTheSlotOfANewVideo(String what) throws IOException {
        var composed = ComposedSlates.auditioning(true, Arm.HYBRID, SIZE);
        var slots = StoredSlate.slots(composed.slots());
        var place = IntStream.range(0, SIZE)
                .filter(one -> slots.get(one).auditions())
                .findFirst()
                .orElseThrow();

        var found = verify(composed, all -> {
            var other = all.get(place == 0 ? 1 : place - 1);
            return switch (what) {
                case "video" ->
                    with(
                            all,
                            place,
                            slot -> new Slot(
                                    id(154),
                                    slot.score(),
                                    slot.explore(),
                                    slot.propensity(),
                                    slot.source(),
                                    slot.kind()));
                case "kind" ->
                    with(
                            all,
                            place,
                            slot -> new Slot(
                                    slot.video(),
                                    slot.score(),
                                    slot.explore(),
                                    slot.propensity(),
                                    slot.source(),
                                    "None|NEW|SMALL"));
                case "score" -> with(all, place, slot -> slot(slot, slot.score() * 1.001, slot.propensity()));
                case "propensity" -> with(all, place, slot -> slot(slot, slot.score(), slot.propensity() * 1.001));
                case "explore" ->
                    with(
                            all,
                            place,
                            slot -> new Slot(
                                    slot.video(),
                                    slot.score(),
                                    slot.explore() * 1.001,
                                    slot.propensity(),
                                    slot.source(),
                                    slot.kind()));
                default -> with(with(all, place, slot -> other), place == 0 ? 1 : place - 1, slot -> all.get(place));
            };
        });

        assertThat(found.problems()).isNotEmpty();
    }

    @Test
    void findsShowingsThatAreNotThoseOfTheEvidence() throws IOException {
        var composed = ComposedSlates.auditioning(true, Arm.HYBRID, SIZE);
        var slate = slate(composed, UnaryOperator.identity());
        var evidence = Objects.requireNonNull(slate.evidence());
        var auditions = Objects.requireNonNull(evidence.auditions());
        auditions.showings()[0]++;

        var found = found(new SlateVerification(slate, texts(composed), sources(composed)));

        assertThat(found.problems()).anyMatch(problem -> problem.startsWith("PROPENSITY "));
    }

    private static int ranked(Composed composed) throws IOException {
        return (int) StoredSlate.slots(composed.slots()).stream()
                .filter(slot -> !slot.source().equals(StoredSlate.EXPLORE))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void findsAScoreThatIsALittleHigher(Arm arm) throws IOException {
        var composed = ComposedSlates.known(arm, Set.of(), SIZE);
        var place = firstRanked(composed);

        var found = verify(
                composed,
                slots -> with(slots, place, slot -> slot(slot, slot.score() * (1 + 1e-8), slot.propensity())));

        assertThat(found.problems()).singleElement().asString().startsWith("SCORE " + place + ": stored ");
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void findsAPropensityThatIsALittleHigher(Arm arm) throws IOException {
        var composed = ComposedSlates.known(arm, Set.of(), SIZE);

        for (var place : List.of(firstRanked(composed), firstExploring(composed))) {
            var found = verify(
                    composed,
                    slots -> with(slots, place, slot -> slot(slot, slot.score(), slot.propensity() * (1 + 1e-8))));
            // Of the arm `seed` the score of a drawn slot is its chance.
            assertThat(found.problems())
                    .isNotEmpty()
                    .anySatisfy(problem -> assertThat(problem).startsWith("PROPENSITY " + place + ": stored "));
        }
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void findsTwoSlotsThatAreSwapped(Arm arm) throws IOException {
        var composed = ComposedSlates.known(arm, Set.of(), SIZE);
        var slots = StoredSlate.slots(composed.slots());
        var place = IntStream.range(0, 8)
                .filter(one -> !slots.get(one).source().equals(StoredSlate.EXPLORE)
                        && !slots.get(one + 1).source().equals(StoredSlate.EXPLORE)
                        && slots.get(one).score() > slots.get(one + 1).score())
                .findFirst()
                .orElseThrow();

        var found = verify(composed, all -> {
            var swapped = new ArrayList<>(all);
            Collections.swap(swapped, place, place + 1);
            return swapped;
        });

        // The other one shows what is the best of the rest, given the first.
        assertThat(found.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("RANK " + place + ": stored video "));
    }

    @Test
    void findsScoresThatAreNotThoseOfTheModel() throws IOException {
        var composed = ComposedSlates.known(Arm.HYBRID, Set.of(), SIZE);
        var other = new Artifact(
                "hybrid",
                new ArmModel(composed.model().model().arm(), Map.of()),
                composed.model().dictionary(),
                composed.model().items(),
                composed.model().trainedUntil());

        var found = verify(
                new Composed(composed.catalog(), other, composed.snapshot(), composed.slots(), composed.evidence()),
                UnaryOperator.identity());

        assertThat(found.problems()).hasSizeGreaterThan(10).allMatch(problem -> problem.startsWith("SCORE "));
    }

    @Test
    void findsScoresThatAreNotThoseOfTheSnapshot() throws IOException {
        var composed = ComposedSlates.known(Arm.ONLINE, Set.of(), SIZE);

        assertThat(problems(composed, ComposedSlates.snapshot(composed.catalog(), 60)))
                .hasSizeGreaterThan(10)
                .allMatch(problem -> problem.startsWith("SCORE "));
        assertThat(problems(composed, ComposedSlates.withoutHides(composed.catalog())))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("SCORE "));
    }

    private static List<String> problems(Composed composed, OnlineSnapshot other) throws IOException {
        var exchanged =
                new Composed(composed.catalog(), composed.model(), other, composed.slots(), composed.evidence());
        return verify(exchanged, UnaryOperator.identity()).problems();
    }

    @Test
    void saysThatASnapshotIsMissing() throws IOException {
        var composed = ComposedSlates.known(Arm.ONLINE, Set.of(), SIZE);

        var found = found(new SlateVerification(
                slate(composed, UnaryOperator.identity()), texts(composed), new Features.Sources(() -> null, () -> {
                    throw new MissingException("the snapshot is not stored any more");
                })));

        assertThat(found.problems()).isEmpty();
        assertThat(found.unknown()).containsExactly("drawn at random", "the snapshot is not stored any more");
        assertThat(found.agreeing(Check.RANK)).isEqualTo(ranked(composed));
    }

    @Test
    void saysWhatCannotBeComputedWithoutAModelATextOrEvidence() throws IOException {
        var composed = ComposedSlates.known(Arm.TFIDF, Set.of(), SIZE);

        var withoutModel =
                new SlateVerification(slate(composed, UnaryOperator.identity()), texts(composed), NO_SOURCES);
        assertThat(found(withoutModel).unknown())
                .containsExactly("drawn at random", "no model was live, so that there is no dictionary");

        var withoutTexts = new SlateVerification(
                slate(composed, UnaryOperator.identity()), new CatalogTexts(Map.of()), sources(composed));
        assertThat(found(withoutTexts).problems()).isEmpty();
        assertThat(found(withoutTexts).unknown()).containsExactly("a text has changed since", "drawn at random");
        assertThat(found(withoutTexts).agreeing(Check.PROPENSITY)).isEqualTo(SIZE);

        var slate = slate(composed, UnaryOperator.identity());
        var withoutEvidence = new SlateVerification(
                new StoredSlate(slate.id(), 0, slate.liveModel(), null, "tfidf", slate.slots(), null, null),
                texts(composed),
                sources(composed));
        assertThat(found(withoutEvidence).unknown()).containsExactly("no evidence");
    }

    private static Features.Sources sources(Composed composed) {
        return new Features.Sources(() -> StoredModel.of(composed.model()), composed::snapshot);
    }

    private static int firstRanked(Composed composed) throws IOException {
        return first(composed, false);
    }

    private static int firstExploring(Composed composed) throws IOException {
        return first(composed, true);
    }

    private static int first(Composed composed, boolean exploring) throws IOException {
        var slots = StoredSlate.slots(composed.slots());
        return IntStream.range(0, slots.size())
                .filter(place -> slots.get(place).source().equals(StoredSlate.EXPLORE) == exploring)
                .findFirst()
                .orElseThrow();
    }

    private static List<Slot> with(List<Slot> slots, int place, UnaryOperator<Slot> change) {
        var changed = new ArrayList<>(slots);
        changed.set(place, change.apply(slots.get(place)));
        return changed;
    }

    private static Slot slot(Slot slot, double score, double propensity) {
        return new Slot(slot.video(), score, slot.explore(), propensity, slot.source(), slot.kind());
    }

    private static Found verify(Composed composed, UnaryOperator<List<Slot>> change) throws IOException {
        return found(new SlateVerification(slate(composed, change), texts(composed), sources(composed)));
    }

    private static StoredSlate slate(Composed composed, UnaryOperator<List<Slot>> change) throws IOException {
        return new StoredSlate(
                id(1),
                0,
                ComposedSlates.MODEL,
                ComposedSlates.SNAPSHOT,
                "arm",
                change.apply(StoredSlate.slots(composed.slots())),
                null,
                StoredEvidence.read(composed.evidence(), new JsonMapper()));
    }

    private static CatalogTexts texts(Composed composed) {
        return new CatalogTexts(composed.catalog().stream()
                .collect(Collectors.toMap(
                        video -> video.id(),
                        video -> new CatalogTexts.Entry(
                                video.version(), video.author().accountId(), ItemTexts.of(video.text())))));
    }

    private static Found found(SlateVerification verification) {
        var agreeing = new EnumMap<Check, Integer>(Check.class);
        var unknown = new TreeSet<String>();
        var problems = new ArrayList<String>();
        verification.run().outcomes().forEach((check, outcomes) -> {
            for (var place = 0; place < outcomes.size(); place++) {
                switch (outcomes.get(place)) {
                    case null -> {}
                    case Outcome.Agrees() -> agreeing.merge(check, 1, Integer::sum);
                    case Outcome.Unknown(var why) -> unknown.add(why);
                    case Outcome.Disagrees(var what) -> problems.add(check + " " + place + ": " + what);
                }
            }
        });
        return new Found(agreeing, unknown, problems);
    }
}
