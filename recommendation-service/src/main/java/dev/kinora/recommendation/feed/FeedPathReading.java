package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.feed.FeedPath.Finding;
import dev.kinora.recommendation.feed.FeedPath.Found;
import dev.kinora.recommendation.feed.FeedPath.Outcome;
import dev.kinora.recommendation.feed.FeedPath.Score;
import dev.kinora.recommendation.feed.FeedPath.Stage;
import dev.kinora.recommendation.feed.FeedPath.Step;
import dev.kinora.recommender.index.Retrieval;
import dev.kinora.recommender.pipeline.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads off composed slots how a video fared from the index on. */
final class FeedPathReading {

    private final ForYouFeed.Composed made;
    private final SlateTrace trace;
    private final UUID video;
    private final @Nullable Integer item;

    FeedPathReading(ForYouFeed.Composed made, UUID video) {
        this.made = made;
        this.trace = made.page().trace();
        this.video = video;
        var number = made.videos().number(video);
        this.item = number != null && made.videos().items().isListed(number) ? number : null;
    }

    /** The stages after {@link Step#LISTED}. */
    List<Stage> stages() {
        return item == null
                ? List.of(stage(
                        Step.INDEXED,
                        Outcome.STOPPED,
                        Found.NOT_IN_INDEX,
                        "The index of this replica does not list it"))
                : List.of(
                        stage(Step.INDEXED, Outcome.PASSED, Found.IN_INDEX, "The index of this replica lists it"),
                        allowed(item),
                        retrieved(item),
                        scored(item),
                        selected(item),
                        shown(item));
    }

    /** The score; null if nothing is ranked. */
    @Nullable Score score() {
        var ranked = trace.ranked();
        if (item == null || ranked == null) {
            return null;
        }
        var features = new LinkedHashMap<String, Double>();
        ranked.explain(item)
                .forEach((name, causes) -> features.put(
                        name, causes.stream().mapToDouble(Cause::value).sum()));
        var score = ranked.scoreOf(item);
        return new Score(score, ranked.placeOf(score), ranked.candidates().length, features);
    }

    private Stage allowed(int number) {
        var bars = made.candidates().bars(number);
        return bars.isEmpty()
                ? stage(Step.ALLOWED, Outcome.PASSED, Found.FREE, "Nothing keeps it from this viewer")
                : new Stage(
                        Step.ALLOWED,
                        Outcome.STOPPED,
                        bars.stream()
                                .map(bar -> Finding.of(bar, text(bar, number)))
                                .toList());
    }

    private String text(Bar bar, int number) {
        return switch (bar) {
            case NOT_LISTED -> "It is not listed";
            case FOR_ADULTS -> "It is for adults, and the viewer has not confirmed to be one";
            case SHOWN_BEFORE -> "The session has shown it";
            case NOT_INTERESTED -> "The viewer is not interested in it";
            case CREATOR_HIDDEN -> "The viewer has hidden its creator";
            case BLOCKED -> "Viewer and creator are apart by a block";
            case OWN -> "It is the viewer's own";
            case COPY -> {
                var original = Objects.requireNonNull(made.candidates().original(number));
                yield "It has the pictures of the video " + made.videos().id(original)
                        + ", which the viewer had, or may get because it is older";
            }
            case WATCHED -> "The viewer has watched it; it may come again when nothing else is left";
        };
    }

    private Stage retrieved(int number) {
        if (isSeed()) {
            return stage(Step.RETRIEVED, Outcome.PASSED, Found.RANKS_ALL, "This arm ranks all that the viewer may get");
        }
        var findings = new ArrayList<Finding>();
        made.composer().search().ways(number).forEach(way -> findings.add(Finding.of(way, text(way))));
        if (made.composer().search().isPaired(number)) {
            findings.add(Finding.of(
                    Found.PAIRED, "It was liked soon after what the viewer liked, as learned from the stream"));
        }
        if (!findings.isEmpty()) {
            return new Stage(Step.RETRIEVED, Outcome.PASSED, findings);
        }
        return made.composer().search().effort().fewFound() && isCandidate(number)
                ? stage(
                        Step.RETRIEVED,
                        Outcome.PASSED,
                        Found.NEWEST_LEFT,
                        "Too few were found, so the newest were taken")
                : stage(Step.RETRIEVED, Outcome.STOPPED, Found.NOT_FOUND, "None of the lists of candidates has it");
    }

