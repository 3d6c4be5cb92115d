package dev.kinora.preference.profile;

import dev.kinora.events.preference.CategoryWeight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer sees of the own profile.
 *
 * @param declared categories that the viewer chose
 * @param inferred weights that an analysis found, largest first, summing to 1
 * @param personalizationEnabled whether both are used
 * @param updatedAt when any of this last changed; null if it never did
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
