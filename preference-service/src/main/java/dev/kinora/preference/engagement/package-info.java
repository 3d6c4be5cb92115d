/** Engagements of viewers: reports from clients, the history, and the category of each video. */
@NullMarked
package dev.kinora.preference.engagement;

import org.jspecify.annotations.NullMarked;
