package dev.kinora.events.client;

import dev.kinora.events.KinoraEvent;

/** Facts for browsers. */
public sealed interface ClientEvent extends KinoraEvent permits ClientNotified {}
