package dev.kinora.events.preference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The preferences of a viewer changed; carries all of them.
 *
 * @param personalizationEnabled whether the behavior of the viewer may be used for recommendations
 * @param forgetBefore engagements before this time must not be used any more; null if the viewer has never reset the
 *     preferences
 */
public record PreferenceUpdated(
        UUID userId,
        List<CategoryWeight> categories,
        boolean personalizationEnabled,
        PreferenceSource source,
        long version,
        @Nullable Instant forgetBefore)
        implements PreferenceEvent {

    public PreferenceUpdated {
        categories = List.copyOf(categories);
    }

    @Override
    public String key() {
        return userId.toString();
    }
}
