package dev.kinora.moderation.restriction;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentLabel;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.decision.Action;
import dev.kinora.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be taken from content by which action. */
@Component
public class RestrictionRules {

    private final ContentLabels labels;

    RestrictionRules(ContentLabels labels) {
        this.labels = labels;
    }

    /**
     * The restrictions that an action brings; null for one that restricts nothing in particular.
     *
     * @param wanted null for the usual ones: LIMITED_REACH
     * @throws ProblemException RESTRICTION_NOT_APPLICABLE, UNKNOWN_LABEL
     */
    public @Nullable Restrictions of(Action action, @Nullable WantedRestrictions wanted) {
        if (action != Action.RESTRICT) {
            if (wanted != null) {
                throw notApplicable("Restrictions belong to the action RESTRICT.");
            }
            return null;
        }
        if (wanted == null) {
            return Restrictions.LIMITED_REACH;
        }
        if (wanted.kinds().contains(Restriction.HOLD)) {
            throw notApplicable("To hold content back is an action of its own.");
        }
        boolean labeled = wanted.kinds().contains(Restriction.LABEL);
        if (labeled != (wanted.label() != null)) {
            throw notApplicable("Name the label with LABEL, and only with it.");
        }
        return Restrictions.of(wanted.kinds(), wanted.label() == null ? null : label(wanted.label()));
    }

    /** Whether an action exists for this kind of content. Comments cannot be restricted, only shown or hidden. */
    public static boolean isAvailable(Action action, ContentKind kind) {
        return action != Action.RESTRICT || kind == ContentKind.VIDEO;
    }

    private ContentLabel label(String code) {
        return labels.find(code)
                .orElseThrow(() -> new ProblemException(
                                RestrictionProblem.UNKNOWN_LABEL, "Choose one of the labels of this platform.")
                        .with(
                                "labels",
                                labels.all().stream().map(ContentLabel::code).toList()));
    }

    private static ProblemException notApplicable(String detail) {
        return new ProblemException(RestrictionProblem.RESTRICTION_NOT_APPLICABLE, detail);
    }
}
