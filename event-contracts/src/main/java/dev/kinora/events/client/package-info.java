/** Notifications to browsers, relayed by the gateway. They are never the only source of a fact. */
@NullMarked
package dev.kinora.events.client;

import org.jspecify.annotations.NullMarked;
