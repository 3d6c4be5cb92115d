package dev.kinora.moderation.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.policy.Thresholds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RulesDiffTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void findsNothingBetweenEqualRules() {
        assertThat(RulesDiff.between(Rules.shipped(), Rules.shipped(), JSON)).isEmpty();
    }

    @Test
    void namesEachValueThatDiffers() {
        var after = Rules.withStage(Stage.VISION, HarmCategory.VIOLENCE, new Thresholds(0.3, 0.9, false));

        assertThat(RulesDiff.between(Rules.shipped(), after, JSON))
                .contains(
                        new RuleChange("stages.VISION.VIOLENCE.review", null, "0.3"),
                        new RuleChange("stages.LOCAL_VISION.SEXUAL_CONTENT.review", "0.8", null));
    }

    @Test
    void comparesCategoriesByTheirCodes() {
        List<PolicyCategory> categories = new ArrayList<>(Rules.shipped().categories());
        categories.addFirst(
                new PolicyCategory("CLOWNS", HarmCategory.SPAM, "Clowns", "Clowns are not welcome.", List.of(), null));

        var changes = RulesDiff.between(Rules.shipped(), Rules.shipped().categories(categories), JSON);

        assertThat(changes)
                .allMatch(change -> change.path().startsWith("categories[CLOWNS]."))
                .contains(new RuleChange("categories[CLOWNS].name", null, "\"Clowns\""));
    }
}
