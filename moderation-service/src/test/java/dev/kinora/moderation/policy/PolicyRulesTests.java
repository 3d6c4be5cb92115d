package dev.kinora.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PolicyRulesTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "0,       APPROVE",
        "0.39999, APPROVE",
        "0.4,     REVIEW",
        "0.89999, REVIEW",
        "0.9,     REJECT",
        "1,       REJECT",
        "NaN,     REVIEW",
    })
    void mapsScoresToBands(double score, Band band) {
        assertThat(new Thresholds(0.4, 0.9, false).band(score)).isEqualTo(band);
    }

    @Test
    void neverRejectsForReviewOnlyLabels() {
        assertThat(new Thresholds(0.4, 0.9, true).band(1)).isEqualTo(Band.REVIEW);
    }

    @Test
    void sendsScoresThatThePolicyDoesNotNameToAPerson() {
        var empty = new PolicyRules(
                Map.of(),
                Map.of(),
                Map.of(),
                new Thresholds(0.5, 0.9, false),
                Set.of(),
                Set.of(),
                Set.of(),
                0.8,
                SecondOpinion.ADVICE,
                Publishing.EARLIER,
                List.of(),
                UncoveredLanguage.REVIEW);

        assertThat(empty.videoBand(Stage.VISION, "SPAM", HarmCategory.SPAM, 0)).isEqualTo(Band.REVIEW);
        assertThat(empty.commentBand(CommentLabel.H, 0)).isEqualTo(Band.REVIEW);
    }

    @Test
    void shipsAValidPolicy() {
        assertThat(VALIDATOR.validate(Rules.shipped())).isEmpty();
    }

    @Test
    void refusesAPolicyThatLetsMachinesDecideOnChildSafety() {
        var shipped = Rules.shipped();
        Map<HarmCategory, Thresholds> video = new EnumMap<>(shipped.video());
        video.put(HarmCategory.CHILD_SAFETY, new Thresholds(0.1, 0.9, false));
        var changed = new PolicyRules(
                video,
                shipped.stages(),
                shipped.comments(),
                shipped.anyHarm(),
                shipped.requiredStages(),
                shipped.rejectingStages(),
                shipped.rewritable(),
                0.8,
                shipped.secondOpinion(),
                shipped.publishing(),
                shipped.categories(),
                shipped.uncoveredLanguage());

        assertThat(VALIDATOR.validate(changed))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("childSafetyForPeople");
    }

    @ParameterizedTest
    @EnumSource(
            value = CommentLabel.class,
            names = {"S3", "V2", "HR", "SH"})
    void refusesAPolicyThatLetsMachinesRejectWhatIsForPeople(CommentLabel label) {
        assertThat(VALIDATOR.validate(rejecting(label)))
                .extracting(violation -> violation.getPropertyPath().toString())
                .contains("leftToPeople");
    }

    @ParameterizedTest
    @EnumSource(
            value = CommentLabel.class,
            names = {"S3", "V2", "HR", "SH"})
    void neverRejectsWhatIsForPeopleWhateverAnOlderPolicySays(CommentLabel label) {
        var older = rejecting(label);

        assertThat(older.commentBand(label, 1)).isEqualTo(Band.REVIEW);
        assertThat(older.commentBand(label, 0.1)).isEqualTo(Band.APPROVE);
        assertThat(older.rejectsAlone(label)).isFalse();
    }

    @Test
    void shipsAPolicyThatRejectsCommentsForSexualContentOnly() {
        assertThat(CommentLabel.values())
                .filteredOn(Rules.shipped()::rejectsAlone)
                .containsExactly(CommentLabel.S);
    }

    private static PolicyRules rejecting(CommentLabel label) {
        var shipped = Rules.shipped();
        Map<CommentLabel, Thresholds> comments = new EnumMap<>(shipped.comments());
        comments.put(label, new Thresholds(0.3, 0.9, false));
        return with(comments, shipped.rewritable());
    }

    @ParameterizedTest
    @EnumSource(
            value = HarmCategory.class,
            names = {"CHILD_SAFETY", "SELF_HARM"})
    void refusesAPolicyThatGivesBackWhatIsUrgent(HarmCategory category) {
        assertThat(VALIDATOR.validate(with(Rules.shipped().comments(), Set.of(category))))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("urgentForPeople");
    }

    private static PolicyRules with(Map<CommentLabel, Thresholds> comments, Set<HarmCategory> rewritable) {
        var shipped = Rules.shipped();
        return new PolicyRules(
                shipped.video(),
                shipped.stages(),
                comments,
                shipped.anyHarm(),
                shipped.requiredStages(),
                shipped.rejectingStages(),
                rewritable,
                0.8,
                shipped.secondOpinion(),
                shipped.publishing(),
                shipped.categories(),
                shipped.uncoveredLanguage());
    }

    @Test
    void refusesAStageThatLetsMachinesDecideOnChildSafety() {
        var changed = Rules.withStage(Stage.HASH, HarmCategory.CHILD_SAFETY, new Thresholds(0.5, 0.9, false));

        assertThat(VALIDATOR.validate(changed))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("childSafetyForPeople");
    }

    @Test
    void refusesToRejectByTheLocalModelForPictures() {
        var shipped = Rules.shipped();
        var changed = new PolicyRules(
                shipped.video(),
                shipped.stages(),
                shipped.comments(),
                shipped.anyHarm(),
                shipped.requiredStages(),
                Set.of(Stage.HASH, Stage.LOCAL_VISION),
                shipped.rewritable(),
                0.8,
                shipped.secondOpinion(),
                shipped.publishing(),
                shipped.categories(),
                shipped.uncoveredLanguage());

        assertThat(VALIDATOR.validate(changed))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("localVisionForPeople");
    }

    @Test
    void leavesWhatTheLocalModelSeesToPeople() {
        var shipped = Rules.shipped();

        assertThat(shipped.videoBand(Stage.LOCAL_VISION, "PORN", HarmCategory.SEXUAL_CONTENT, 0.79))
                .isEqualTo(Band.APPROVE);
        assertThat(shipped.videoBand(Stage.LOCAL_VISION, "PORN", HarmCategory.SEXUAL_CONTENT, 1))
                .isEqualTo(Band.REVIEW);
        assertThat(shipped.requiredStages()).doesNotContain(Stage.LOCAL_VISION);
    }

    @Test
    void refusesToRequireAStageOfCommentsOfAVideo() {
        assertThat(VALIDATOR.validate(Rules.requiring(Stage.HASH, Stage.VISION, Stage.SPAM)))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("aboutVideoStages");
    }

    @Test
    void refusesThresholdsInTheWrongOrder() {
        assertThat(VALIDATOR.validate(new Thresholds(0.9, 0.4, false))).hasSize(1);
        assertThat(VALIDATOR.validate(new Thresholds(-0.1, 1.4, false))).hasSize(2);
    }

    @Test
    void readsAVersionThatDoesNotSayWhoPublishesAsTheVisionModel() {
        var json = JsonMapper.shared();
        var stored = (ObjectNode) json.readTree(json.writeValueAsString(Rules.shipped()));
        stored.remove("publishing");

        var rules = json.treeToValue(stored, PolicyRules.class);

        assertThat(rules.publishing().preset()).isEqualTo(Publishing.Preset.VISION);
        assertThat(rules.requires(Stage.VISION)).isTrue();
        assertThat(rules.requires(Stage.LOCAL_VISION)).isFalse();
    }

    @Test
    void requiresTheLocalStagesOfTrustedCreatorsWhateverElseAPolicySays() {
        var rules = Rules.requiring().publishing(new Publishing(Publishing.Preset.TRUSTED, 3, 90, 0.1));

        assertThat(Stage.values())
                .filteredOn(rules::requires)
                .containsExactly(Stage.HASH, Stage.TEXT, Stage.LOCAL_VISION);
        assertThat(VALIDATOR.validate(rules)).isEmpty();
    }

    @Test
    void refusesToLetAVisionModelPublishThatNobodyAsks() {
        assertThat(VALIDATOR.validate(Rules.requiring(Stage.HASH, Stage.TEXT)))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("seenByVision");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 90, 0.1, publishing.approvals",
        "1001, 90, 0.1, publishing.approvals",
        "3, 0, 0.1, publishing.strikeDays",
        "3, 90, -0.01, publishing.sample",
        "3, 90, 1.01, publishing.sample",
    })
    void refusesNumbersThatMeanNothing(int approvals, int strikeDays, double sample, String field) {
        var rules =
                Rules.shipped().publishing(new Publishing(Publishing.Preset.TRUSTED, approvals, strikeDays, sample));

        assertThat(VALIDATOR.validate(rules))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly(field);
    }

    private static PolicyCategory category(
            String code, HarmCategory harm, String definition, @Nullable Thresholds own) {
        return new PolicyCategory(code, harm, "A name", definition, List.of(), own);
    }

    private static List<String> violations(PolicyCategory... categories) {
        return VALIDATOR.validate(Rules.shipped().categories(List.of(categories))).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    @Test
    void shipsADefinitionOfEveryHarm() {
        assertThat(Rules.shipped().categories())
                .extracting(PolicyCategory::harm)
                .containsExactlyInAnyOrder(HarmCategory.values());
    }

    @Test
    void refusesCategoriesThatSayNothingOrContradictThemselves() {
        var children = category("CHILD_SAFETY", HarmCategory.CHILD_SAFETY, "Minors in danger.", null);

        assertThat(violations(children)).isEmpty();
        assertThat(violations(children, category("CLOWNS", HarmCategory.SPAM, " ", null)))
                .containsExactly("categories[1].definition");
        assertThat(violations(children, category("clowns", HarmCategory.SPAM, "Clowns.", null)))
                .containsExactly("categories[1].code");
        assertThat(violations(children, children)).containsExactly("categoriesDistinct");
        assertThat(violations(category("CLOWNS", HarmCategory.SPAM, "Clowns.", null)))
                .containsExactly("childSafetyDefined");
        assertThat(violations(children, category("HATE", HarmCategory.SPAM, "Hate.", null)))
                .containsExactly("categories[1].namedAfterItsHarm");
        var rejecting = new Thresholds(0.1, 0.9, false);
        assertThat(violations(category("GROOMING", HarmCategory.CHILD_SAFETY, "Grooming.", rejecting)))
                .containsExactly("categories[0].childSafetyForPeople");
    }

    @Test
    void judgesTheVisionModelByTheThresholdsOfTheOperatorsCategory() {
        var own = category("CLOWNS", HarmCategory.SPAM, "Clowns.", new Thresholds(0.05, 0.1, false));
        var rules = Rules.shipped().categories(List.of(own));

        assertThat(rules.videoBand(Stage.VISION, "CLOWNS", HarmCategory.SPAM, 0.2))
                .isEqualTo(Band.REJECT);
        assertThat(rules.videoBand(Stage.VISION, "SPAM", HarmCategory.SPAM, 0.2))
                .isEqualTo(Band.APPROVE);
        assertThat(rules.videoBand(Stage.HASH, "CLOWNS", HarmCategory.SPAM, 0.2))
                .isEqualTo(Band.APPROVE);
    }
}
