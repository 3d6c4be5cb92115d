package dev.kinora.moderation.account.suspension;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspension of an account by a person.
 *
 * @param statement why, in words for the owner of the account
 * @param note for staff only
 * @param until when it ends; null for without end
 * @param liftedAt when a person took it back; null if nobody did
 * @param appeal null without one
 */
public record Suspension(
        UUID id,
        UUID accountId,
        Source source,
        ReasonCode reason,
        String statement,
        @Nullable String note,
        String policyVersion,
        Actor by,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant liftedAt,
        @Nullable Appeal appeal) {

    /** What it was prompted by. */
    public enum Source {
        /** A person of the staff. */
        OWN_INITIATIVE,

        /** Strikes of the account. */
        STRIKES,

        /** Somebody reported the account. */
        NOTICE
    }

    /** What became of an appeal. */
    public enum AppealAnswer {
        UPHELD,
        OVERTURNED
    }

    /**
     * The appeal against it.
     *
     * @param answer null while nobody has decided
     */
    public record Appeal(
            @Nullable String statement,
            Instant filedAt,
            @Nullable AppealAnswer answer,
            @Nullable Instant answeredAt) {}

    /** Whether it holds at an instant. */
    boolean holdsAt(Instant at) {
        return liftedAt == null && !from.isAfter(at) && (until == null || until.isAfter(at));
    }
}
