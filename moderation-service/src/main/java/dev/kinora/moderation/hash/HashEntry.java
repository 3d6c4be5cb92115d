package dev.kinora.moderation.hash;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.hash.entry.EntryOrigin;
import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.policy.HarmCategory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the hash list: a file, a picture, or the frames of a clip that belong together. Only the methods of this class
 * change its state. Removing it takes two people, one who asks and another who confirms.
 */
@Entity
@Table(name = "hash_entry")
class HashEntry {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private EntrySource source;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EntryState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    private HarmCategory category;

    @Column(name = "policy_version")
    private @Nullable String policyVersion;

    @Column(name = "decision_id")
    private @Nullable UUID decisionId;

    @Column(name = "content_id")
    private @Nullable UUID contentId;

    @Column(name = "single_hash")
    private @Nullable String singleHash;

    @Column(name = "hashes")
    private int hashes;

    @Column(name = "weight")
    private int weight;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_id")
    private @Nullable UUID createdById;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "held_back_at")
    private @Nullable Instant heldBackAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "removal_reason")
    private @Nullable String removalReason;

    @Column(name = "removal_asked_by")
    private @Nullable String removalAskedBy;

    @Column(name = "removal_asked_by_id")
    private @Nullable UUID removalAskedById;

    @Column(name = "removal_asked_at")
    private @Nullable Instant removalAskedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "changed")
    private long changed;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected HashEntry() {}

    HashEntry(UUID id, EntryOrigin origin, Hashes listed, Instant createdAt) {
        this.id = id;
        this.source = origin.source();
        this.state = EntryState.ACTIVE;
        this.category = origin.category();
        this.policyVersion = origin.policyVersion();
        this.decisionId = origin.decisionId();
        this.contentId = origin.contentId();
        this.singleHash = origin.contentId() == null ? listed.single().orElse(null) : null;
        this.hashes = listed.count();
        this.weight = listed.weight();
        this.note = origin.note();
        this.createdBy = origin.by() == null ? "" : origin.by().handle();
        this.createdById = origin.by() == null ? null : origin.by().id();
        this.createdAt = createdAt;
    }

    /** Notes the place of a change in the sequence of all changes. */
    HashEntry at(long place) {
        changed = place;
        return this;
    }

    /** It counts no longer towards a rejection. */
    void holdBack(Instant now) {
        become(EntryState.HELD_BACK);
        heldBackAt = now;
    }

    /** A person says that it is right in spite of its many matches: it counts again, and is not held back again. */
    void release(Instant now) {
        become(EntryState.ACTIVE);
        releasedAt = now;
    }

    /** Notes that a person wants it removed. */
    void askForRemoval(Actor by, String reason, Instant now) {
        removalAskedBy = by.handle();
        removalAskedById = by.id();
        removalReason = reason;
        removalAskedAt = now;
    }

    /** The entry stays. */
    void declineRemoval() {
        removalAskedBy = null;
        removalAskedById = null;
        removalReason = null;
        removalAskedAt = null;
    }

    /** It matches nothing any more, and the same hash may be listed again. */
    void remove(Instant now) {
        become(EntryState.REMOVED);
        singleHash = null;
        removedAt = now;
    }

    private void become(EntryState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Hash entry " + id + " cannot go from " + state + " to " + next);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    int weight() {
        return weight;
    }

    EntryState state() {
        return state;
    }

    HarmCategory category() {
        return category;
    }

    @Nullable Instant releasedAt() {
        return releasedAt;
    }

    /** Whether somebody has asked for its removal. */
    boolean isAskedFor() {
        return removalAskedAt != null;
    }

    /** Whether this person asked for its removal. */
    boolean wasAskedForBy(Actor by) {
        return by.id().equals(removalAskedById);
    }

    /** What it is, for the audit log. */
    String description() {
        String what = singleHash == null ? hashes + " hashes" : singleHash.replace(':', ' ');
        return what + " " + category;
    }
}
