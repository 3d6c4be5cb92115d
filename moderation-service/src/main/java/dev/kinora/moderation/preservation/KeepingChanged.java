package dev.kinora.moderation.preservation;

import dev.kinora.events.moderation.ContentKind;
import java.util.UUID;

/**
 * Content is kept from now on, or not any more. It is announced within the service and in the transaction that changes it.
 *
 * @param kept whether it is kept now
 */
public record KeepingChanged(ContentKind kind, UUID contentId, boolean kept) {}
