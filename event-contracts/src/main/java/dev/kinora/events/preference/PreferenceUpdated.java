package dev.kinora.events.preference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The preferences of a viewer changed; carries all of them.
 *
 * @param personalizationEnabled whether what they do may be used to choose what they see
 * @param forgetBefore what they did before this must not be used any more; null unless they ever reset their preferences
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
