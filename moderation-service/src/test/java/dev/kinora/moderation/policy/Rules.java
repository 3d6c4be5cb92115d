package dev.kinora.moderation.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The rules that come with the service, for tests. */
public final class Rules {

    private Rules() {}

    public static PolicyRules shipped() {
        try (InputStream in = Rules.class.getResourceAsStream("/policies/default.json")) {
            return JsonMapper.shared().readValue(in, PolicyRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped rules with other required stages. */
    public static PolicyRules requiring(Stage... stages) {
        var rules = shipped();
        return new PolicyRules(
                rules.video(),
                rules.stages(),
                rules.comments(),
                rules.anyHarm(),
                Set.of(stages),
                rules.rejectingStages(),
                rules.rewritable(),
                rules.suggestionThreshold(),
                rules.secondOpinion(),
                rules.publishing(),
                rules.categories(),
                rules.uncoveredLanguage());
    }

    /** The shipped rules with thresholds of their own for one stage and category. */
    public static PolicyRules withStage(Stage stage, HarmCategory category, Thresholds thresholds) {
        var rules = shipped();
        return new PolicyRules(
                rules.video(),
                Map.of(stage, Map.of(category, thresholds)),
                rules.comments(),
                rules.anyHarm(),
                rules.requiredStages(),
                rules.rejectingStages(),
                rules.rewritable(),
                rules.suggestionThreshold(),
                rules.secondOpinion(),
                rules.publishing(),
                rules.categories(),
                rules.uncoveredLanguage());
    }

    /** The shipped rules under which a second opinion may do this. */
    public static PolicyRules with(SecondOpinion secondOpinion) {
        var rules = shipped();
        return new PolicyRules(
                rules.video(),
                rules.stages(),
                rules.comments(),
                rules.anyHarm(),
                rules.requiredStages(),
                rules.rejectingStages(),
                rules.rewritable(),
                rules.suggestionThreshold(),
                secondOpinion,
                rules.publishing(),
                rules.categories(),
                rules.uncoveredLanguage());
    }

    /** The shipped rules under which texts that the model cannot read are treated so. */
    public static PolicyRules with(UncoveredLanguage uncoveredLanguage) {
        var rules = shipped();
        return new PolicyRules(
                rules.video(),
                rules.stages(),
                rules.comments(),
                rules.anyHarm(),
                rules.requiredStages(),
                rules.rejectingStages(),
                rules.rewritable(),
                rules.suggestionThreshold(),
                rules.secondOpinion(),
                rules.publishing(),
                rules.categories(),
                uncoveredLanguage);
    }

    /** The shipped rules under which creators with three approvals are trusted, with this share of samples. */
    public static PolicyRules trusting(double sample) {
        return requiring(Stage.HASH, Stage.TEXT).publishing(new Publishing(Publishing.Preset.TRUSTED, 3, 90, sample));
    }
}
