package dev.kinora.moderation.hash;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.policy.HarmCategory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the hash list as the API shows them. No picture is ever shown. */
final class EntryViews {

    private EntryViews() {}

    /**
     * A line of the list. The groups are flat in the JSON.
     *
     * @param removal who wants it removed and why; null if nobody does
     */
    record EntrySummary(
            UUID id,
            EntrySource source,
            EntryState state,
            HarmCategory category,
            @JsonUnwrapped What what,
            @JsonUnwrapped Why why,
            @Nullable Removal removal,
            @JsonUnwrapped Matches matches) {}

    /**
     * What is listed.
     *
     * @param algorithm kind of the first hash
     * @param hash the first hash, in lower-case hex
     * @param hashes how many there are
     */
    record What(HashAlgorithm algorithm, String hash, int hashes) {}

    /**
     * Why, and what happened since.
     *
     * @param createdBy handle of who added it; empty for a machine and for an erased account
     * @param heldBackAt when it was held back last; null if it never was
     */
    record Why(
            @Nullable String note,
            @Nullable String policyVersion,
            @Nullable UUID decisionId,
            @Nullable UUID contentId,
            String createdBy,
            Instant createdAt,
            @Nullable Instant heldBackAt,
            @Nullable Instant removedAt) {}

    /** A wish that another person has to confirm. */
    record Removal(Actor askedBy, Instant askedAt, String reason) {}

    /**
     * What it matched in the last days.
     *
     * @param matchedVideos number of videos
     * @param matchedAccounts number of accounts that own them
     */
    record Matches(int matchedVideos, int matchedAccounts) {}

    /**
     * An entry with all its hashes.
     *
     * @param prints its hashes in the order in which the frames are shown; without the crops that are derived from them
     */
    record EntryDetail(@JsonUnwrapped EntrySummary summary, List<Listed> prints) {}

    /**
     * One hash.
     *
     * @param atMs when the frame is shown, in milliseconds; null if it is of no clip
     * @param quality how much there is to recognize, 0 to 100; null if that is not known
     */
    record Listed(
            HashAlgorithm algorithm,
            String hash,
            @Nullable Integer atMs,
            @Nullable Integer quality) {}
}