    private static String text(Retrieval.Way way) {
        return switch (way) {
            case ALL -> "There are so few videos that all are candidates";
            case LIKES -> "What the viewer liked speaks for it";
            case WORDS -> "It has words of the viewer's interests";
            case POPULAR -> "It is one of the most popular";
            case NEW -> "It is one of the newest";
            case POPULAR_OF_CATEGORY -> "It is one of the most popular of a category of the viewer";
            case NEW_OF_CATEGORY -> "It is one of the newest of a category of the viewer";
        };
    }

    private Stage scored(int number) {
        var score = score();
        if (score == null) {
            return stage(
                    Step.SCORED,
                    Outcome.OPEN,
                    Found.NOT_RANKED,
                    "Nothing is ranked for a viewer without known interests");
        }
        var place = String.format(
                Locale.ROOT, "%.4f, place %,d of %,d candidates", score.score(), score.place(), score.candidates());
        return isCandidate(number)
                ? stage(Step.SCORED, Outcome.PASSED, Found.SCORE, "Score " + place)
                : stage(Step.SCORED, Outcome.OPEN, Found.WOULD_SCORE, "Its score would be " + place);
    }

    private Stage selected(int number) {
        var looked = trace.considered().size();
        var isLooked = trace.considered().containsKey(number);
        if (trace.ranked() == null) {
            return isLooked
                    ? stage(
                            Step.SELECTED,
                            Outcome.PASSED,
                            Found.DRAWN_FROM,
                            "Slots are drawn from it and others like it")
                    : stage(
                            Step.SELECTED,
                            isCandidate(number) ? Outcome.STOPPED : Outcome.OPEN,
                            Found.NOT_LOOKED_AT,
                            "Not among the " + looked + " popular and new ones from which slots are drawn");
        }
        if (!isCandidate(number)) {
            return stage(Step.SELECTED, Outcome.OPEN, Found.UNKNOWN, "The selection does not know it");
        }
        var slot = slot();
        if (slot != null && slot.source() != Source.EXPLORE) {
            return stage(Step.SELECTED, Outcome.PASSED, Found.CHOSEN, "It was chosen by its score");
        }
        return isLooked
                ? new Stage(Step.SELECTED, Outcome.STOPPED, passed())
                : stage(
                        Step.SELECTED,
                        Outcome.STOPPED,
                        Found.NOT_LOOKED_AT,
                        "Not among the " + looked + " best, from which slots are selected");
    }

    private List<Finding> passed() {
        var findings = new ArrayList<Finding>();
        trace.passed()
                .forEach((reason, slots) -> findings.add(
                        switch (reason) {
                            case CREATOR ->
                                Finding.of(
                                        Found.CREATOR_CAP,
                                        slots + " slots went to others, as the page had two of its creator");
                            case MIX ->
                                Finding.of(
                                        Found.MIX, slots + " slots went to others for the viewer's mix of interests");
                            case SCORE ->
                                Finding.of(Found.BETTER_SCORES, slots + " slots went to others with better scores");
                        }));
        return findings.isEmpty() ? List.of(Finding.of(Found.BETTER_SCORES, "Others have better scores")) : findings;
    }

    private Stage shown(int number) {
        var findings = new ArrayList<Finding>();
        var slots = made.page().slots();
        var slot = slot();
        findings.add(
                slot == null
                        ? Finding.of(Found.NO_PLACE, "None of the " + slots.size() + " slots that are composed now")
                        : Finding.of(
                                Found.PLACE,
                                "Slot " + (slots.indexOf(slot) + 1) + " of " + slots.size() + " that are composed now"
                                        + (slot.source() == Source.EXPLORE ? ", by chance" : "")));
        var kind = slot == null ? trace.mayBeTried(number) : null;
        if (kind != null) {
            findings.add(Finding.of(Found.MAY_BE_TRIED, "It may get a slot by chance, as one of " + kind));
        }
        if (slot == null && trace.auditions().containsKey(number)) {
            findings.add(Finding.of(Found.MAY_AUDITION, "It may get a slot by chance, as it looks for its audience"));
        }
        return new Stage(Step.SHOWN, slot == null ? Outcome.STOPPED : Outcome.PASSED, findings);
    }

    private @Nullable Slot slot() {
        return made.page().slots().stream()
                .filter(slot -> slot.ranked().videoId().equals(video))
                .findFirst()
                .orElse(null);
    }

    private boolean isSeed() {
        return trace.ranking().equals("seed");
    }

    private boolean isCandidate(int number) {
        var ranked = trace.ranked();
        return ranked == null
                ? made.composer().search().hasFound(number)
                : IntStream.of(ranked.candidates()).anyMatch(one -> one == number);
    }

    private static Stage stage(Step step, Outcome outcome, Found found, String text) {
        return new Stage(step, outcome, List.of(Finding.of(found, text)));
    }
}
