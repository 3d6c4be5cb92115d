package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentRef;

/**
 * Query for content versions that are waiting for screening. An interface with one implementation, so that cases do not
 * depend on screening, which opens them.
 */
public interface ContentVersions {

    /** Whether a newer version of this content has arrived, screened or not. */
    boolean hasNewer(ContentRef content);
}
