package dev.kinora.moderation.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one policy version.
 *
 * @param video thresholds of every harm category for findings about a video
 * @param stages thresholds of single stages that differ from those in {@code video}: a distance of hashes is not a
 *     probability of a vision model; empty when a version does not say
 * @param comments thresholds of every harm label of the comment model
 * @param anyHarm thresholds of the comment model's summary score
 * @param requiredStages stages without whose answer a video is never published by a machine
 * @param rejectingStages stages whose signals may reject a video without a person; HASH, VISION or both
 * @param rewritable harm categories whose comments go back to their author once, with the reason, before anything else
 *     happens; the shipped ones when a version does not say
 * @param suggestionThreshold lowest similarity, -1 to 1, at which a category is suggested
 * @param secondOpinion what a second opinion of the vision model may do; advise, when a version does not say
 * @param publishing who may publish a video without a person; the vision model decides when a version does not say
 * @param categories what breaks the rules, in the operator's words; the shipped ones when a version does not say
 * @param uncoveredLanguage what happens to texts that the text model cannot read; a person decides when a version does
 *     not say
 */
public record PolicyRules(
        @NotNull Map<HarmCategory, @Valid Thresholds> video,
        @NotNull Map<Stage, Map<HarmCategory, @Valid Thresholds>> stages,
        @NotNull Map<CommentLabel, @Valid Thresholds> comments,
        @NotNull @Valid Thresholds anyHarm,
        @NotNull Set<Stage> requiredStages,
        @NotNull Set<Stage> rejectingStages,
        @NotNull Set<HarmCategory> rewritable,
        @DecimalMin("-1") @DecimalMax("1") double suggestionThreshold,
        @NotNull SecondOpinion secondOpinion,
        @NotNull @Valid Publishing publishing,
        @NotNull @Size(min = 1, max = 30) List<@Valid PolicyCategory> categories,
        @NotNull UncoveredLanguage uncoveredLanguage) {

    /** All categories except those that a person must see immediately. */
    private static final Set<HarmCategory> REWRITABLE = Collections.unmodifiableSet(
            EnumSet.of(HarmCategory.SEXUAL_CONTENT, HarmCategory.HATE, HarmCategory.VIOLENCE, HarmCategory.HARASSMENT));

    /**
     * Labels for which a machine never rejects: the model knows S3, V2 and HR from few examples only, and authors of SH
     * may need help.
     */
    private static final Set<CommentLabel> LEFT_TO_PEOPLE =
            Set.of(CommentLabel.S3, CommentLabel.V2, CommentLabel.HR, CommentLabel.SH);

    public PolicyRules {
        video = ordered(video, HarmCategory.class);
        Map<Stage, Map<HarmCategory, Thresholds>> own = new EnumMap<>(Stage.class);
        ordered(stages, Stage.class)
                .forEach((stage, thresholds) -> own.put(stage, ordered(thresholds, HarmCategory.class)));
        stages = Collections.unmodifiableMap(own);
        comments = ordered(comments, CommentLabel.class);
        requiredStages = ordered(requiredStages, Stage.class);
        secondOpinion = secondOpinion == null ? SecondOpinion.ADVICE : secondOpinion;
        publishing = publishing == null ? Publishing.EARLIER : publishing;
        categories = categories == null ? ShippedCategories.ALL : List.copyOf(categories);
        uncoveredLanguage = uncoveredLanguage == null ? UncoveredLanguage.REVIEW : uncoveredLanguage;
        rejectingStages = ordered(rejectingStages, Stage.class);
        rewritable = rewritable == null ? REWRITABLE : ordered(rewritable, HarmCategory.class);
    }

    /** A copy in the order of the enum, so that equal rules are written as equal JSON. */
    private static <K extends Enum<K>, V> Map<K, V> ordered(@Nullable Map<K, V> map, Class<K> type) {
        Map<K, V> copy = new EnumMap<>(type);
        if (map != null) {
            copy.putAll(map);
        }
        return Collections.unmodifiableMap(copy);
    }

    private static <E extends Enum<E>> Set<E> ordered(@Nullable Set<E> set, Class<E> type) {
        Set<E> copy = EnumSet.noneOf(type);
        if (set != null) {
            copy.addAll(set);
        }
        return Collections.unmodifiableSet(copy);
    }

    /** Whether a video is never published by a machine without an answer of this stage. */
    public boolean requires(Stage stage) {
        return requiredStages.contains(stage) || publishing.preset().stages().contains(stage);
    }

    /** The same rules with another answer to who may publish without a person. */
    public PolicyRules publishing(Publishing other) {
        return new PolicyRules(
                video,
                stages,
                comments,
                anyHarm,
                requiredStages,
                rejectingStages,
                rewritable,
                suggestionThreshold,
                secondOpinion,
                other,
                categories,
                uncoveredLanguage);
    }

    /** The same rules with other categories. */
    public PolicyRules categories(List<PolicyCategory> others) {
        return new PolicyRules(
                video,
                stages,
                comments,
                anyHarm,
                requiredStages,
                rejectingStages,
                rewritable,
                suggestionThreshold,
                secondOpinion,
                publishing,
                others,
                uncoveredLanguage);
    }

    /**
     * Whether a machine may reject a video for what this stage found.
     *
     * @param label as for {@link #videoBand}
     */
    public boolean rejectsAlone(Stage stage, String label, HarmCategory category) {
        var thresholds = thresholds(stage, label, category);
        return rejectingStages.contains(stage) && thresholds != null && !thresholds.reviewOnly();
    }

    /**
     * The band of a score that a stage gives a video. A category that the policy does not name needs a person.
     *
     * @param label the stage's own name for what it found; the code of a category for the vision model
     */
    public Band videoBand(Stage stage, String label, HarmCategory category, double score) {
        var thresholds = thresholds(stage, label, category);
        return thresholds == null ? Band.REVIEW : thresholds.band(score);
    }

    private @Nullable Thresholds thresholds(Stage stage, String label, HarmCategory category) {
        var own = stage == Stage.VISION ? ownThresholds(label, category) : null;
        return own != null ? own : stages.getOrDefault(stage, Map.of()).getOrDefault(category, video.get(category));
    }

    /** The thresholds of what a stage may find in a video; empty for a category that the policy does not name. */
    public Optional<Thresholds> videoThresholds(Stage stage, String label, HarmCategory category) {
        return Optional.ofNullable(thresholds(stage, label, category));
    }

    private @Nullable Thresholds ownThresholds(String code, HarmCategory harm) {
        return categories.stream()
                .filter(one -> one.code().equals(code) && one.harm() == harm)
                .findFirst()
                .map(PolicyCategory::thresholds)
                .orElse(null);
    }

    /**
     * The band of a score of the comment model. A label that the policy does not name needs a person, and so does one that
     * is left to people, even if a version stored before that rule says otherwise.
     */
    public Band commentBand(CommentLabel label, double score) {
        var thresholds = comments.get(label);
        var band = thresholds == null ? Band.REVIEW : thresholds.band(score);
        return band == Band.REJECT && !rejectsAlone(label) ? Band.REVIEW : band;
    }

    /** Whether a machine may reject a comment for this label. */
    public boolean rejectsAlone(CommentLabel label) {
        return !LEFT_TO_PEOPLE.contains(label) && mayReject(label);
    }

    private boolean mayReject(CommentLabel label) {
        var thresholds = comments.get(label);
        return thresholds != null && !thresholds.reviewOnly();
    }

    @AssertTrue(message = "S3, V2, HR and SH are left to people: they must be reviewOnly") boolean isLeftToPeople() {
        return LEFT_TO_PEOPLE.stream().noneMatch(this::mayReject);
    }

    @AssertTrue(message = "what is about CHILD_SAFETY or SELF_HARM is for a person at once: they cannot be rewritable") boolean isUrgentForPeople() {
        return !rewritable.contains(HarmCategory.CHILD_SAFETY) && !rewritable.contains(HarmCategory.SELF_HARM);
    }

    @AssertTrue(message = "words alone never reject a video: TEXT and PICTURE_TEXT cannot be rejecting stages") boolean isTextForPeople() {
        return !rejectingStages.contains(Stage.TEXT) && !rejectingStages.contains(Stage.PICTURE_TEXT);
    }

    @AssertTrue(
            message =
                    "the local model for pictures errs too often to reject alone: LOCAL_VISION cannot be a rejecting stage")
    boolean isLocalVisionForPeople() {
        return !rejectingStages.contains(Stage.LOCAL_VISION);
    }

    @AssertTrue(
            message =
                    "a second opinion is asked for between the bands only: SECOND_OPINION cannot be required or reject alone")
    boolean isSecondOpinionOptional() {
        return !requiredStages.contains(Stage.SECOND_OPINION) && !rejectingStages.contains(Stage.SECOND_OPINION);
    }

    @AssertTrue(message = "SPAM is a stage of comments: no video can require it or be rejected by it") boolean isAboutVideoStages() {
        return !requiredStages.contains(Stage.SPAM) && !rejectingStages.contains(Stage.SPAM);
    }

    @AssertTrue(
            message =
                    "publishing.preset VISION publishes what the vision model finds harmless: requiredStages needs VISION")
    boolean isSeenByVision() {
        return publishing == null
                || publishing.preset() != Publishing.Preset.VISION
                || requiredStages.contains(Stage.VISION);
    }

    @AssertTrue(message = "every harm category needs thresholds") boolean isVideoComplete() {
        return video.size() == HarmCategory.values().length;
    }

    @AssertTrue(message = "each code of categories must be there once") boolean isCategoriesDistinct() {
        return categories.stream().map(PolicyCategory::code).distinct().count() == categories.size();
    }

    @AssertTrue(message = "categories needs one with the harm CHILD_SAFETY") boolean isChildSafetyDefined() {
        return categories.stream().anyMatch(one -> one.harm() == HarmCategory.CHILD_SAFETY);
    }

    @AssertTrue(message = "every comment label needs thresholds") boolean isCommentsComplete() {
        return comments.size() == CommentLabel.values().length;
    }

    @AssertTrue(message = "child safety is always for a person: CHILD_SAFETY and S3 must be reviewOnly") boolean isChildSafetyForPeople() {
        var category = video.get(HarmCategory.CHILD_SAFETY);
        var label = comments.get(CommentLabel.S3);
        return category != null
                && category.reviewOnly()
                && label != null
                && label.reviewOnly()
                && stages.values().stream()
                        .map(thresholds -> thresholds.get(HarmCategory.CHILD_SAFETY))
                        .allMatch(thresholds -> thresholds == null || thresholds.reviewOnly());
    }
}
