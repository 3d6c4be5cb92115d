package dev.kinora.events.account;

import dev.kinora.events.KinoraEvent;

/** Facts about an account. */
public sealed interface AccountEvent extends KinoraEvent
        permits AccountCreated, AccountChanged, AccountErasureRequested, AccountErasureCompleted {}
