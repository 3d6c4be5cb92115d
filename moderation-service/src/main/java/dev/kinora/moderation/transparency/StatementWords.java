package dev.kinora.moderation.transparency;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.question.CasePurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What decisions are called in the transparency database of the European Commission. */
final class StatementWords {

    private StatementWords() {}

    /** The category of a reason. */
    static String category(ReasonCode reason) {
        return "STATEMENT_CATEGORY_"
                + switch (reason) {
                    case HATE -> "ILLEGAL_OR_HARMFUL_SPEECH";
                    case HARASSMENT -> "CYBER_VIOLENCE";
                    case VIOLENCE -> "VIOLENCE";
                    case SELF_HARM -> "SELF_HARM";
                    case CHILD_SAFETY -> "PROTECTION_OF_MINORS";
                    case MISINFORMATION -> "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS";
                    case SPAM -> "SCAMS_AND_FRAUD";
                    case SEXUAL_CONTENT, DANGEROUS_ACTS, OTHER, NO_VIOLATION -> "OTHER_VIOLATION_TC";
                };
    }

    /** The keyword of a reason in its category; null where none fits. */
    static @Nullable List<String> keywords(ReasonCode reason) {
        return switch (reason) {
            case HATE -> List.of("KEYWORD_HATE_SPEECH");
            case HARASSMENT -> List.of("KEYWORD_CYBER_HARASSMENT");
            case MISINFORMATION -> List.of("KEYWORD_MISINFORMATION_DISINFORMATION");
            case SEXUAL_CONTENT -> List.of("KEYWORD_ADULT_SEXUAL_MATERIAL");
            case VIOLENCE, SELF_HARM, CHILD_SAFETY, SPAM, DANGEROUS_ACTS, OTHER, NO_VIOLATION -> null;
        };
    }

    /**
     * What others can no longer see or do.
     *
     * @param restrictions null where nothing is said: a restriction then means limited reach
     */
    static List<String> visibility(Outcome outcome, @Nullable Restrictions restrictions) {
        return switch (outcome) {
            case REJECTED -> List.of("DECISION_VISIBILITY_CONTENT_REMOVED");
            case RESTRICTED ->
                (restrictions == null ? Restrictions.LIMITED_REACH : restrictions)
                        .kinds().stream().map(StatementWords::visibility).toList();
            case APPROVED -> throw new IllegalArgumentException("An approval takes nothing away");
        };
    }

    private static String visibility(Restriction restriction) {
        return "DECISION_VISIBILITY_CONTENT_"
                + switch (restriction) {
                    case AGE_GATE -> "AGE_RESTRICTED";
                    case LIMITED_REACH -> "DEMOTED";
                    case LABEL -> "LABELLED";
                    case COMMENTS_OFF -> "INTERACTION_RESTRICTED";
                    case HOLD -> "DISABLED";
                };
    }

    static List<String> contentType(ContentKind kind) {
        return List.of(
                switch (kind) {
                    case VIDEO -> "CONTENT_TYPE_VIDEO";
                    case COMMENT -> "CONTENT_TYPE_TEXT";
                });
    }

    /**
     * What prompted a decision.
     *
     * @param illegal whether a report claimed that the content is against the law
     */
    static String source(CasePurpose purpose, boolean illegal) {
        return switch (purpose) {
            case SCREENING, SAMPLE, SECOND_REVIEW -> "SOURCE_VOLUNTARY";
            case REPORT, APPEAL -> illegal ? "SOURCE_ARTICLE_16" : "SOURCE_TYPE_OTHER_NOTIFICATION";
        };
    }

    static String yesOrNo(boolean yes) {
        return yes ? "Yes" : "No";
    }
}
