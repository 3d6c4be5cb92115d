package dev.kinora.moderation.policy;

import dev.kinora.moderation.audit.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of a new version come from.
 *
 * @param author who wrote them, or who goes back to earlier ones
 * @param publisher who puts them in force
 * @param draft the draft with these rules; null if they are those of an earlier version
 * @param restoredFrom the earlier version with these rules; null for new ones
 */
public record PolicyOrigin(
        Actor author,
        Actor publisher,
        @Nullable UUID draft,
        @Nullable Long restoredFrom) {

    /** Rules that one person drafted and another one publishes. */
    public static PolicyOrigin ofDraft(UUID draft, Actor author, Actor publisher) {
        return new PolicyOrigin(author, publisher, draft, null);
    }

    /** The rules of an earlier version. */
    static PolicyOrigin ofVersion(long version, Actor by) {
        return new PolicyOrigin(by, by, null, version);
    }

    /** What the audit log says about it. */
    String source(String policy) {
        return restoredFrom == null ? "draft " + draft : "from " + policy + "/" + restoredFrom;
    }
}
