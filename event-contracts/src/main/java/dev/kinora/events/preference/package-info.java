/** Facts about the preferences of viewers, announced by preference-service; keyed by user id. */
@NullMarked
package dev.kinora.events.preference;

import org.jspecify.annotations.NullMarked;
