package dev.kinora.preference.profile;

import dev.kinora.events.preference.CategoryWeight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile as its viewer sees it.
 *
 * @param declared categories that the viewer chose
 * @param inferred weights found by an analysis, largest first, summing to 1 up to rounding
 * @param personalizationEnabled whether both are used
 * @param updatedAt time of the last change; null before the viewer was asked for anything or anything was learned
 */
record PreferenceView(
        List<String> declared,
        List<CategoryWeight> inferred,
        boolean personalizationEnabled,
        @Nullable Instant updatedAt) {

    static PreferenceView of(PreferenceProfile profile) {
        return new PreferenceView(
                profile.declared(), profile.inferred(), profile.personalizationEnabled(), profile.updatedAt());
    }
}
