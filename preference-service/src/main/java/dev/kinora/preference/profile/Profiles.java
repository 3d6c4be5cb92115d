package dev.kinora.preference.profile;

import dev.kinora.events.Topics;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.preference.privacy.PersonalRecords;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The profiles of all viewers. Every change is published in its transaction. */
@Component
public class Profiles implements PersonalRecords {

    private final ProfileRows rows;
    private final ErasedAccounts erased;
    private final Outbox outbox;
    private final InstantSource clock;

    Profiles(ProfileRows rows, ErasedAccounts erased, Outbox outbox, InstantSource clock) {
        this.rows = rows;
        this.erased = erased;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The profile of a viewer; for an unknown viewer an empty one with the default consent. */
    @Transactional(readOnly = true)
    public PreferenceProfile find(UUID userId) {
        return rows.find(userId).orElseGet(() -> PreferenceProfile.unknown(userId));
    }

    /** Those of the viewers whose engagements may not be analyzed now. */
    @Transactional(readOnly = true)
    public Set<UUID> refusingProfiling(Set<UUID> userIds) {
        return rows.withoutPersonalization(userIds);
    }

    /**
     * Stores the result of an analysis, unless the viewer has opted out meanwhile or reset the profile after
     * {@code asOf}.
     */
    @Transactional
    public void infer(UUID userId, List<CategoryWeight> weights, PreferenceSource by, Instant asOf) {
        if (!erased.contains(userId)) {
            change(userId, by, profile -> {
                boolean resetMeanwhile =
                        profile.inferSince() != null && profile.inferSince().isAfter(asOf);
                boolean news = !profile.inferred().equals(weights);
                return profile.personalizationEnabled() && !resetMeanwhile && news
                        ? profile.inferring(weights, by)
                        : profile;
            });
        }
    }

    /** Replaces the declared categories; {@code expected} guards against concurrent changes. */
    @Transactional
    PreferenceProfile declare(UUID userId, List<String> categories, ExpectedVersion expected) {
        erased.requireNotErased(userId);
        return change(userId, PreferenceSource.DECLARED, profile -> {
            expected.requireMatch(profile.version());
            return profile.declaring(categories);
        });
    }

    @Transactional
    PreferenceProfile personalize(UUID userId, boolean enabled) {
        erased.requireNotErased(userId);
        return change(userId, PreferenceSource.DECLARED, profile -> profile.personalized(enabled));
    }

    /** Deletes declared and inferred preferences; later analyses use nothing from before now. Consent stays. */
    @Transactional
    void reset(UUID userId) {
        erased.requireNotErased(userId);
        change(userId, PreferenceSource.DECLARED, profile -> profile.reset(now()));
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Object export(UUID accountId) {
        return rows.find(accountId).orElse(null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseSome(UUID accountId, int limit) {
        int deleted = rows.delete(accountId);
        if (deleted > 0) {
            outbox.retract(Topics.PREFERENCE_UPDATED, accountId.toString());
        }
        return deleted;
    }

    private PreferenceProfile change(UUID userId, PreferenceSource source, UnaryOperator<PreferenceProfile> edit) {
        PreferenceProfile before = rows.lock(userId, now());
        PreferenceProfile edited = edit.apply(before);
        if (edited.equals(before)) {
            return before;
        }
        PreferenceProfile after = edited.changed(now());
        rows.save(after);
        erased.requireNotErasedAfterWriting(userId);
        outbox.publish(new PreferenceUpdated(
                userId,
                EffectiveInterests.of(after),
                after.personalizationEnabled(),
                source,
                after.version(),
                after.inferSince()));
        return after;
    }

    /** The column has microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
