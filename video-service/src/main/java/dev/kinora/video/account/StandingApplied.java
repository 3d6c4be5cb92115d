package dev.kinora.video.account;

import dev.kinora.events.moderation.StandingChanged;

/**
 * The standing of an account changed, and holds from now on. It is announced within the service and in the transaction of
 * the change.
 *
 * @param lifted whether something was taken from the account that counted against it
 */
public record StandingApplied(StandingChanged changed, boolean lifted) {}
