package dev.kinora.moderation.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** The public profile of an account, as its owner wrote it. */
@Schema(name = "AccountProfile")
record Profile(UUID accountId, String handle, String displayName, String bio, long version) {

    /** Whether the owner wrote the same words. */
    boolean saysTheSame(Profile other) {
        return handle.equals(other.handle) && displayName.equals(other.displayName) && bio.equals(other.bio);
    }
}
