package dev.kinora.preference.profile;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The preferences of one viewer.
 *
 * @param declared categories that the viewer chose, without duplicates
 * @param inferred weights found by an analysis, largest first
 * @param inferredBy analyst that found them; null before the first analysis
 * @param personalizationEnabled whether the viewer allows analysis and use
 * @param inferSince time of the last reset, before which analyses use nothing; null if there was none
 * @param updatedAt time of the last change; null if there was none
 * @param version number of changes
 */
public record PreferenceProfile(
        UUID userId,
        List<String> declared,
        List<CategoryWeight> inferred,
        @Nullable PreferenceSource inferredBy,
        boolean personalizationEnabled,
        @Nullable Instant inferSince,
        @Nullable Instant updatedAt,
        long version) {

    public PreferenceProfile {
        declared = List.copyOf(declared);
        inferred = List.copyOf(inferred);
    }

    static PreferenceProfile unknown(UUID userId) {
        return new PreferenceProfile(userId, List.of(), List.of(), null, true, null, null, 0);
    }

    PreferenceProfile declaring(List<String> categories) {
        return new PreferenceProfile(
                userId, categories, inferred, inferredBy, personalizationEnabled, inferSince, updatedAt, version);
    }

    PreferenceProfile personalized(boolean enabled) {
        return new PreferenceProfile(userId, declared, inferred, inferredBy, enabled, inferSince, updatedAt, version);
    }

    PreferenceProfile inferring(List<CategoryWeight> weights, PreferenceSource by) {
        return new PreferenceProfile(
                userId, declared, weights, by, personalizationEnabled, inferSince, updatedAt, version);
    }

    PreferenceProfile reset(Instant now) {
        return new PreferenceProfile(
                userId, List.of(), List.of(), null, personalizationEnabled, now, updatedAt, version);
    }

    PreferenceProfile changed(Instant now) {
        return new PreferenceProfile(
                userId, declared, inferred, inferredBy, personalizationEnabled, inferSince, now, version + 1);
    }
}
