package dev.kinora.events.account;

import dev.kinora.events.KinoraEvent;

/** Facts about access tokens that have been issued. */
public sealed interface TokenEvent extends KinoraEvent permits TokensRevoked {}
