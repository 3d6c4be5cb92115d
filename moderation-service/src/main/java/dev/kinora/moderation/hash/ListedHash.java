package dev.kinora.moderation.hash;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.policy.HarmCategory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hash of a known harmful file or picture. */
@Entity
@Table(name = "listed_hash")
class ListedHash {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "algorithm")
    private HashAlgorithm algorithm;

    @Column(name = "hash")
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    private HarmCategory category;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_id")
    private @Nullable UUID createdById;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ListedHash() {}

    ListedHash(UUID id, HashController.NewHash given, Actor createdBy, Instant createdAt) {
        this.id = id;
        this.algorithm = given.algorithm();
        this.hash = given.hash();
        this.category = given.category();
        this.note = given.note();
        this.createdBy = createdBy.handle();
        this.createdById = createdBy.id();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    HarmCategory category() {
        return category;
    }

    String hash() {
        return hash;
    }

    /** Algorithm, hash and category, for the audit log. */
    String description() {
        return algorithm + " " + hash + " " + category;
    }

    HashController.KnownHash known() {
        return new HashController.KnownHash(id, algorithm, hash, category, note, createdBy, createdAt);
    }
}
