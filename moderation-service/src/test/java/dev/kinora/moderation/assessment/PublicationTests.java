package dev.kinora.moderation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Concern.Doubt;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Publishing;
import dev.kinora.moderation.policy.Publishing.Preset;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.textclassifier.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationTests {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final PolicyRules TRUSTING = Rules.trusting(0.25);
    private static final StageReport NO_VISION = StageReport.skipped(Stage.VISION, "NO_VISION_MODEL");

    private static CreatorStanding standing(int approved, double draw) {
        return new CreatorStanding(approved, null, false, draw);
    }

    private static StageReport clean(Stage stage) {
        return StageReport.found(stage, List.of(), List.of());
    }

    private static StageReport found(Stage stage, HarmCategory category, double score, Concern... doubts) {
        var finding = new Finding(category.name(), category, score, null, null, "seen", "m1");
        return StageReport.found(stage, List.of(finding), List.of(doubts));
    }

    private static Assessment video(@Nullable CreatorStanding creator, StageReport... stages) {
        var assessment = Assessment.of(
                UUID.randomUUID(),
                new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 1),
                UUID.randomUUID(),
                List.of(stages),
                NOON);
        return creator == null ? assessment : assessment.by(creator);
    }

    private static Assessment cleanVideo(@Nullable CreatorStanding creator) {
        return video(creator, clean(Stage.HASH), clean(Stage.TEXT), clean(Stage.LOCAL_VISION), NO_VISION);
    }

    private static Verdict review(Concern... concerns) {
        return new Verdict.Review(List.of(concerns));
    }

    @Test
    void publishesWhatIsCleanByACreatorWhomPeopleHaveApproved() {
        assertThat(Judge.judge(cleanVideo(standing(3, 0.25)), TRUSTING)).isEqualTo(new Verdict.Approve());
    }

    @Test
    void bringsAShareOfThatToAPersonAndSaysThatItIsByChance() {
        var sampled = cleanVideo(standing(3, 0.2499));

        assertThat(Judge.judge(sampled, TRUSTING)).isEqualTo(review(Concern.Publication.SAMPLED));
        assertThat(Judge.propensity(sampled, TRUSTING)).hasValue(0.25);
        assertThat(Judge.propensity(cleanVideo(standing(3, 0.9)), TRUSTING)).hasValue(0.25);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 0.999999, true"})
    void samplesNothingOrEverythingAtTheEnds(double share, double draw, boolean sampled) {
        var verdict = Judge.judge(cleanVideo(standing(3, draw)), Rules.trusting(share));

        assertThat(verdict).isEqualTo(sampled ? review(Concern.Publication.SAMPLED) : new Verdict.Approve());
    }

    @Test
    void needsAPersonForACreatorWithTooFewApprovals() {
        assertThat(Judge.judge(cleanVideo(standing(2, 0.9)), TRUSTING))
                .isEqualTo(review(Concern.Publication.CREATOR_NEW));
    }

    @Test
    void needsAPersonAfterARejectionUntilItIsOld() {
        var recent = new CreatorStanding(9, NOON.minus(Duration.ofDays(90)).plusSeconds(1), false, 0.9);
        var old = new CreatorStanding(9, NOON.minus(Duration.ofDays(90)), false, 0.9);

        assertThat(Judge.judge(cleanVideo(recent), TRUSTING)).isEqualTo(review(Concern.Publication.CREATOR_STRUCK));
        assertThat(Judge.judge(cleanVideo(old), TRUSTING)).isEqualTo(new Verdict.Approve());
    }

    @Test
    void needsAPersonAfterSomethingWasTakenBack() {
        assertThat(Judge.judge(cleanVideo(new CreatorStanding(9, null, true, 0.9)), TRUSTING))
                .isEqualTo(review(Concern.Publication.TAKEN_BACK));
    }

    @Test
    void needsAPersonWhenNothingIsStoredAboutTheCreator() {
        assertThat(Judge.judge(cleanVideo(null), TRUSTING)).isEqualTo(review(Concern.Publication.CREATOR_UNKNOWN));
    }

    @Test
    void drawsNothingWhereAPersonIsNeededAnyway() {
        assertThat(Judge.judge(cleanVideo(standing(0, 0)), TRUSTING))
                .isEqualTo(review(Concern.Publication.CREATOR_NEW));
        assertThat(Judge.propensity(cleanVideo(standing(0, 0)), TRUSTING)).isEmpty();
        var harmful = video(
                standing(9, 0),
                clean(Stage.HASH),
                clean(Stage.TEXT),
                found(Stage.LOCAL_VISION, HarmCategory.SEXUAL_CONTENT, 0.9));
        assertThat(Judge.propensity(harmful, TRUSTING)).isEmpty();
        assertThat(Judge.judge(harmful, TRUSTING)).isEqualTo(review(new Concern.Harm(HarmCategory.SEXUAL_CONTENT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"HASH", "TEXT", "LOCAL_VISION"})
    void trustsNobodyWithoutTheAnswersOfTheLocalStages(Stage stage) {
        var others = List.of(Stage.HASH, Stage.TEXT, Stage.LOCAL_VISION).stream()
                .filter(other -> other != stage)
                .map(PublicationTests::clean)
                .toList();
        var rules = Rules.requiring().publishing(new Publishing(Preset.TRUSTED, 3, 90, 0));

        assertThat(Judge.judge(video(standing(9, 0.9), others.toArray(StageReport[]::new)), rules))
                .isEqualTo(review(new Concern.MissingStage(stage)));
    }

    @Test
    void trustsNobodyWhoseTextCannotBeRead() {
        var unreadable = StageReport.found(Stage.TEXT, List.of(), List.of(Doubt.UNSUPPORTED_LANGUAGE));

        assertThat(Judge.judge(
                        video(standing(9, 0.9), clean(Stage.HASH), unreadable, clean(Stage.LOCAL_VISION)), TRUSTING))
                .isEqualTo(review(Doubt.UNSUPPORTED_LANGUAGE));
    }

    @Test
    void trustsNobodyWhoseLanguageTheModelDoesNotKnow() {
        var written = new Written("Latn", "de", 0.9, Written.Cover.OTHER_LANGUAGE);
        var labels = Arrays.stream(CommentLabel.values()).collect(Collectors.toMap(Function.identity(), one -> 0.01));
        var reading = new Reading(Reading.Part.CAPTIONS, 0, 40, new TextScores(labels, 0.01, true, "test/1", written));
        var foreign = StageReport.read(Stage.TEXT, List.of(reading), List.of());

        assertThat(Judge.judge(
                        video(standing(9, 0.9), clean(Stage.HASH), foreign, clean(Stage.LOCAL_VISION)), TRUSTING))
                .isEqualTo(review(Doubt.UNSUPPORTED_LANGUAGE));
    }

    @Test
    void heedsWhatTheVisionModelFoundAlsoWhenItIsNotRequired() {
        var unsafe = StageReport.found(Stage.VISION, List.of(), List.of(Doubt.VISION_UNSAFE));

        assertThat(Judge.judge(
                        video(
                                standing(9, 0.9),
                                clean(Stage.HASH),
                                clean(Stage.TEXT),
                                clean(Stage.LOCAL_VISION),
                                unsafe),
                        TRUSTING))
                .isEqualTo(review(Doubt.VISION_UNSAFE));
    }

    @Test
    void rejectsWhatIsListedWhoeverMadeIt() {
        var listed = video(
                standing(9, 0.9),
                found(Stage.HASH, HarmCategory.HATE, 1),
                clean(Stage.TEXT),
                clean(Stage.LOCAL_VISION));

        assertThat(Judge.judge(listed, TRUSTING)).isEqualTo(new Verdict.Reject(ReasonCode.HATE));
    }

    @Test
    void bringsEveryVideoToAPersonUnderTheStrictRule() {
        var strict = Rules.shipped().publishing(new Publishing(Preset.STRICT, 3, 90, 0));
        var seen = video(
                standing(9, 0.9), clean(Stage.HASH), clean(Stage.TEXT), clean(Stage.LOCAL_VISION), clean(Stage.VISION));

        assertThat(Judge.judge(seen, strict)).isEqualTo(review(Concern.Publication.EVERY_VIDEO));
        assertThat(Judge.propensity(seen, strict)).isEmpty();
    }

    @Test
    void letsTheVisionModelDecideWhoeverMadeTheVideo() {
        var seen = video(null, clean(Stage.HASH), clean(Stage.TEXT), clean(Stage.VISION));

        assertThat(Judge.judge(seen, Rules.shipped())).isEqualTo(new Verdict.Approve());
        assertThat(Judge.judge(cleanVideo(standing(9, 0.9)), Rules.shipped()))
                .isEqualTo(review(new Concern.NoAnswer("NO_VISION_MODEL", false)));
    }

    @Test
    void samplesAboutTheShareThatThePolicyNames() {
        var random = new Random(7);
        long sampled = random.doubles(10_000)
                .filter(draw -> Judge.judge(cleanVideo(standing(3, draw)), TRUSTING) instanceof Verdict.Review)
                .count();

        assertThat(sampled).isBetween(2_300L, 2_700L);
    }
}
