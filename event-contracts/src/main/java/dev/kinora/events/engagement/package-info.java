/** What viewers do with videos; keyed by user id. */
@NullMarked
package dev.kinora.events.engagement;

import org.jspecify.annotations.NullMarked;
