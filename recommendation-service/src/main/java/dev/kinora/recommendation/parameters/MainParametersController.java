package dev.kinora.recommendation.parameters;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody, in plain words and true numbers, what decides the order of the feed (DSA, Article 27). */
@RestController
class MainParametersController {

    private static final String SUMMARY =
            "The For You feed puts first what is close to what you watch, like and comment "
                    + "on, keeps to your own mix of interests, and always tries out a few other videos. Videos that you have "
                    + "watched, creators that you hid and videos that you are not interested in are left out. What you did a "
                    + "while ago counts less. You can switch personalisation off: then popularity and age alone decide. "
                    + "Following and Latest are not ranked at all: newest first.";

    private final CurrentParameters current;

    MainParametersController(CurrentParameters current) {
        this.current = current;
    }

    /** The page about the main parameters. */
    record MainParameters(String summary, List<MainParameter> parameters) {}

    @GetMapping("/api/v1/recommendation-parameters")
    MainParameters show() {
        var now = current.now();
        return new MainParameters(
                SUMMARY,
                List.of(
                        of(
                                "similarity",
                                "How much closeness to your interests counts",
                                now.tfidf().similarity()),
                        of(
                                "popularity",
                                "How much popularity with others counts",
                                now.tfidf().popularity()),
                        of(
                                "freshness",
                                "How much it counts that a video is new",
                                now.tfidf().freshness()),
                        of(
                                "calibration",
                                "How closely a page follows your own mix of interests",
                                now.tfidf().calibration()),
                        of(
                                "seed.similarity",
                                "The same in the comparison group: your categories",
                                now.seed().similarity()),
                        of(
                                "seed.engagement",
                                "The same in the comparison group: engagement",
                                now.seed().engagement()),
                        of(
                                "exploration.floor",
                                "Least share of a page that tries something else",
                                now.exploration().floor()),
                        of(
                                "exploration.ceiling",
                                "Greatest share of it",
                                now.exploration().ceiling()),
                        of(
                                "signal.view",
                                "What a view adds to your interest",
                                now.signals().view()),
                        of("signal.like", "What a like adds", now.signals().like()),
                        of(
                                "signal.comment",
                                "What a comment adds",
                                now.signals().comment()),
                        of(
                                "signal.completion",
                                "What watching to the end adds",
                                now.signals().completion()),
                        of("signal.share", "What sharing adds", now.signals().share()),
                        of(
                                "signal.skip",
                                "What skipping takes away",
                                now.signals().skip()),
                        of(
                                "signal.notInterested",
                                "What \"not interested\" takes away",
                                now.signals().notInterested()),
                        of(
                                "interestDays",
                                "Days after which what you did counts half",
                                now.decay().interestDays())));
    }

    private static MainParameter of(String name, String explanation, double value) {
        return new MainParameter(name, explanation, value);
    }
}
