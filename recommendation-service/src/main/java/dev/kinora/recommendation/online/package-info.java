/** Learns from the stream of engagements on one replica, and lets all rank by snapshots of it. */
@NullMarked
package dev.kinora.recommendation.online;

import org.jspecify.annotations.NullMarked;
