package dev.kinora.moderation.review.order;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.review.question.CasePurpose;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows, and in which order; null does not filter.
 *
 * @param about what the cases are about
 * @param sort the order of cases that wait; decided ones come newest first
 */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable CasePurpose purpose,
        @Nullable String queue,
        @Nullable ContentKind kind,
        About about,
        Sort sort) {

    /**
     * What cases are about.
     *
     * @param reasons codes of the worst concern, one of which a case has; empty for all
     * @param held whether only those whose content is held back
     */
    public record About(@Nullable UUID contentId, @Nullable UUID ownerId, List<String> reasons, boolean held) {

        public static final About ANYTHING = new About(null, null, List.of(), false);

        public About {
            reasons = List.copyOf(reasons);
        }
    }

    /** Orders of a list. */
    public enum Sort {
        /** By severity, late ones first in their grade, then by priority and age. */
        PRIORITY,
        /** What is due first comes first. */
        DUE
    }
}
