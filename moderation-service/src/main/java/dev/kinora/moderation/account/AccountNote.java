package dev.kinora.moderation.account;

import dev.kinora.moderation.audit.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** What a member of the staff noted about an account, for staff only. */
@Schema(name = "AccountNote")
record AccountNote(UUID id, String text, Actor by, Instant notedAt) {}
