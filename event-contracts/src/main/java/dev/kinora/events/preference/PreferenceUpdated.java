package dev.kinora.events.preference;

import java.util.List;
import java.util.UUID;

/** The preferences of a viewer changed; carries all of them. */
public record PreferenceUpdated(
        UUID userId,
        List<CategoryWeight> categories,
        boolean personalizationEnabled,
        PreferenceSource source,
        long version)
        implements PreferenceEvent {

    public PreferenceUpdated {
        categories = List.copyOf(categories);
    }

    @Override
    public String key() {
        return userId.toString();
    }
}
