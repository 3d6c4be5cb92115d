package dev.kinora.moderation.account;

import dev.kinora.moderation.audit.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * What a member of the staff noted about an account, for staff only.
 *
 * @param childSafety whether only people with the role for child safety see it
 */
@Schema(name = "AccountNote")
record AccountNote(UUID id, String text, boolean childSafety, Actor by, Instant notedAt) {}
