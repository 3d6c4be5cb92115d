package dev.kinora.recommendation.transparency;

import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.training.LearnedModel;
import dev.kinora.recommendation.training.LearnedModels;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the main parameters of the feed with their current values, in plain language (DSA, Article 27). */
@RestController
class MainParametersController {

    private static final String SUMMARY =
            "For most viewers who have liked something, the For You feed ranks first what viewers with the same likes "
                    + "liked, too, what shares words with their likes, and what is popular; how much each of these counts "
                    + "is learned from what viewers liked and changes with each training; it is given under learned. For all others, and in a "
                    + "comparison group, it ranks what is popular and close to what they watch, like and comment on, by "
                    + "the weights below. Another comparison group may be ranked by what was learned within the last minute "
                    + "from the likes of all: videos that were liked soon after those that you liked. Every page keeps to the viewer's own mix of interests and tries out a few other "
                    + "videos. Videos that you have watched, creators that you hid or blocked and videos that you are not "
                    + "interested in are left out. Older interactions count less. You can switch personalization off: "
                    + "then popularity, age and chance decide. Following and Latest are not ranked at all: newest first.";

    private static final List<Told> TOLD = List.of(
            new Told(
                    "similarity",
                    "How much closeness to your interests counts",
                    all -> all.tfidf().similarity()),
            new Told(
                    "popularity",
                    "How much popularity with others counts",
                    all -> all.tfidf().popularity()),
            new Told(
                    "freshness",
                    "How much the newness of a video counts",
                    all -> all.tfidf().freshness()),
            new Told(
                    "calibration",
                    "How closely a page follows your own mix of interests",
                    all -> all.tfidf().calibration()),
            new Told(
                    "seed.similarity",
                    "In the group that compares with the first version: how much your categories count",
                    all -> all.seed().similarity()),
            new Told(
                    "seed.engagement",
                    "In the group that compares with the first version: how much engagement counts",
                    all -> all.seed().engagement()),
            new Told(
                    "exploration.floor",
                    "Smallest share of a page that tries something else",
                    all -> all.exploration().floor()),
            new Told(
                    "exploration.ceiling",
                    "Largest share of a page that tries something else",
                    all -> all.exploration().ceiling()),
            new Told(
                    "signal.view",
                    "What a view adds to your interest",
                    all -> all.signals().view()),
            new Told("signal.like", "What a like adds", all -> all.signals().like()),
            new Told(
                    "signal.comment",
                    "What a comment adds",
                    all -> all.signals().comment()),
            new Told(
                    "signal.completion",
                    "What watching to the end adds",
                    all -> all.signals().completion()),
            new Told("signal.share", "What sharing adds", all -> all.signals().share()),
            new Told(
                    "signal.skip",
                    "What skipping takes away",
                    all -> all.signals().skip()),
            new Told(
                    "signal.notInterested",
                    "What \"not interested\" takes away",
                    all -> all.signals().notInterested()),
            new Told(
                    "interestDays",
                    "Days after which an interaction counts half",
                    all -> all.decay().interestDays()));

    private final CurrentParameters current;
    private final LearnedModels learned;

    MainParametersController(CurrentParameters current, LearnedModels learned) {
        this.current = current;
        this.learned = learned;
    }

    /**
     * The main parameters and a summary of how they work.
     *
     * @param learned what was learned from the likes of viewers; null as long as nothing was
     */
    record MainParameters(
            String summary,
            List<MainParameter> parameters,
            @Nullable LearnedModel learned) {}

    private record Told(String name, String explanation, ToDoubleFunction<RankingParameters> value) {}

    @GetMapping("/api/v1/recommendation-parameters")
    MainParameters show() {
        var now = current.now();
        return new MainParameters(
                SUMMARY,
                TOLD.stream()
                        .map(told -> new MainParameter(
                                told.name(), told.explanation(), told.value().applyAsDouble(now)))
                        .toList(),
                learned.live().orElse(null));
    }
}
