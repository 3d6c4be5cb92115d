package dev.kinora.moderation.evaluation;

import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.policy.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores that share one pair of thresholds: those of one label of the text model, or those of one category of a stage that
 * looks at pictures. Written as {@code TEXT/H} or {@code VISION/VIOLENCE}.
 *
 * @param stage TEXT (also for words in the picture, which have the same thresholds), LOCAL_VISION or VISION
 * @param code a label of the text model or {@value #ANY_HARM}; a harm category for the other stages
 */
public record ScoreSeries(Stage stage, String code) {

    /** The code of the summary score of the text model. */
    public static final String ANY_HARM = "ANY_HARM";

    /** The form in which a series is written. */
    public static final String FORM = "(TEXT|LOCAL_VISION|VISION)/[A-Z][A-Z0-9_]*";

    private static final List<ScoreSeries> ALL = list();

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if there is no such series
     */
    public static ScoreSeries parse(String words) {
        return ALL.stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no series " + words));
    }

    /** All series, those of the text model first. */
    public static List<ScoreSeries> all() {
        return ALL;
    }

    private static List<ScoreSeries> list() {
        List<ScoreSeries> all = new ArrayList<>();
        Arrays.stream(CommentLabel.values()).forEach(label -> all.add(new ScoreSeries(Stage.TEXT, label.name())));
        all.add(new ScoreSeries(Stage.TEXT, ANY_HARM));
        all.add(new ScoreSeries(Stage.LOCAL_VISION, HarmCategory.SEXUAL_CONTENT.name()));
        Arrays.stream(HarmCategory.values()).forEach(harm -> all.add(new ScoreSeries(Stage.VISION, harm.name())));
        return List.copyOf(all);
    }

    /**
     * The scores of an assessment, the highest of each series. A stage that looks at pictures, ran, and has not found a
     * category has the score 0 for it; a series whose stage gave no answer is left out.
     */
    public static Map<ScoreSeries, Double> scores(Assessment assessment) {
        Map<ScoreSeries, Double> scores = new HashMap<>();
        for (var report : assessment.stages()) {
            if (report.state() == StageReport.State.RAN) {
                switch (report.stage()) {
                    case TEXT, PICTURE_TEXT -> report.readings().forEach(reading -> addWords(reading, scores));
                    case LOCAL_VISION, VISION -> addFindings(report, scores);
                    case HASH, SECOND_OPINION, SPAM -> {}
                }
            }
        }
        return scores;
    }

    /** Scores of a text that the model cannot read mean nothing. */
    private static void addWords(Reading reading, Map<ScoreSeries, Double> scores) {
        var text = reading.scores();
        if (!text.readable() || !text.covered()) {
            return;
        }
        text.labels().forEach((label, score) -> add(Stage.TEXT, label.name(), score, scores));
        add(Stage.TEXT, ANY_HARM, text.anyHarm(), scores);
    }

    private static void addFindings(StageReport report, Map<ScoreSeries, Double> scores) {
        ALL.stream().filter(one -> one.stage == report.stage()).forEach(one -> scores.merge(one, 0.0, Math::max));
        report.findings()
                .forEach(finding -> add(report.stage(), finding.category().name(), finding.score(), scores));
    }

    private static void add(Stage stage, String code, double score, Map<ScoreSeries, Double> scores) {
        if (Double.isFinite(score)) {
            scores.merge(new ScoreSeries(stage, code), score, Math::max);
        }
    }

    /** The kind of harm that a person who agrees with a high score names; null for the summary score. */
    public @Nullable HarmCategory harm() {
        return switch (stage) {
            case TEXT ->
                code.equals(ANY_HARM) ? null : CommentLabel.valueOf(code).category();
            case HASH, LOCAL_VISION, PICTURE_TEXT, VISION, SECOND_OPINION, SPAM -> HarmCategory.valueOf(code);
        };
    }

    /** The thresholds that the rules have for these scores; null if they have none, so that a person decides. */
    public @Nullable Thresholds thresholds(PolicyRules rules) {
        if (stage == Stage.TEXT) {
            return code.equals(ANY_HARM) ? rules.anyHarm() : rules.comments().get(CommentLabel.valueOf(code));
        }
        var harm = HarmCategory.valueOf(code);
        return rules.stages()
                .getOrDefault(stage, Map.of())
                .getOrDefault(harm, rules.video().get(harm));
    }

    /** The same rules with other thresholds for these scores only. */
    public PolicyRules withThresholds(PolicyRules rules, Thresholds thresholds) {
        Map<CommentLabel, Thresholds> comments = new EnumMap<>(rules.comments());
        Map<Stage, Map<HarmCategory, Thresholds>> stages = new EnumMap<>(Stage.class);
        stages.putAll(rules.stages());
        if (stage != Stage.TEXT) {
            Map<HarmCategory, Thresholds> own = new EnumMap<>(HarmCategory.class);
            own.putAll(stages.getOrDefault(stage, Map.of()));
            own.put(HarmCategory.valueOf(code), thresholds);
            stages.put(stage, own);
        } else if (!code.equals(ANY_HARM)) {
            comments.put(CommentLabel.valueOf(code), thresholds);
        }
        return new PolicyRules(
                rules.video(),
                stages,
                comments,
                stage == Stage.TEXT && code.equals(ANY_HARM) ? thresholds : rules.anyHarm(),
                rules.requiredStages(),
                rules.rejectingStages(),
                rules.rewritable(),
                rules.suggestionThreshold(),
                rules.secondOpinion(),
                rules.publishing(),
                rules.categories(),
                rules.uncoveredLanguage());
    }

    /** As in {@code TEXT/H}. */
    public String words() {
        return stage + "/" + code;
    }
}
